package org.ayni.reporting.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One version of the results framework. */
public record Framework(
        String code,
        String label,
        String source,
        Calendar calendar,
        Publication publication,
        List<Phase> phases,
        Objective objective,
        List<Purpose> purposes,
        List<Result> results,
        List<Indicator> indicators,
        List<MdbIndicator> mdb,
        List<Commitment> commitments,
        List<Figure> figures,
        List<Rule> rules,
        List<Stated> stated,
        List<Check> checks,
        List<Check.Note> notes,
        List<Lesson> lessons) {

    /**
     * When the project runs and in which periods it reports.
     *
     * @param code HALF_YEAR and the like
     * @param begins first day of the first period, which may be shorter than the others
     * @param ends last day of the last one
     * @param months of a period: 1, 3, 6 or 12
     * @param dueDays within so many days after its last day a period is submitted; within as many more it is verified,
     *     and within as many more approved
     */
    public record Calendar(String code, LocalDate begins, LocalDate ends, int months, int dueDays, String source) {}

    /** @param startedOn null: it never started, and what was expected of it cannot be green */
    public record Phase(int number, Text text, @Nullable LocalDate startedOn, String source) {

        public boolean hasStarted(LocalDate on) {
            return startedOn != null && !on.isBefore(startedOn);
        }
    }

    /** How the indicator stood before the project. */
    public record Baseline(BigDecimal value, LocalDate on, String source) {}

    /**
     * From which percent of the target on the light is green, and from which amber; below, red.
     */
    public record Thresholds(BigDecimal green, BigDecimal amber) {
        public Thresholds {
            if (amber.compareTo(green) > 0) {
                throw new IllegalArgumentException("amber " + amber + " above green " + green);
            }
        }
    }

    /** What all of it is for. */
    public record Objective(String code, Text text, String source) {}

    public record Purpose(String code, Text text, String source) {}

    /** @param level how far from the project's own doing */
    public record Result(String code, String purpose, Level level, Text text, String source) {}

    /** A step of the results chain. */
    public enum Level {
        /** What the project delivers. */
        OUTPUT,
        /** What others do with it. */
        OUTCOME,
        /** What becomes of their lives. */
        IMPACT
    }

    /**
     * An indicator of a result.
     *
     * @param unit what is counted, machine-readable
     * @param baseline null: none was stated
     * @param owner who answers for the figure
     * @param measuredFrom before this date it is not due
     * @param phase the project phase in which the result was expected
     * @param population the figure of all that could be counted: the expected part of the coverage
     * @param rule how our own count works, in words
     * @param report counts the records the way the report did
     * @param record counts by our own rule
     * @param beside figures that belong beside the value
     */
    public record Indicator(
            String code,
            String result,
            Text title,
            String unit,
            Text unitText,
            BigDecimal target,
            @Nullable Baseline baseline,
            Text owner,
            Thresholds thresholds,
            LocalDate measuredFrom,
            int phase,
            String population,
            Text rule,
            Basis report,
            Basis record,
            List<String> beside,
            String source) {
        public Indicator {
            if (unit == null || unit.isBlank() || population == null || population.isBlank()) {
                throw new IllegalArgumentException(code + ": an indicator counts a unit out of a population");
            }
        }

        public Basis basis(Way way) {
            return way == Way.REPORT ? report : record;
        }
    }

    /** Whose way of counting. */
    public enum Way {
        /** The records counted as the report did. */
        REPORT,
        /** Our own rule. */
        RECORD
    }

    /**
     * One way of counting.
     *
     * @param basis what is counted: PERSONS, PARTICIPATIONS, JOBS …
     * @param synthetic the report has no source record of this count
     * @param source where the report says it; for our own count, empty
     */
    public record Basis(String basis, Measure measure, boolean synthetic, String source) {}

    /** An indicator of the donor's grassroots development framework (MDB), with the results it speaks about. */
    public record MdbIndicator(String code, Text name, List<String> results, List<String> figures, String source) {}

    /** What the agreement promised: so many consortia, each this amount on average. */
    public record Commitment(
            String code, Text text, int consortia, BigDecimal averageAmount, String currency, String source) {

        public BigDecimal total() {
            return averageAmount.multiply(BigDecimal.valueOf(consortia));
        }
    }

    /**
     * A figure with a name of its own.
     *
     * @param form COUNT, MONEY, PERCENT or HOURS
     * @param unit what is counted, or the currency
     * @param population as for an indicator; null where nothing is expected
     * @param synthetic the report has no source record of it
     */
    public record Figure(
            String code,
            Text title,
            Form form,
            String unit,
            @Nullable String population,
            boolean synthetic,
            Measure measure) {}

    /** How a figure is written. */
    public enum Form {
        COUNT,
        MONEY,
        PERCENT,
        HOURS
    }

    /**
     * A rule between figures. With {@code each}, every figure on the left is compared; otherwise their sum.
     *
     * @param missing what a figure without a value means for the rule
     */
    public record Rule(
            String code,
            Text title,
            List<String> left,
            boolean each,
            Operator operator,
            String right,
            Missing missing,
            String source) {}

    /** How left and right must stand to each other. */
    public enum Operator {
        EQUAL,
        LESS_OR_EQUAL
    }

    /** What to do when a figure has no value. */
    public enum Missing {
        /** The rule is not checked. */
        SKIP,
        /** The rule is violated: the figure has to exist. */
        VIOLATE
    }

    /**
     * A number that no event tells: the agreement, the plan or the report says it.
     *
     * @param kind AGREEMENT, PLAN or REPORTED
     */
    public record Stated(String code, String kind, Text title, BigDecimal value, String unit, String source) {}

    /**
     * Something learned, observed, or given as a reason.
     *
     * @param kind LESSON, OBSERVATION or REASON
     * @param mdb the donor's indicators that it is about; by their results, it is about our indicators too
     * @param indicators further indicators
     */
    public record Lesson(
            String code,
            String kind,
            List<String> mdb,
            List<String> indicators,
            String theme,
            Text text,
            String source) {
        public Lesson {
            indicators = indicators == null ? List.of() : List.copyOf(indicators);
        }
    }

    /** The indicators of the results of a purpose, in the framework's order. */
    public List<Indicator> indicatorsOf(Purpose purpose) {
        List<String> codes = results.stream()
                .filter(each -> each.purpose().equals(purpose.code()))
                .map(Result::code)
                .toList();
        return indicators.stream().filter(each -> codes.contains(each.result())).toList();
    }

    /** The indicators that a lesson is about, in the framework's order. */
    public List<String> indicatorsOf(Lesson lesson) {
        List<String> results = mdb.stream()
                .filter(each -> lesson.mdb().contains(each.code()))
                .flatMap(each -> each.results().stream())
                .toList();
        return indicators.stream()
                .filter(each ->
                        results.contains(each.result()) || lesson.indicators().contains(each.code()))
                .map(Indicator::code)
                .toList();
    }

    public Indicator indicator(String wanted) {
        return indicators.stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("indicator", wanted));
    }

    /** The phase in which the indicator's result was expected. */
    public Phase phase(Indicator indicator) {
        return phases.stream()
                .filter(each -> each.number() == indicator.phase())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the framework has no phase " + indicator.phase()));
    }

    /** A figure that the framework's own entries name: not knowing it is an error in the file. */
    public Figure figure(String wanted) {
        return figures.stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the framework has no figure " + wanted));
    }

    public Commitment commitment(String wanted) {
        return commitments.stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the framework has no commitment " + wanted));
    }
}
