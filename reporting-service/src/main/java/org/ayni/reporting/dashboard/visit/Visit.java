package org.ayni.reporting.dashboard.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.projection.FreshnessService.Freshness;

/**
 * A page that is being answered.
 *
 * @param project the code of the project whose figures these are
 * @param asOf the valid date of its figures: the date asked for, the end of the period asked for, or today
 * @param freshness how old the figures are, asked before they are read
 * @param madeAt the moment of the answer, in La Paz
 * @param periods the codes of the periods that may be asked for, oldest first
 */
public record Visit(
        Place place,
        PageQuery query,
        Writing writing,
        String project,
        LocalDate asOf,
        LocalDate today,
        Freshness freshness,
        List<String> periods,
        LocalDateTime madeAt) {

    /** The frame of a page that is called like its entry in the navigation. */
    public Frame frame() {
        return frame(writing.words().page(place.word()));
    }

    /** @param title of the document */
    public Frame frame(String title) {
        return Frames.of(this, title);
    }
}
