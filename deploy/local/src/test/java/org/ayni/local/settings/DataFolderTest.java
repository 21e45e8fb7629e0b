package org.ayni.local.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThrows(StackFailure.class, () -> DataFolder.claim(folder));
    }

    @Test
    void belongsToOneStackAtATime() throws IOException {
        try (DataFolder held = DataFolder.claim(folder)) {
            held.prepare();
            assertThrows(StackFailure.class, () -> DataFolder.claim(folder));
        }
        DataFolder.claim(folder).close();
    }

    @Test
    void forgetsOnlyWhatTheStackMade() throws IOException {
        try (DataFolder data = DataFolder.claim(folder)) {
            data.prepare();
            Files.createDirectories(folder.resolve("postgres/base"));
            Files.writeString(folder.resolve("postgres/base/1"), "row");
            Files.writeString(folder.resolve("notes.txt"), "mine");
            data.empty();
            assertFalse(Files.exists(folder.resolve("postgres")));
            assertTrue(Files.exists(folder.resolve("notes.txt")));
        }
    }
}
