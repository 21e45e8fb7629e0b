package org.ayni.credit.payout;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.claim.ClaimJournals;
import org.ayni.credit.claim.ClaimProblem;
import org.ayni.credit.claim.ClaimService;
import org.ayni.credit.claim.GuaranteeClaim;
import org.ayni.credit.claim.GuaranteeClaims;
import org.ayni.credit.deposit.DepositDraws;
import org.ayni.credit.deposit.DepositDraws.Draw;
import org.ayni.credit.fund.FundPolicy.ClaimSource;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.limit.ExposureUse;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** What claims are paid from: the deposits pledged to the bank, or the fund's cash (design rules 4, 59). */
@Singleton
class ClaimPurse {

    private final GuaranteeClaims claims;
    private final Funds funds;
    private final WindowLimits windows;
    private final ExposureUse counters;
    private final DepositDraws draws;
    private final Ledger ledger;

    ClaimPurse(
            GuaranteeClaims claims,
            Funds funds,
            WindowLimits windows,
            ExposureUse counters,
            DepositDraws draws,
            Ledger ledger) {
        this.claims = claims;
        this.funds = funds;
        this.windows = windows;
        this.counters = counters;
        this.draws = draws;
        this.ledger = ledger;
    }

    /** A sum that can be paid at once, and from where. */
    record Part(Money amount, ClaimSource source) {}

    /**
     * As much of what is payable as there is. Claims are paid in the order of their acceptance, from what is pledged
     * while anything is, then from cash; fund, counters and window stay locked until the end of the transaction.
     */
    Part available(GuaranteeClaim claim, ClaimSource agreed) {
        UUID fund = claim.fundId();
        funds.lock(fund);
        counters.hold(claim.loanId());
        WindowTerms window = windows.lock(fund, claim.bankId());
        Money zero = Money.zero(claim.claimed().currency());
        Money pledged = new Money(window.pledged(), zero.currency());
        ClaimSource source = agreed == ClaimSource.DEPOSIT && pledged.isPositive() ? agreed : ClaimSource.CASH;
        Money there =
                source == ClaimSource.DEPOSIT ? pledged : ledger.balance(fund, Account.CASH, zero, ledger.bookingDay());
        Money free = there.minus(new Money(claims.waitingBefore(claim), zero.currency()));
        if (!free.isPositive()) {
            throw ClaimProblem.NOTHING_TO_PAY_FROM
                    .problem(
                            "Hay " + there + ", y reclamos anteriores esperan",
                            "There is " + there + ", and earlier claims wait")
                    .with("available", there);
        }
        return new Part(ClaimService.lower(claim.payable(), free), source);
    }

    /** Pays it; the loan has let go of the cover before. */
    void pay(GuaranteeClaim claim, Part part, @Nullable String certificateNumber, LocalDate on) {
        if (part.source == ClaimSource.CASH) {
            ledger.post(ClaimJournals.paidFromCash(claim, part.amount, on));
            return;
        }
        boolean hasRest = part.amount
                        .amount()
                        .compareTo(windows.lock(claim.fundId(), claim.bankId()).pledged())
                < 0;
        if (certificateNumber == null && hasRest) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "certificateNumber",
                    "El resto del depósito necesita un certificado nuevo",
                    "The rest of the deposit needs a new certificate");
        }
        String rest = certificateNumber == null ? claim.id().toString() : certificateNumber;
        draws.draw(new Draw(claim.fundId(), claim.bankId(), claim.id(), part.amount, rest, on));
    }
}
