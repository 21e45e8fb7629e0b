package org.ayni.credit.day;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.credit.PortfolioEvent;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.command.Commands;
import org.ayni.kit.id.Ids;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** What a close tells, and moves in the books. */
@Singleton
class DayBook {

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

    /** Tells every fund's figures, also a fund's without loans. */
    void tellClosed(LocalDate day) {
        List<Totals> funds = sql.withHandle(
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
        funds.forEach(fund -> commands.tell(closed(fund, day)));
    }

    private static PortfolioEvent closed(Totals fund, LocalDate day) {
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
                fund.provision);
    }
}
