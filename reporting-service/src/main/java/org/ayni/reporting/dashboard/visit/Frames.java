package org.ayni.reporting.dashboard.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ayni.reporting.dashboard.Address;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.Frame.Link;
import org.ayni.reporting.dashboard.Frame.Notice;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Words;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.projection.FreshnessService.Freshness;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page out of what was asked and how fresh the figures are. */
final class Frames {

    private Frames() {}

    static Frame of(Visit visit, String title) {
        PageQuery query = visit.query();
        Writing writing = visit.writing();
        Address here = query.here();
        Address undated = here.with("asOf", null).with("period", null).with("recordedUpTo", null);
        LocalDate known = query.recordedUpTo == null ? visit.today() : query.recordedUpTo;
        return new Frame(
                writing,
                visit.project(),
                title,
                navigation(visit),
                List.of(language("es", !writing.english(), here), language("en", writing.english(), here)),
                writing.date(visit.asOf()),
                notice(visit.freshness(), writing),
                visit.freshness().rebuilding()
                        ? new Notice("stale", writing.words().rebuilding())
                        : null,
                past(visit, known, undated),
                new Frame.DateForm(
                        here.path(),
                        undated.parameters().entrySet().stream()
                                .map(each -> new Frame.Field(each.getKey(), each.getValue()))
                                .toList(),
                        query.lang == null ? "" : query.lang,
                        Frame.Day.of("asOf", visit.asOf(), writing),
                        Frame.Day.of("recordedUpTo", known, writing),
                        undated.toString(),
                        visit.periods().stream()
                                .map(each -> period(each, undated, query))
                                .toList()),
                writing.words()
                        .onPaper(
                                query.address(),
                                writing.date(visit.asOf()),
                                writing.date(known),
                                writing.time(visit.madeAt())));
    }

    private static List<Link> navigation(Visit visit) {
        return Arrays.stream(Place.values())
                .filter(each -> !each.isBelow())
                .map(each -> new Link(
                        each.word(),
                        visit.writing().words().page(each.word()),
                        visit.query().link(each.path()).toString(),
                        each.path().equals(visit.place().path())))
                .toList();
    }

    private static Link language(String code, boolean current, Address here) {
        return new Link(
                code, code.toUpperCase(Locale.ROOT), here.with("lang", code).toString(), current);
    }

    private static Link period(String code, Address undated, PageQuery query) {
        return new Link(code, code, undated.with("period", code).toString(), code.equals(query.period));
    }

    private static Frame.@Nullable Past past(Visit visit, LocalDate known, Address undated) {
        if (visit.asOf().equals(visit.today()) && !known.isBefore(visit.today())) {
            return null;
        }
        Writing writing = visit.writing();
        String text = writing.words().past(writing.date(visit.asOf()), writing.date(known));
        String period = visit.query().period;
        return new Frame.Past(
                period == null ? text : writing.words().atTheEndOf(period) + " " + text, undated.toString());
    }

    private static Notice notice(Freshness it, Writing writing) {
        String age = writing.age(it.age());
        Words words = writing.words();
        return switch (it.state()) {
            case EMPTY -> new Notice("stale", words.nothingYet());
            case FRESH -> new Notice("fresh", words.fresh(age));
            case LATE -> new Notice("stale", words.late(age));
            case SILENT -> new Notice("stale", words.silent(age));
        };
    }
}
