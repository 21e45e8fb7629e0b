package org.ayni.reporting.dashboard.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;

/** A page by its name, and what it can be asked beyond the date and the language. */
public enum Place {
    OVERVIEW("/", "overview", Filter.STATE),
    INDICATORS("/indicators", "indicators", Filter.STATE),
    INDICATOR("/indicators", "indicator", Filter.BY),
    FUND("/fund", "fund"),
    TRAINING("/training", "training"),
    CONSORTIA("/consortia", "consortia", Filter.SECTOR, Filter.GROUP),
    CONSORTIUM("/consortia", "consortium"),
    QUALITY("/quality", "quality", Filter.STATE),
    REPORT("/report", "report");

    private final String path;
    private final String word;
    private final Set<Filter> known;

    Place(String path, String word, Filter... known) {
        this.path = path;
        this.word = word;
        this.known = Set.of(known);
    }

    /** The address of the room; one of its things has an address below it. */
    public String path() {
        return path;
    }

    /** The key of its name. */
    public String word() {
        return word;
    }

    /** Whether it shows one thing of a room that lists them. */
    boolean isBelow() {
        return this == INDICATOR || this == CONSORTIUM;
    }

    /** Refuses a parameter that would change nothing here: figures would look filtered and not be it. */
    void refuseWhatItDoesNotKnow(PageQuery query) {
        for (Filter filter : Filter.values()) {
            if (!known.contains(filter) && query.here().parameters().containsKey(filter.word())) {
                throw CommonProblem.INVALID_PARAMETER.problem(
                        filter.word(), refusal(filter, Writing.in(false)), refusal(filter, Writing.in(true)));
            }
        }
    }

    private String refusal(Filter filter, Writing writing) {
        List<Place> those = Arrays.stream(values())
                .filter(each -> each.known.contains(filter))
                .toList();
        return writing.words()
                .unknownFilter(
                        filter.word(),
                        writing.words().page(word),
                        those.stream()
                                .map(each -> writing.words().page(each.word))
                                .collect(Collectors.joining(", ")));
    }
}
