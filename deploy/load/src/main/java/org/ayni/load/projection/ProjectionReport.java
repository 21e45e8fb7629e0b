package org.ayni.load.projection;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.load.Figures;
import org.ayni.load.Machine;
import org.ayni.load.Report;

/** The figures of the projection as a page and as a line. */
record ProjectionReport(Machine machine, int events, List<ProjectionRound> rounds) {

    Report report() {
        return new Report(page(), lastLine());
    }

    private List<BigDecimal> ratios() {
        return rounds.stream().map(ProjectionRound::ratio).toList();
    }

    private String lastLine() {
        return "projection ratio=" + Figures.median(ratios())
                + " ours="
                + Figures.median(rounds.stream().map(ProjectionRound::ours).toList())
                + " limit="
                + Figures.median(rounds.stream().map(ProjectionRound::limit).toList())
                + " transactions="
                + Figures.median(
                        rounds.stream().map(ProjectionRound::transactions).toList())
                + " events=" + events
                + " errors="
                + rounds.stream().mapToLong(ProjectionRound::errors).sum();
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        for (ProjectionRound round : rounds) {
            table.append("| %s | %d | %d | %s | %d | %d | %d | %d |%n"
                    .formatted(
                            round.load(),
                            round.limit(),
                            round.ours(),
                            round.ratio(),
                            round.transactions(),
                            round.memoryBefore(),
                            round.memoryAfter(),
                            round.errors()));
        }
        return table.toString();
    }

    private String page() {
        return """
                # projection

                `%s`

                Goals: at least 0.85 of the limit; memory flat.

                * A backlog of %d events in the order of real producers (sessions, certificates, surveys, loans,
                  payments), three partitions a topic, taken in until nothing is left.
                * Ours: reporting-service, from the first transaction of its intake to the last; it has run since the
                  stack started, and a shorter round went before.
                * Limit: one thread with a plain Kafka consumer and one transaction a poll of at most 2,000 records, one
                  `unnest` statement a table, the same tables and rows; it knows these five types only, looks up nothing
                  and keeps in memory which fact leads. The two take turns in beginning.
                * Errors: rows by which the tables of the two differ. Which loan is a consortium's first depends on the
                  order in which partitions come; the plain reader takes the first to come, ours the earliest, so that
                  some hundred rows of `fact_count` differ, one for each dimension and span.
                * PostgreSQL with `fsync`, `synchronous_commit` and `full_page_writes` on; Kafka with one broker.

                Machine: %s. A load average far above 4 before a round means that others were busy on the same
                cores: such figures are provisional.

                | load before | limit/s | ours/s | ratio | transactions | MiB before | MiB after | errors |
                |---|---|---|---|---|---|---|---|
                %s
                Ratio: median %s, spread %s to %s.
                """.formatted(
                        lastLine(),
                        events,
                        machine,
                        table(),
                        Figures.median(ratios()),
                        Figures.least(ratios()),
                        Figures.most(ratios()));
    }
}
