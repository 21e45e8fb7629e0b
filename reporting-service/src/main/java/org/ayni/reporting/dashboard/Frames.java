package org.ayni.reporting.dashboard;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Frame.Link;
import org.ayni.reporting.dashboard.Frame.Notice;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.projection.FreshnessService;
import org.ayni.reporting.projection.FreshnessService.Freshness;

/** Makes the frame of a page out of what was asked and how fresh the figures are. */
@Singleton
public class Frames {

    private final FigureService figures;
    private final FreshnessService freshness;

    Frames(FigureService figures, FreshnessService freshness) {
        this.figures = figures;
        this.freshness = freshness;
    }

    /** @param title of the document; @param place the name of the navigation's entry, such as {@code overview} */
    public Frame frame(PageQuery query, Writing writing, String title, String place) {
        LocalDate today = figures.today();
        LocalDate asOf = query.asOf == null ? today : query.asOf;
        LocalDate known = query.recordedUpTo == null ? today : query.recordedUpTo;
        Address here = query.here();
        String now = here.with("asOf", null).with("recordedUpTo", null).toString();
        boolean past = !asOf.equals(today) || known.isBefore(today);
        return new Frame(
                writing,
                title,
                place,
                navigation(query, writing.words(), place),
                languages(here, writing),
                writing.date(asOf),
                notice(freshness.read(), writing),
                past ? new Frame.Past(writing.words().past(writing.date(asOf), writing.date(known)), now) : null,
                new Frame.DateForm(
                        here.path(),
                        query.lang == null ? "" : query.lang,
                        Frame.Day.of("asOf", asOf, writing),
                        Frame.Day.of("recordedUpTo", known, writing),
                        now));
    }

    private static List<Link> navigation(PageQuery query, Words words, String place) {
        return Stream.of("overview", "indicators", "fund", "training", "consortia", "quality", "report")
                .map(name -> new Link(
                        name,
                        words.page(name),
                        query.link(name.equals("overview") ? "/" : "/" + name).toString(),
                        name.equals(place)))
                .toList();
    }

    private static List<Link> languages(Address here, Writing writing) {
        return List.of(
                new Link("es", "ES", here.with("lang", "es").toString(), !writing.english()),
                new Link("en", "EN", here.with("lang", "en").toString(), writing.english()));
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
