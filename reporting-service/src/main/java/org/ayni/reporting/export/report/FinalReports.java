package org.ayni.reporting.export.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.reporting.fact.Moment;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.narrative.Narrative;
import org.ayni.reporting.narrative.NarrativeRepository;
import org.ayni.reporting.period.PeriodFigures;
import org.ayni.reporting.period.PeriodSummary;
import org.jspecify.annotations.Nullable;

/** Reads all that a final report says from one snapshot of the database. */
@Singleton
public class FinalReports {

    private final FigureService figures;
    private final NarrativeRepository narratives;
    private final PeriodFigures periods;

    FinalReports(FigureService figures, NarrativeRepository narratives, PeriodFigures periods) {
        this.figures = figures;
        this.narratives = narratives;
        this.periods = periods;
    }

    /**
     * The report.
     *
     * @param asOf the valid date; null: the business date
     * @param knownAt as for {@link FigureService#read}
     */
    public FinalReport read(@Nullable LocalDate asOf, @Nullable String knownAt, boolean english) {
        return figures.read(asOf, knownAt, all -> of(all, knownAt, english));
    }

    /** The report of figures that are being read, from their snapshot. */
    public FinalReport of(Figures all, @Nullable String knownAt, boolean english) {
        return FinalReport.of(all, knownAt, english, written(all), periods.lastBy(all.moment()));
    }

    /** What was written, as far as it was known, about periods that had begun. */
    private List<Narrative> written(Figures all) {
        Moment moment = all.moment();
        Map<String, LocalDate> begins =
                periods.all().stream().collect(Collectors.toMap(PeriodSummary::code, PeriodSummary::startsOn));
        return narratives.known(moment).stream()
                .filter(each ->
                        !begins.getOrDefault(each.periodCode(), LocalDate.MAX).isAfter(moment.asOf()))
                .toList();
    }
}
