package org.ayni.chaos.client;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every attempt, in a file and, short, in memory; and what each call was answered in the end. */
public final class CallLog implements AutoCloseable {

    private final BufferedWriter file;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    public CallLog(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        file = Files.newBufferedWriter(path);
    }

    /**
     * One attempt.
     *
     * @param begunAt by {@link System#nanoTime()}
     */
    public record Attempt(long begunAt, long nanos, int status, boolean unknown, boolean first) {}

    synchronized void attempted(Call call, int number, long begunAt, Reply reply) {
        attempts.add(new Attempt(begunAt, reply.nanos(), reply.status(), reply.isUnknown(), number == 1));
        try {
            file.write(String.join(
                    "\t",
                    Instant.now().toString(),
                    call.key(),
                    call.kind().name(),
                    call.path(),
                    call.reference(),
                    Integer.toString(number),
                    reply.verdict(),
                    reply.status() == 0 ? reply.failure() : Integer.toString(reply.status()),
                    reply.replayed() ? "replayed" : "",
                    reply.isOk() ? reply.text("/id") : reply.text("/type"),
                    reply.nanos() / 1_000 + "us\n"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    synchronized void settled(Outcome outcome) {
        outcomes.add(outcome);
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
