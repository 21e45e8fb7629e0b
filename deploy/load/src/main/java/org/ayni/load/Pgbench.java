package org.ayni.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.local.settings.Settings;

/** Debian's pgbench on a script, prepared, 8 clients on one thread: what PostgreSQL can do with these statements. */
final class Pgbench {

    static final int CLIENTS = 8;
    private static final Pattern RATE = Pattern.compile("tps = (\\d+)");

    private final Settings settings;
    private final String password;

    Pgbench(Settings settings, String password) {
        this.settings = settings;
        this.password = password;
    }

    /** Transactions a second. */
    long rate(String script, int seconds) throws IOException, InterruptedException {
        Path file = settings.data().resolve("pgbench.sql");
        Files.writeString(file, script);
        ProcessBuilder program = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CLIENTS,
                "-j",
                "1",
                "-T",
                "" + seconds,
                "-f",
                file.toString(),
                "-D",
                "k=0",
                "-D",
                "base=" + (System.currentTimeMillis() << 16),
                "-h",
                "127.0.0.1",
                "-p",
                "" + settings.postgresPort(),
                "-U",
                "postgres",
                "credit"));
        program.environment().put("PGPASSWORD", password);
        Process process = program.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(printed);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench: " + printed.substring(0, Math.min(3_000, printed.length())));
        }
        return Long.parseLong(rate.group(1));
    }
}
