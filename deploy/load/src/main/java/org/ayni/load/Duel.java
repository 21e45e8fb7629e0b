package org.ayni.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Rounds of ours and of the limit in turns, after a warm-up; what counts is the median of their ratios. */
final class Duel {

    /** The compiler needs a minute; the last measurement before the rounds is after the limit's, as in a round. */
    private static final int WARM_UP = 5;

    private final String name;
    private final Plan plan;
    private final String what;
    private final List<Round> rounds = new ArrayList<>();

    private record Round(String load, long limit, Rush.Result ours) {
        BigDecimal ratio() {
            return Figures.ratio(ours.perSecond(), limit);
        }
    }

    /** @param what what is measured and against what, in sentences for the page */
    Duel(String name, Plan plan, String what) {
        this.name = name;
        this.plan = plan;
        this.what = what;
    }

    Report run(Measurement of) throws Exception {
        try (of) {
            of.prepare();
            of.ours(WARM_UP * plan.seconds());
            of.limit(Math.max(3, plan.seconds() / 3));
            of.ours(plan.seconds());
            for (int number = 1; number <= plan.rounds(); number++) {
                String load = Machine.loadAverage();
                Round round = new Round(load, of.limit(plan.seconds()), of.ours(plan.seconds()));
                System.out.println("round " + number + ": limit " + round.limit + "/s, ours " + round.ours.perSecond()
                        + "/s, ratio " + round.ratio());
                rounds.add(round);
            }
            return report(of.statements());
        }
    }

    private Report report(int statements) throws Exception {
        long[] latencies = rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.ours.latencies()))
                .toArray();
        List<BigDecimal> ratios = rounds.stream().map(Round::ratio).toList();
        String line = name + " ratio=" + Figures.median(ratios)
                + " ours="
                + Figures.median(
                        rounds.stream().map(round -> round.ours.perSecond()).toList())
                + " limit=" + Figures.median(rounds.stream().map(Round::limit).toList())
                + " statements=" + statements
                + " p50_ms=" + Figures.milliseconds(latencies, 50)
                + " p99_ms=" + Figures.milliseconds(latencies, 99)
                + " errors="
                + rounds.stream().mapToLong(round -> round.ours.errors()).sum();
        return new Report(page(line, ratios), line);
    }

    private String page(String line, List<BigDecimal> ratios) throws Exception {
        return """
                # %s

                `%s`

                %s
                PostgreSQL with `fsync`, `synchronous_commit` and `full_page_writes` on; %d rounds of %d s each in
                turns, 8 clients each; the rate limit per client is raised to 5,000 a second. The relay sends to
                Kafka meanwhile.

                Machine: %s. A load average far above 4 before a round means that others were busy on the same cores:
                such figures are provisional.

                | load before | limit/s | ours/s | ratio | p50 ms | p99 ms | errors |
                |---|---|---|---|---|---|---|
                %s
                Ratio: median %s, spread %s to %s.
                """.formatted(
                        name,
                        line,
                        what,
                        plan.rounds(),
                        plan.seconds(),
                        Machine.here(),
                        table(),
                        Figures.median(ratios),
                        Figures.least(ratios),
                        Figures.most(ratios));
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        for (Round round : rounds) {
            table.append("| %s | %d | %d | %s | %s | %s | %d |%n"
                    .formatted(
                            round.load,
                            round.limit,
                            round.ours.perSecond(),
                            round.ratio(),
                            Figures.milliseconds(round.ours.latencies(), 50),
                            Figures.milliseconds(round.ours.latencies(), 99),
                            round.ours.errors()));
        }
        return table.toString();
    }
}
