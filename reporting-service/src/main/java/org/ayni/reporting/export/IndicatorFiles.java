package org.ayni.reporting.export;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.reporting.Choice;
import org.ayni.reporting.disaggregation.Breakdown;
import org.ayni.reporting.disaggregation.Series;
import org.ayni.reporting.disaggregation.SeriesReader;
import org.ayni.reporting.export.table.Cell;
import org.ayni.reporting.export.table.CsvFile;
import org.ayni.reporting.export.table.Table;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Figures;
import org.jspecify.annotations.Nullable;

/** One indicator as a file: its series and its parts, counted both ways, a value a row. */
@Singleton
public class IndicatorFiles {

    private static final String SERIES = "series";
    private static final List<String> FIELDS = List.of(
            "code",
            "title",
            "unit",
            "target",
            "basis",
            "view",
            "key",
            "label",
            "asOf",
            "value",
            "status",
            "reason",
            "known",
            "expected",
            "percentOfTarget",
            "percentReason");

    private final FigureService figures;

    IndicatorFiles(FigureService figures) {
        this.figures = figures;
    }

    /**
     * Which file.
     *
     * @param by takes the value at the last date apart too
     * @param asOf null: the business date
     * @param knownAt as for {@link FigureService#read}
     */
    public record Asked(
            String code,
            Optional<Dimension> by,
            @Nullable LocalDate asOf,
            @Nullable String knownAt,
            boolean english) {}

    /**
     * The file, all of it from one snapshot; 404 where there is no such indicator. No value is an empty cell with a
     * status beside it.
     */
    public byte[] csv(Asked asked) {
        return CsvFile.of(
                new Table(asked.code(), FIELDS, figures.read(asked.asOf(), asked.knownAt(), all -> rows(asked, all))));
    }

    private static List<List<Cell>> rows(Asked asked, Figures all) {
        Indicator indicator = all.framework().indicator(asked.code());
        LocalDate asOf = all.moment().asOf();
        List<List<Cell>> rows = new ArrayList<>();
        for (Way way : Way.values()) {
            SeriesReader.of(
                            new SeriesReader.Asked(
                                    asked.code(), way, Series.Step.HALF_YEAR, null, asOf, asked.knownAt()),
                            all)
                    .points()
                    .forEach(each -> rows.add(point(indicator, way, each, asked.english())));
        }
        asked.by().ifPresent(by -> {
            for (Way way : Way.values()) {
                Breakdown.of(indicator, way, all, by)
                        .parts()
                        .forEach(each -> rows.add(part(indicator, way, by, each, asOf, asked.english())));
            }
        });
        return rows;
    }

    private static List<Cell> point(Indicator it, Way way, Series.Point point, boolean english) {
        List<Cell> row = begun(it, way, SERIES, english);
        row.addAll(List.of(Cell.NOTHING, Cell.NOTHING, Cell.of(point.asOf().toString()), Cell.count(point.value())));
        row.addAll(List.of(Cell.of(point.status()), Cell.of(point.reason())));
        row.addAll(coverage(point.coverage()));
        row.addAll(List.of(Cell.percent(point.percentOfTarget()), Cell.of(point.percentReason())));
        return row;
    }

    private static List<Cell> part(
            Indicator it, Way way, Dimension by, Breakdown.Part part, LocalDate asOf, boolean english) {
        List<Cell> row = begun(it, way, Choice.word(by), english);
        row.addAll(List.of(Cell.of(part.key()), Cell.of(part.label()), Cell.of(asOf.toString())));
        row.addAll(List.of(Cell.count(part.value()), Cell.of(part.status()), Cell.of(part.reason())));
        row.addAll(coverage(part.coverage()));
        // The target is of the whole.
        row.addAll(List.of(Cell.NOTHING, Cell.NOTHING));
        return row;
    }

    private static List<Cell> begun(Indicator it, Way way, String view, boolean english) {
        return new ArrayList<>(List.of(
                Cell.of(it.code()),
                Cell.of(it.title().in(english)),
                Cell.of(it.unit()),
                Cell.count(it.target()),
                Cell.of(way),
                Cell.of(view)));
    }

    private static List<Cell> coverage(@Nullable Coverage coverage) {
        return coverage == null
                ? List.of(Cell.NOTHING, Cell.NOTHING)
                : List.of(Cell.of(coverage.known()), Cell.of(coverage.expected()));
    }
}
