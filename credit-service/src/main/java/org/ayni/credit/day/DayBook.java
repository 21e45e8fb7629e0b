package org.ayni.credit.day;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ayni.contracts.credit.PortfolioEvent;
import org.ayni.contracts.credit.PortfolioEvent.DayClosed.Band;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.command.Commands;
import org.ayni.kit.id.Ids;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** What a close tells, and moves in the books. */
@Singleton
class DayBook {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    private final Jdbi sql;
    private final Ledger ledger;
    private final Commands commands;
    private final BusinessClock clock;

    DayBook(Jdbi sql, Ledger ledger, Commands commands, BusinessClock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.commands = commands;
        this.clock = clock;
    }

    /** What a command of a later day posted of this one is taken back on that command's day. */
    void move(LoanClosing closing, UUID closeId) {
        Optional.ofNullable(closing.laterBooking()).ifPresent(later -> {
            Journal moved = closing.movedFrom(later, closeId);
            clock.during(later, () -> {
                ledger.post(moved);
                return moved;
            });
        });
    }

    void tell(List<LoanClosing> closings) {
        closings.forEach(closing -> closing.events().forEach(commands::tell));
    }

    /**
     * Where bands of days past due begin: those in time, and up to 1, 30, 60, 90 days and above. The design's portfolio
     * at risk over 1, 30 and 90 days (rule 64) is a sum of whole bands.
     */
    private static final List<Integer> BANDS = List.of(0, 1, 2, 31, 61, 91);

    /** A fund's figures at the end of a day. */
    public record Totals(
            UUID fundId,
            String currency,
            int loans,
            BigDecimal outstanding,
            BigDecimal over1,
            BigDecimal over30,
            BigDecimal over90,
            BigDecimal writtenOff,
            BigDecimal recovered,
            BigDecimal cover,
            BigDecimal provision) {}

    /** A fund's active loans of one band. */
    public record Aged(
            UUID fundId,
            int fromDays,
            int loans,
            BigDecimal outstanding,
            int restructuredLoans,
            BigDecimal restructured) {}

    /** Tells every fund's figures, also a fund's without loans. */
    void tellClosed(LocalDate day) {
        Map<UUID, List<Aged>> ageing = ageing(day).stream().collect(Collectors.groupingBy(Aged::fundId));
        totals(day).forEach(fund -> commands.tell(closed(fund, ageing.getOrDefault(fund.fundId, List.of()), day)));
    }

    private List<Totals> totals(LocalDate day) {
        return sql.withHandle(
                db -> db.createQuery("""
                        select fund.id as fund_id, fund.currency,
                          count(*) filter (where row.status = 'ACTIVE') as loans,
                          coalesce(sum(outstanding), 0) as outstanding,
                          coalesce(sum(outstanding) filter (where days_past_due > 1), 0) as over1,
                          coalesce(sum(outstanding) filter (where days_past_due > 30), 0) as over30,
                          coalesce(sum(outstanding) filter (where days_past_due > 90), 0) as over90,
                          coalesce(sum(written_off), 0) as written_off, coalesce(sum(recovered), 0) as recovered,
                          coalesce(sum(cover), 0) as cover, coalesce(sum(provision), 0) as provision
                        from fund left join loan_day row on row.fund_id = fund.id and row.day = :day
                        where fund.booked_on <= :day
                        group by fund.id order by fund.id""").bind("day", day).mapTo(Totals.class).list());
    }

    private List<Aged> ageing(LocalDate day) {
        return sql.withHandle(db -> db.createQuery("""
                        select fund_id, band.from_days, count(*) as loans, sum(outstanding) as outstanding,
                          count(*) filter (where restructured) as restructured_loans,
                          coalesce(sum(outstanding) filter (where restructured), 0) as restructured
                        from loan_day row cross join lateral (
                          select max(from_days) as from_days from unnest(:bands) known (from_days)
                          where from_days <= row.days_past_due) band
                        where day = :day and status = 'ACTIVE'
                        group by fund_id, band.from_days""")
                .bindArray("bands", Integer.class, BANDS.toArray())
                .bind("day", day)
                .mapTo(Aged.class)
                .list());
    }

    /** All bands, those without loans too: a fund that was looked at has a zero there, not nothing. */
    private static List<Band> bands(List<Aged> found) {
        Map<Integer, Aged> byDays = found.stream().collect(Collectors.toMap(Aged::fromDays, Function.identity()));
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS.size(); i++) {
            Aged aged = byDays.get(BANDS.get(i));
            bands.add(new Band(
                    BANDS.get(i),
                    i + 1 < BANDS.size() ? BANDS.get(i + 1) - 1 : null,
                    aged == null ? 0 : aged.loans,
                    aged == null ? NONE : aged.outstanding,
                    aged == null ? 0 : aged.restructuredLoans,
                    aged == null ? NONE : aged.restructured));
        }
        return bands;
    }

    private static PortfolioEvent closed(Totals fund, List<Aged> ageing, LocalDate day) {
        return new PortfolioEvent.DayClosed(
                Ids.next(),
                fund.fundId,
                day,
                fund.currency,
                fund.loans,
                fund.outstanding,
                fund.over1,
                fund.over30,
                fund.over90,
                fund.writtenOff,
                fund.recovered,
                fund.cover,
                fund.provision,
                bands(ageing));
    }
}
