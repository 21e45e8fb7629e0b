package org.ayni.reporting.dashboard.visit;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.time.BusinessClock;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.period.PeriodFigures;
import org.ayni.reporting.projection.FreshnessService;

/** Answers pages: what all of them do alike. */
@Singleton
public class Visits {

    /** What every page is. */
    public static final String HTML = "text/html; charset=UTF-8";

    private static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");

    private final FigureService figures;
    private final PeriodFigures periods;
    private final FreshnessService freshness;
    private final BusinessClock clock;

    Visits(FigureService figures, PeriodFigures periods, FreshnessService freshness, BusinessClock clock) {
        this.figures = figures;
        this.periods = periods;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** What is asked of a page; 400 where it does not know a parameter, or no such period or language exists. */
    public Visit visit(Place place, PageQuery query) {
        place.refuseWhatItDoesNotKnow(query);
        LocalDate today = figures.today();
        Map<String, LocalDate> ends = periods.ends();
        return new Visit(
                place,
                query,
                Writing.in(query.english()),
                figures.framework().code(),
                asOf(query, ends, today),
                today,
                freshness.read(),
                List.copyOf(ends.keySet()),
                LocalDateTime.ofInstant(clock.now(), LA_PAZ));
    }

    /** The page with this content, all of it from one snapshot. */
    public String page(Visit visit, Function<Figures, TemplateInstance> content) {
        return figures.read(visit.asOf(), visit.query().knownAt(), content)
                .setLocale(visit.writing().locale())
                .render();
    }

    private static LocalDate asOf(PageQuery query, Map<String, LocalDate> ends, LocalDate today) {
        String period = query.period;
        if (period == null) {
            return query.asOf == null ? today : query.asOf;
        }
        if (query.asOf != null) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    "period", "Indique asOf o period, no ambos", "Give asOf or period, not both");
        }
        LocalDate end = ends.get(period);
        if (end == null) {
            String all = String.join(", ", ends.keySet());
            throw CommonProblem.INVALID_PARAMETER.problem(
                    "period", "El parámetro «period» es uno de " + all, "The parameter “period” is one of " + all);
        }
        return end;
    }
}
