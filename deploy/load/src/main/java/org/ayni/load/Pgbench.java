package org.ayni.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ayni.local.settings.Settings;

/** Debian's pgbench on a script, prepared, 8 clients on one thread: what PostgreSQL can do with these statements. */
public final class Pgbench {

    public static final int CLIENTS = 8;
    private static final Pattern RATE = Pattern.compile("tps = (\\d+)");
    private static final String LOGS = "pgbench-log";

    private final Settings settings;
    private final String password;
    private long done;

    public Pgbench(Settings settings, String password) {
        this.settings = settings;
        this.password = password;
    }

    /** As many transactions as it can; they are counted in {@code :k} of each client, from run to run. */
    public Rush.Result run(String script, int seconds) throws IOException, InterruptedException {
        return run(script, seconds, List.of());
    }

    /** So many transactions a second; the latencies begin when each was due. */
    public Rush.Result atRate(String script, int seconds, int perSecond) throws IOException, InterruptedException {
        return run(script, seconds, List.of("-R", "" + perSecond));
    }

    private Rush.Result run(String script, int seconds, List<String> more) throws IOException, InterruptedException {
        Path file = settings.data().resolve("pgbench.sql");
        Files.writeString(file, script);
        forgetLogs();
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + CLIENTS));
        command.addAll(List.of("-j", "1", "-T", "" + seconds, "-f", file.toString()));
        command.addAll(List.of("-D", "k=" + done, "-D", "base=" + (System.currentTimeMillis() << 16)));
        command.addAll(List.of("-l", "--log-prefix=" + settings.data().resolve(LOGS)));
        command.addAll(List.of("-h", "127.0.0.1", "-p", "" + settings.postgresPort(), "-U", "postgres"));
        command.addAll(more);
        command.add("credit");
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().put("PGPASSWORD", password);
        Process process = program.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(printed);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench: " + printed.substring(0, Math.min(3_000, printed.length())));
        }
        return new Rush.Result(Long.parseLong(rate.group(1)), latencies(), 0);
    }

    private void forgetLogs() throws IOException {
        for (Path log : logs()) {
            Files.delete(log);
        }
    }

    /** A line is a transaction: its client, its number at that client from 0, and how long it took, in microseconds. */
    private long[] latencies() throws IOException {
        LongStream.Builder all = LongStream.builder();
        long most = 0;
        for (Path log : logs()) {
            for (String line : Files.readAllLines(log)) {
                String[] words = line.split(" ", 4);
                most = Math.max(most, Long.parseLong(words[1]));
                all.add(1_000 * Long.parseLong(words[2]));
            }
        }
        done += most + 2;
        return all.build().toArray();
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(settings.data())) {
            return files.filter(file -> file.getFileName().toString().startsWith(LOGS))
                    .toList();
        }
    }
}
