package org.ayni.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Rounds of ours and of the limit in turns, after a warm-up; what counts is the median of their ratios. */
final class Duel {

    /** The compiler needs two minutes at least, and longer where it has to share the processors. */
    private static final int WARM_UP_SECONDS = 120;

    private static final int LONGEST_WARM_UP_SECONDS = 240;
    private static final int STEADY_WINDOWS = 3;
    private static final int STEADY_PERCENT = 5;

    private final String name;
    private final Plan plan;
    private final Measurement of;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Long> warmUp = new ArrayList<>();

    /** What one round found; processor time in milliseconds. */
    private record Round(
            String load, Rush.Result limit, Rush.Result ours, Cpu cpuOfLimit, Cpu cpuOfOurs, BigDecimal ratio) {

        static BigDecimal perRequest(long milliseconds, Rush.Result of) {
            return Figures.ratio(milliseconds, of.latencies().length);
        }
    }

    Duel(String name, Plan plan, Measurement of) {
        this.name = name;
        this.plan = plan;
        this.of = of;
    }

    Report run() throws Exception {
        try (of) {
            of.prepare();
            warmUp();
            for (int number = 1; number <= plan.rounds(); number++) {
                Round round = round();
                System.out.println("round " + number + ": limit " + round.limit.perSecond() + "/s, ours "
                        + round.ours.perSecond() + "/s, ratio " + round.ratio);
                rounds.add(round);
            }
            return report(of.statements(), of.beside());
        }
    }

    /** Until the rates of three windows differ by less than a twentieth; the last window is after the limit's. */
    private void warmUp() throws Exception {
        of.limit(Math.max(3, plan.seconds() / 3));
        int seconds = 0;
        while (seconds < WARM_UP_SECONDS || (!isSteady() && seconds < LONGEST_WARM_UP_SECONDS)) {
            warmUp.add(of.ours(plan.seconds()).perSecond());
            seconds += plan.seconds();
        }
        System.out.println("warm after " + seconds + " s: " + warmUp + " a second");
    }

    private boolean isSteady() {
        if (warmUp.size() < STEADY_WINDOWS) {
            return false;
        }
        List<Long> last = warmUp.subList(warmUp.size() - STEADY_WINDOWS, warmUp.size());
        return Figures.most(last) * (100 - STEADY_PERCENT) < Figures.least(last) * 100;
    }

    private Round round() throws Exception {
        String load = Machine.loadAverage();
        Cpu begin = of.cpu();
        Rush.Result limit = of.limit(plan.seconds());
        Cpu between = of.cpu();
        Rush.Result ours = of.ours(plan.seconds());
        Cpu end = of.cpu();
        return new Round(load, limit, ours, between.since(begin), end.since(between), of.ratio(ours, limit));
    }

    private Report report(int statements, List<String> beside) throws Exception {
        long[] latencies = rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.ours.latencies()))
                .toArray();
        String line = name + " ratio=" + median(Round::ratio)
                + " ours=" + median(round -> round.ours.perSecond())
                + " limit=" + median(round -> round.limit.perSecond())
                + " statements=" + statements
                + " p50_ms=" + Figures.milliseconds(latencies, 50)
                + " p99_ms=" + Figures.milliseconds(latencies, 99)
                + " errors="
                + rounds.stream().mapToLong(round -> round.ours.errors()).sum();
        return new Report(page(line, beside), line);
    }

    private <T extends Comparable<T>> T median(Function<Round, T> figure) {
        return Figures.median(rounds.stream().map(figure).toList());
    }

    private String page(String line, List<String> beside) throws Exception {
        List<BigDecimal> ratios = rounds.stream().map(Round::ratio).toList();
        return """
                # %s

                `%s`

                %s
                PostgreSQL with `fsync`, `synchronous_commit` and `full_page_writes` on; %d rounds of %d s in turns,
                the rate limit per client is raised to 5,000 a second. The relay sends to Kafka meanwhile.
                Warm-up: requests a second in stretches of %d s were %s.

                Machine: %s. A load average far above 4 before a round means that others were busy on the same
                cores: such figures are provisional.

                CPU is milliseconds a request: of PostgreSQL under the limit (1), under ours (2), and of the
                service (3).

                | load | limit/s | p99 ms | ours/s | ratio | p50 ms | p99 ms | errors | CPU 1 | CPU 2 | CPU 3 |
                |---|---|---|---|---|---|---|---|---|---|---|
                %s
                Ratio: median %s, spread %s to %s.
                %s""".formatted(
                        name,
                        line,
                        of.about(),
                        plan.rounds(),
                        plan.seconds(),
                        plan.seconds(),
                        warmUp,
                        Machine.here(),
                        table(),
                        Figures.median(ratios),
                        Figures.least(ratios),
                        Figures.most(ratios),
                        beside.isEmpty() ? "" : "\n" + String.join("\n", beside) + "\n");
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        for (Round round : rounds) {
            table.append("| %s | %d | %s | %d | %s | %s | %s | %d | %s | %s | %s |%n"
                    .formatted(
                            round.load,
                            round.limit.perSecond(),
                            Figures.milliseconds(round.limit.latencies(), 99),
                            round.ours.perSecond(),
                            round.ratio,
                            Figures.milliseconds(round.ours.latencies(), 50),
                            Figures.milliseconds(round.ours.latencies(), 99),
                            round.ours.errors(),
                            Round.perRequest(round.cpuOfLimit.database(), round.limit),
                            Round.perRequest(round.cpuOfOurs.database(), round.ours),
                            Round.perRequest(round.cpuOfOurs.service(), round.ours)));
        }
        return table.toString();
    }
}
