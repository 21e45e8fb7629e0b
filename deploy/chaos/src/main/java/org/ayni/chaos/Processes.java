package org.ayni.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.local.settings.Settings;

/** The processes of the stack, by the files in which it keeps their numbers. */
final class Processes {

    private final Path folder;

    Processes(Settings settings) {
        folder = settings.pids();
    }

    /** The number of the process that now has this name. */
    long pid(String name) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(name + ".pid")).strip());
    }

    /** kill -9, and waits until it is gone. */
    void kill(String name) throws IOException {
        ProcessHandle process =
                ProcessHandle.of(pid(name)).orElseThrow(() -> new IllegalStateException(name + " does not run"));
        if (!process.destroyForcibly()) {
            throw new IllegalStateException(name + " was not killed");
        }
        process.onExit().join();
    }
}
