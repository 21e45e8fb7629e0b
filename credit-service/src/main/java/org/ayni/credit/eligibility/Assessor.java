package org.ayni.credit.eligibility;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.bureau.BureauChecks;
import org.ayni.credit.eligibility.EligibilityFacts.Income;
import org.ayni.credit.loan.Loans;
import org.ayni.credit.membership.KnownMember;
import org.ayni.credit.membership.Members;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules look at, all of it from this service's own tables, and applies them. */
@Singleton
public class Assessor {

    private final Members members;
    private final BureauChecks checks;
    private final Loans loans;

    Assessor(Members members, BureauChecks checks, Loans loans) {
        this.members = members;
        this.checks = checks;
        this.loans = loans;
    }

    /** What somebody wants to borrow. */
    public record Wish(
            UUID personId,
            UUID enterpriseId,
            LoanProduct product,
            Money amount,
            int instalments,
            BigDecimal annualRatePercent,
            @Nullable Income income) {}

    /** The person and enterprise on a date; nothing when either is unknown here. */
    public Optional<KnownMember> member(UUID personId, UUID enterpriseId, LocalDate on) {
        return members.find(personId, enterpriseId, on);
    }

    /** Whether consent and a bureau answer are there; without them an application waits (design rule 30). */
    public boolean canAssess(KnownMember member) {
        return member.consentId() != null && checks.latest(member.personId()).isPresent();
    }

    /** Whether the bureau's answer may still be used. */
    public boolean isBureauFresh(UUID personId, LocalDate on) {
        return checks.latest(personId).map(check -> check.isFresh(on)).orElse(false);
    }

    public Assessment assess(KnownMember member, Wish wish, LocalDate on) {
        BureauCheck check = checks.latest(member.personId()).orElse(null);
        return EligibilityPolicy.assess(new EligibilityFacts(
                on,
                member,
                check,
                wish.product(),
                wish.amount(),
                wish.instalments(),
                wish.annualRatePercent(),
                wish.income() == null ? diagnosed(member) : wish.income(),
                loans.nextInstalmentsOf(member.personId(), wish.amount().currency())));
    }

    private static @Nullable Income diagnosed(KnownMember member) {
        BigDecimal monthly = member.monthlyIncome();
        String currency = member.incomeCurrency();
        LocalDate on = member.incomeOn();
        return monthly == null || currency == null || on == null
                ? null
                : new Income(new Money(monthly, Currency.getInstance(currency)), on, "DIAGNOSIS");
    }
}
