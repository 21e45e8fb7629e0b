package org.ayni.credit.maturity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.credit.maturity.SecuredWindow.Pledge;
import org.ayni.kit.command.Commands;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds the deposits that end before the loans that they secure, and tells of each once. */
@Singleton
public class CoverAlerts {

    /** A loan needs cover until its last due date, as scheduled now, and the time to claim after it. */
    private static final String WINDOWS = """
            with needed as (
              select l.bank_id, max((schedule.lines -> -1 ->> 'dueOn')::date
                + (l.policy ->> 'claimTriggerDays')::int + (l.policy ->> 'claimDeadlineDays')::int) as until
              from loan l
              join reservation held on held.loan_id = l.id and held.cover_committed + held.cover_claimed > 0
              cross join lateral (
                select lines from loan_schedule s where s.loan_id = l.id order by s.version desc limit 1) schedule
              where l.fund_id = :fund and l.status in ('ACTIVE', 'WRITTEN_OFF') and l.cover_ended_on is null
              group by l.bank_id)
            select w.fund_id, w.bank_id, w.currency, w.leverage, w.fully_backed, needed.until,
              w.exposure_reserved + w.exposure_committed as exposure,
              w.cover_reserved + w.cover_committed + w.cover_claimed as cover
            from fund_window w join needed on needed.bank_id = w.bank_id
            where w.fund_id = :fund and (:onlyBank::uuid is null or w.bank_id = :onlyBank)
            order by w.bank_id""";

    private static final String PLEDGES = """
            select id, amount, currency,
              least(pledged_to + 1, case when not auto_renews then matures_on end) as ends_on
            from deposit where fund_id = :fundId and bank_id = :bankId and status = 'PLEDGED'""";

    private final Jdbi sql;
    private final Commands commands;

    CoverAlerts(Jdbi sql, Commands commands) {
        this.sql = sql;
        this.commands = commands;
    }

    /** Those of a fund as it stands, bank by bank, the first to end first; of this bank alone, unless it is null. */
    public List<CoverAlert> of(UUID fundId, @Nullable UUID onlyBank) {
        return windows(fundId, onlyBank).stream()
                .flatMap(window -> window.alerts(pledges(window)).stream())
                .toList();
    }

    /** Tells of those that were not told before, once for each day on which a deposit would end. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void tell(UUID fundId, LocalDate day) {
        for (CoverAlert alert : of(fundId, null)) {
            if (isNew(alert)) {
                commands.tell(new FundEvent.CoverEnding(
                        alert.fundId(),
                        alert.depositId(),
                        alert.bankId(),
                        alert.amount().amount(),
                        alert.amount().currency().getCurrencyCode(),
                        alert.endsOn(),
                        alert.neededUntil(),
                        alert.exposureLacking().amount(),
                        alert.coverLacking().amount(),
                        day));
            }
        }
    }

    private List<SecuredWindow> windows(UUID fundId, @Nullable UUID onlyBank) {
        return sql.withHandle(db -> db.createQuery(WINDOWS)
                .bind("fund", fundId)
                .bind("onlyBank", onlyBank)
                .map((row, context) -> toWindow(row))
                .list());
    }

    private List<Pledge> pledges(SecuredWindow window) {
        return sql.withHandle(db -> db.createQuery(PLEDGES)
                .bind("fundId", window.fundId())
                .bind("bankId", window.bankId())
                .map((row, context) -> new Pledge(
                        row.getObject("id", UUID.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getObject("ends_on", LocalDate.class)))
                .list());
    }

    private boolean isNew(CoverAlert alert) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into deposit_alert (deposit_id, ends_on, needed_until, recorded_at)
                                values (:depositId, :endsOn, :neededUntil, :now)
                                on conflict (deposit_id, ends_on) do nothing""")
                        .bindMethods(alert)
                        .bind("now", commands.now())
                        .execute())
                == 1;
    }

    private static SecuredWindow toWindow(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new SecuredWindow(
                row.getObject("fund_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getBigDecimal("leverage"),
                row.getBoolean("fully_backed"),
                Money.of(row.getBigDecimal("exposure"), currency),
                Money.of(row.getBigDecimal("cover"), currency),
                row.getObject("until", LocalDate.class));
    }
}
