package org.ayni.testkit;

import java.time.Instant;
import java.util.Optional;

/** The process for whose lifetime the shared servers stay up. */
final class OwnerProcess {

    private OwnerProcess() {}

    /** The nearest Java process above this one (Maven), or this one when there is none (an IDE). */
    static ProcessHandle find() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()) {
            if (isJava(ancestor.get())) {
                return ancestor.get();
            }
            ancestor = ancestor.get().parent();
        }
        return ProcessHandle.current();
    }

    /** A name for the owner that is not used again when the system hands its pid to another process. */
    static String nameOf(ProcessHandle owner) {
        return owner.pid() + "-"
                + owner.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/java") || command.endsWith("java.exe"))
                .orElse(false);
    }
}
