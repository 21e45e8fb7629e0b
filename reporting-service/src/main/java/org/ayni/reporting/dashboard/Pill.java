package org.ayni.reporting.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a link.
 *
 * @param icon empty: none
 * @param count how many are shown then
 */
public record Pill(String icon, String text, long count, String href, boolean current) {

    /** A value that a parameter can have. */
    public record Option(String icon, String value, String text, long count) {}

    /** All, and every value of a parameter; what else was asked stays. @param chosen null: all */
    public static List<Pill> of(
            String parameter, @Nullable String chosen, Option all, List<Option> options, Address here) {
        return Stream.concat(
                        Stream.of(new Pill(
                                "",
                                all.text(),
                                all.count(),
                                here.with(parameter, null).toString(),
                                chosen == null)),
                        options.stream()
                                .map(each -> new Pill(
                                        each.icon(),
                                        each.text(),
                                        each.count(),
                                        here.with(parameter, each.value()).toString(),
                                        each.value().equals(chosen))))
                .toList();
    }
}
