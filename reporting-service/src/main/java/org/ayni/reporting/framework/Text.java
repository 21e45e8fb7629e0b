package org.ayni.reporting.framework;

/** The same text in both languages. */
public record Text(String es, String en) {

    public String in(boolean english) {
        return english ? en : es;
    }
}
