package org.ayni.chaos;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ayni.chaos.check.Finding;
import org.ayni.chaos.client.CallLog;
import org.ayni.chaos.client.CallLog.Attempt;
import org.ayni.chaos.client.Clients;
import org.ayni.load.Figures;

/** Kafka is killed and stays away for a while; the stack starts it again. */
final class Outage {

    private static final String BROKER = "kafka";
    private static final int AROUND_SECONDS = 15;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Plan plan;
    private final Processes processes;
    private final Clients clients;
    private final CallLog log;
    private final int brokersPort;

    Outage(Plan plan, Processes processes, Clients clients, CallLog log, int brokersPort) {
        this.plan = plan;
        this.processes = processes;
        this.clients = clients;
        this.log = log;
        this.brokersPort = brokersPort;
    }

    Faults run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(AROUND_SECONDS);
        long gone = System.nanoTime();
        processes.kill(BROKER);
        System.out.println("Kafka was killed; it stays away for " + plan.seconds() + " s");
        TimeUnit.SECONDS.sleep(plan.seconds());
        while (!isListening()) {
            if (System.nanoTime() - gone - TimeUnit.SECONDS.toNanos(plan.seconds()) > PATIENCE_NANOS) {
                throw new IllegalStateException("Kafka does not come back");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long back = System.nanoTime();
        System.out.println("Kafka listens again after " + TimeUnit.NANOSECONDS.toMillis(back - gone) + " ms");
        TimeUnit.SECONDS.sleep(AROUND_SECONDS);
        clients.requireHealthy();
        Figure before = Figure.of(log.attempts(), begun, gone);
        Figure during = Figure.of(log.attempts(), gone, back);
        Figure after = Figure.of(log.attempts(), back, System.nanoTime());
        return new Faults(
                List.of(
                        "Kafka killed with -9 and away for "
                                + TimeUnit.NANOSECONDS.toMillis(back - gone) + " ms, tried " + plan.rate()
                                + " calls a second, seed " + plan.seed(),
                        "before: " + before,
                        "while it was away: " + during,
                        "after: " + after),
                List.of(new Finding(
                        "the API answers while Kafka is away",
                        during.toString(),
                        during.unknown() + (during.calls() > 0 ? 0 : 1))),
                "away_ms=" + TimeUnit.NANOSECONDS.toMillis(back - gone) + " answered_percent=" + during.share()
                        + " p99_ms=" + during.p99() + " p99_before_ms=" + before.p99());
    }

    /** Calls that were begun in a stretch of time. */
    private record Figure(long calls, long unknown, long perSecond, BigDecimal p50, BigDecimal p99) {

        static Figure of(List<Attempt> attempts, long from, long to) {
            List<Attempt> within = attempts.stream()
                    .filter(each -> each.begunAt() >= from && each.begunAt() < to)
                    .toList();
            long[] nanos = within.stream().mapToLong(Attempt::nanos).toArray();
            return new Figure(
                    within.size(),
                    within.stream().filter(Attempt::unknown).count(),
                    Figures.perSecond(within.size(), to - from),
                    Figures.milliseconds(nanos, 50),
                    Figures.milliseconds(nanos, 99));
        }

        BigDecimal share() {
            return BigDecimal.valueOf(10_000 * (calls - unknown) / Math.max(1, calls), 2);
        }

        @Override
        public String toString() {
            return calls + " calls, " + perSecond + " a second, answered " + share() + " %, p50 " + p50 + " ms, p99 "
                    + p99 + " ms";
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), brokersPort)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
