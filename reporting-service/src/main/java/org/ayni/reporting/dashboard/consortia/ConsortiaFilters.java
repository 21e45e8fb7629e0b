package org.ayni.reporting.dashboard.consortia;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Only;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Pill;
import org.ayni.reporting.dashboard.Writing;
import org.jspecify.annotations.Nullable;

/** The consortia of a group, a sector, or both; a filter's count says how many it shows beside the other one. */
record ConsortiaFilters(List<Profile> all, PageQuery query, Writing writing) {

    List<Profile> shown() {
        return all.stream().filter(each -> each.fits(query.sector, query.group)).toList();
    }

    List<Pill> groups() {
        return pills(
                "group",
                query.group,
                Profile::group,
                writing.words(ConsortiaWords.class)::inGroup,
                chosen -> count(query.sector, chosen));
    }

    List<Pill> sectors() {
        return pills(
                "sector", query.sector, Profile::sector, Function.identity(), chosen -> count(chosen, query.group));
    }

    @Nullable
    Only only() {
        String what = Stream.of(
                        query.group == null
                                ? null
                                : writing.words(ConsortiaWords.class).inGroup(query.group),
                        query.sector == null
                                ? null
                                : writing.words(ConsortiaWords.class).inSector(query.sector))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return what.isEmpty()
                ? null
                : Only.of(what, shown().size(), all.size(), List.of("group", "sector"), query.here(), writing);
    }

    private List<Pill> pills(
            String parameter,
            @Nullable String chosen,
            Function<Profile, @Nullable String> value,
            Function<String, String> text,
            Function<@Nullable String, Long> count) {
        return Pill.of(
                parameter,
                chosen,
                new Pill.Option("", "", writing.words().all(), count.apply(null)),
                all.stream()
                        .map(value)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .map(each -> new Pill.Option("", each, text.apply(each), count.apply(each)))
                        .toList(),
                query.here());
    }

    private long count(@Nullable String sector, @Nullable String group) {
        return all.stream().filter(each -> each.fits(sector, group)).count();
    }
}
