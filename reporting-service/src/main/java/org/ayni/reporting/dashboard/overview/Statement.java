package org.ayni.reporting.dashboard.overview;

import java.util.Comparator;
import java.util.List;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.ResultRow;

/**
 * The strip: one tile for each indicator, in the order of their states.
 *
 * @param spoken the strip in words
 * @param below near and far
 */
public record Statement(
        String title,
        List<Tile> tiles,
        String spoken,
        int withValue,
        int without,
        int met,
        int below,
        List<Tally> tallies) {

    /** @param code without its first letters: {@code 1.1.a} */
    public record Tile(String code, State state) {}

    /** How many are in a state. */
    public record Tally(State state, long count) {}

    static Statement of(List<ResultRow> rows, Writing writing) {
        List<Tile> tiles = rows.stream()
                .map(each -> new Tile(
                        each.code().replaceFirst("^R\\.", ""),
                        State.of(each.report().light())))
                .sorted(Comparator.comparing(Tile::state))
                .toList();
        List<Tally> tallies = List.of(State.values()).stream()
                .map(state -> new Tally(
                        state,
                        tiles.stream().filter(each -> each.state() == state).count()))
                .toList();
        int met = (int) tallies.get(State.MET.ordinal()).count();
        int without = (int) tallies.get(State.NONE.ordinal()).count();
        int withValue = rows.size() - without;
        String title = writing.words(OverviewWords.class).statement(withValue, rows.size(), met);
        return new Statement(title, tiles, title + ".", withValue, without, met, withValue - met, tallies);
    }
}
