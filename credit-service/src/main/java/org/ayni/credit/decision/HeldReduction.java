package org.ayni.credit.decision;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.fund.ReservationStatus;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.command.Commands;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** Lowers a PENDING loan in its row, its window and the books; what the loan's own room does takes this one's place. */
@Singleton
@DefaultBean
class HeldReduction implements LoanReduction {

    private final Jdbi sql;
    private final FundWindow window;
    private final Ledger ledger;
    private final Commands commands;

    HeldReduction(Jdbi sql, FundWindow window, Ledger ledger, Commands commands) {
        this.sql = sql;
        this.window = window;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** What the row says after it. */
    public record Lowered(UUID fundId, UUID bankId, BigDecimal coverPercent) {}

    @Override
    public void reduce(UUID loanId, Money newAmount) {
        Lowered loan = sql.withHandle(db -> db.createQuery("""
                                update loan set approved_amount = :amount, version = version + 1
                                where id = :id and status = 'PENDING' and approved_amount > :amount
                                returning fund_id, bank_id, cover_percent""")
                        .bind("id", loanId)
                        .bind("amount", newAmount.amount())
                        .mapTo(Lowered.class)
                        .findOne())
                .orElseThrow(() -> Problem.stateConflict("reduce", "DISBURSED", List.of()));
        Holding held = window.held(loanId);
        Money cover = least(newAmount.percent(loan.coverPercent()), held.coverReserved());
        commands.audit("loan/" + loanId, "reduce", held.exposureReserved(), newAmount);
        ledger.post(Journal.of(loan.fundId(), "VOID", loanId, commands.today())
                .atBank(loan.bankId())
                .forLoan(loanId)
                .post(
                        Account.EXPOSURE_AVAILABLE,
                        Account.EXPOSURE_RESERVED,
                        held.exposureReserved().minus(newAmount))
                .post(
                        Account.COVER_FREE,
                        Account.COVER_RESERVED,
                        held.coverReserved().minus(cover)));
        window.settle(loanId, Holding.reserved(newAmount, cover), ReservationStatus.VOIDED);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
