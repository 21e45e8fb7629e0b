package org.ayni.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Schemas and samples in the source tree, a file a type. */
enum ContractFiles {
    SCHEMAS,
    SAMPLES;

    private static final String ENDING = ".json";

    Path of(String type) {
        return folder().resolve(type + ENDING);
    }

    /** The types that have a file. */
    List<String> types() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path folder() {
        String folder = name().toLowerCase(java.util.Locale.ROOT);
        return Path.of(System.getProperty("basedir", ""), "src/main/resources", folder)
                .toAbsolutePath();
    }
}
