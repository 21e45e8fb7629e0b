package org.ayni.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ayni.local.settings.Settings;

/**
 * A shell that waits for the end of its input, that is of this launcher, however it ends, and then stops whatever pids
 * it finds. Without it a killed launcher would leave its children behind.
 */
final class Guard {

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    static Guard start(Settings settings) throws IOException {
        Path script = settings.root().resolve("deploy/local/guard");
        List<String> command = Child.inOwnSession(
                List.of("bash", script.toString(), settings.pids().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.log("guard").toFile())
                .start();
        return new Guard(process);
    }

    /** Everything is stopped: its input ends, it finds no pid and goes. */
    void dismiss() {
        try {
            process.getOutputStream().close();
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
