package org.ayni.load;

/** What a measurement says: the page that is kept and the line that is printed last. */
public record Report(String markdown, String lastLine) {}
