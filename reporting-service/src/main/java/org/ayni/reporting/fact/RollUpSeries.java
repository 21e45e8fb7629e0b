package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the roll-ups tell of several dates: the first question about one of them is answered for all in one go. */
final class RollUpSeries {

    private final Handle db;
    private final List<LocalDate> dates;
    private final Map<Asked, Map<LocalDate, Long>> members = new HashMap<>();
    private final Map<Asked, Map<LocalDate, FactReader.Answers>> answers = new HashMap<>();

    RollUpSeries(Handle db, List<LocalDate> dates) {
        this.db = db;
        this.dates = dates;
    }

    private record Counted(LocalDate day, long members) {}

    private record Answered(LocalDate day, BigDecimal sum, long answered, long refused) {}

    /** As {@link RollUpReader#members}, on one of the dates. */
    long members(Asked asked, LocalDate day) {
        return Objects.requireNonNull(
                members.computeIfAbsent(asked, this::counted).get(day));
    }

    /** As {@link RollUpReader#answers}, on one of the dates. */
    FactReader.Answers answers(Asked asked, LocalDate day) {
        return Objects.requireNonNull(
                answers.computeIfAbsent(asked, this::answered).get(day));
    }

    private Map<LocalDate, Long> counted(Asked asked) {
        return each(RollUpReader.MEMBERS, asked, Counted.class).stream()
                .collect(Collectors.toMap(Counted::day, Counted::members));
    }

    private Map<LocalDate, FactReader.Answers> answered(Asked asked) {
        return each(RollUpReader.ANSWERED, asked, Answered.class).stream()
                .collect(Collectors.toMap(
                        Answered::day, it -> new FactReader.Answers(it.sum(), it.answered(), it.refused())));
    }

    private <T> List<T> each(String told, Asked asked, Class<T> row) {
        String sql = "select asked.day, told.* from unnest(:days::date[]) as asked (day) cross join lateral ("
                + RollUpReader.standing("asked.day") + told + ") told";
        return RollUpReader.bind(db.createQuery(sql), asked, RollUpReader.WHOLE)
                .bindArray(
                        "days",
                        String.class,
                        dates.stream().map(LocalDate::toString).toArray())
                .mapTo(row)
                .list();
    }
}
