package org.ayni.credit.eligibility;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.borrower.BorrowerDebts;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.policy.LendingPolicies;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.CapChecks;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules look at, all of it from this service's own tables, and applies them. */
@Singleton
public class Assessor {

    private final BorrowerDebts debts;
    private final LendingPolicies policies;
    private final CapChecks caps;
    private final WindowRoom room;

    Assessor(BorrowerDebts debts, LendingPolicies policies, CapChecks caps, WindowRoom room) {
        this.debts = debts;
        this.policies = policies;
        this.caps = caps;
        this.room = room;
    }

    /**
     * What somebody wants to borrow.
     *
     * @param place the fund and bank; null while none is chosen
     * @param income the bank's own assessment; null when it made none
     * @param collateral what the recorded collateral is worth; null for none
     */
    public record Wish(
            LoanProduct product,
            @Nullable Place place,
            Money amount,
            int instalments,
            BigDecimal annualRatePercent,
            @Nullable Income income,
            @Nullable Money collateral) {}

    /** A fund at a bank. */
    public record Place(UUID fundId, UUID bankId) {}

    /** Applies every rule on a date, with the numbers in force on it. */
    public Assessment assess(KnownBorrower borrower, Wish wish, LocalDate on) {
        return assess(borrower, wish, policies.inForce(wish.product().id(), on), on);
    }

    /** The same for whom has read the numbers in force already. */
    public Assessment assess(KnownBorrower borrower, Wish wish, LendingPolicy policy, LocalDate on) {
        Currency currency = wish.amount().currency();
        Place place = wish.place();
        return EligibilityPolicy.assess(new EligibilityFacts(
                on,
                policy,
                borrower,
                wish.product(),
                wish.amount(),
                wish.instalments(),
                wish.annualRatePercent(),
                wish.income() == null ? borrower.income() : wish.income(),
                debts.of(borrower.borrower(), currency, on),
                place == null ? null : room.available(place.fundId(), place.bankId(), currency, on),
                place == null
                        ? List.of()
                        : room.limits(place.fundId(), place.bankId(), borrower.borrower(), currency, on),
                caps.check(wish.product(), wish.amount(), wish.instalments(), wish.annualRatePercent(), on),
                wish.collateral() == null ? Money.zero(currency) : wish.collateral()));
    }
}
