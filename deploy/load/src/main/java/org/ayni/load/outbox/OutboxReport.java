package org.ayni.load.outbox;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.kit.outbox.RelaySettings;
import org.ayni.load.Figures;
import org.ayni.load.Machine;
import org.ayni.load.Plan;
import org.ayni.load.Report;

/** The figures of the outbox as a page and as a line. */
record OutboxReport(
        Machine machine,
        RelaySettings relay,
        Plan plan,
        String loadBefore,
        String loadAfter,
        List<OutboxRound> rounds) {

    Report report() {
        return new Report(page(), lastLine());
    }

    private String lastLine() {
        return "outbox ratio=" + Figures.median(ratios())
                + " ours="
                + Figures.median(rounds.stream().map(OutboxRound::drain).toList())
                + " limit="
                + Figures.median(rounds.stream().map(OutboxRound::peak).toList())
                + " statements=" + statements()
                + " p50_ms=" + Figures.milliseconds(latencies(), 50)
                + " p99_ms=" + Figures.milliseconds(latencies(), 99)
                + " errors=" + rounds.stream().mapToLong(OutboxRound::errors).sum();
    }

    /** Of the relay, for a thousand events. */
    private BigDecimal statements() {
        long all = rounds.stream().mapToLong(OutboxRound::statements).sum();
        return Figures.ratio(all * 1_000, (long) plan.backlog() * rounds.size());
    }

    private List<BigDecimal> ratios() {
        return rounds.stream().map(OutboxRound::ratio).toList();
    }

    private long[] latencies() {
        return rounds.stream()
                .flatMapToLong(round -> java.util.Arrays.stream(round.latencies()))
                .toArray();
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        for (OutboxRound round : rounds) {
            table.append("| %s | %d | %d | %s | %s | %s | %d |%n"
                    .formatted(
                            round.load(),
                            round.peak(),
                            round.drain(),
                            round.ratio(),
                            round.p50(),
                            round.p99(),
                            round.errors()));
        }
        return table.toString();
    }

    private String page() {
        return """
                # outbox

                `%s`

                Goals: drain at least 3 times the peak; from commit to reader p50 at most 20 ms, p99 at most 100 ms.

                * Peak: commits a second of 8 clients whose transaction writes one event, for %d s.
                * Drain: events a second until the broker has all of a backlog of %d, writers stopped;
                  %d lanes, batches of %d, %d threads in one process; topics with 3 partitions, `acks=all`.
                * Latency: 100 commits a second for %d s, from the return of the commit to a reader in the same process.
                * Statements: of the relay, for 1,000 events.
                * PostgreSQL with `fsync`, `synchronous_commit` and `full_page_writes` on; Kafka with one broker.

                Machine: %s. Load average (1, 5 and 15 minutes) before %s, after %s; measuring itself adds 2 to 4, and
                anything beyond that was other work on the same cores.

                | load before | peak/s | drain/s | ratio | p50 ms | p99 ms | errors |
                |---|---|---|---|---|---|---|
                %s
                Ratio: median %s, spread %s to %s.
                """.formatted(
                        lastLine(),
                        plan.seconds(),
                        plan.backlog(),
                        relay.lanes(),
                        relay.batch(),
                        relay.threads(),
                        plan.seconds(),
                        machine,
                        loadBefore,
                        loadAfter,
                        table(),
                        Figures.median(ratios()),
                        Figures.least(ratios()),
                        Figures.most(ratios()));
    }
}
