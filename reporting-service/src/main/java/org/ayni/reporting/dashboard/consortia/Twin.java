package org.ayni.reporting.dashboard.consortia;

import java.util.List;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;

/** Another consortium that is called almost alike, so that nobody takes one for the other. */
public record Twin(String text, String name, String href) {

    static List<Twin> of(Profile it, List<Profile> all, PageQuery query, Writing writing) {
        return all.stream()
                .filter(it::isNearTwinOf)
                .map(each -> new Twin(
                        writing.words(ConsortiaWords.class).almostAlike(),
                        each.name(),
                        query.link("/consortia/" + each.id()).toString()))
                .toList();
    }
}
