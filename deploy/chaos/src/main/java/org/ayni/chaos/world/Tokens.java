package org.ayni.chaos.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ayni.local.settings.Settings;

/** Tokens of the stack, by the command that prints them. */
final class Tokens {

    private final Settings settings;

    Tokens(Settings settings) {
        this.settings = settings;
    }

    String of(String role, String... more) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(settings.root().resolve("deploy/token").toString(), role, "--client", "chaos"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("AYNI_DATA", settings.data().toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("deploy/token gave none for " + role);
        }
        return said.substring(said.lastIndexOf('\n') + 1);
    }
}
