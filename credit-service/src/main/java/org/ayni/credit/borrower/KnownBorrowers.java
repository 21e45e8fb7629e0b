package org.ayni.credit.borrower;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.bureau.BureauChecks;
import org.ayni.credit.membership.KnownConsortium;
import org.ayni.credit.membership.KnownMember;
import org.ayni.credit.membership.KnownPerson;
import org.ayni.credit.membership.Members;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a borrower, all of it from this service's own tables. */
@Singleton
public class KnownBorrowers {

    private final Members members;
    private final BureauChecks checks;

    KnownBorrowers(Members members, BureauChecks checks) {
        this.members = members;
        this.checks = checks;
    }

    /** A person with the enterprise they borrow for; nothing when either is unknown here. */
    public Optional<KnownBorrower> person(UUID personId, UUID enterpriseId, LocalDate on) {
        return members.find(personId, enterpriseId, on).map(this::of);
    }

    /** A consortium that borrows itself; nothing when it or one of its signing officers is unknown here. */
    public Optional<KnownBorrower> consortium(UUID consortiumId, List<UUID> officers, LocalDate on) {
        return members.consortium(consortiumId).flatMap(consortium -> of(consortium, officers, on));
    }

    /** The borrower of an application on another date. */
    public Optional<KnownBorrower> again(Borrower borrower, List<UUID> officers, LocalDate on) {
        UUID person = borrower.personId();
        UUID enterprise = borrower.enterpriseId();
        UUID consortium = borrower.consortiumId();
        if (person != null && enterprise != null) {
            return person(person, enterprise, on);
        }
        return consortium == null ? Optional.empty() : consortium(consortium, officers, on);
    }

    private KnownBorrower of(KnownMember member) {
        Signatory signatory = new Signatory(
                member.personId(),
                member.ageBand(),
                member.registeredOn(),
                member.consentId(),
                checks.latest(member.personId()).orElse(null));
        return new KnownBorrower(
                new Borrower(
                        "PERSON", member.personId(), member.enterpriseId(), member.consortiumId(), member.sector()),
                member.role(),
                member.consortiumStatus(),
                null,
                List.of(signatory),
                income(member));
    }

    private Optional<KnownBorrower> of(KnownConsortium consortium, List<UUID> officers, LocalDate on) {
        List<Signatory> signatories = new ArrayList<>();
        for (UUID officer : officers) {
            Optional<KnownPerson> person = members.person(officer, on);
            if (person.isEmpty()) {
                return Optional.empty();
            }
            person.map(found -> new Signatory(
                            found.personId(),
                            found.ageBand(),
                            found.registeredOn(),
                            found.consentId(),
                            checks.latest(officer).orElse(null)))
                    .ifPresent(signatories::add);
        }
        return Optional.of(new KnownBorrower(
                new Borrower("CONSORTIUM", null, null, consortium.consortiumId(), consortium.sector()),
                null,
                consortium.status(),
                consortium.legalForm(),
                signatories,
                null));
    }

    private static @Nullable Income income(KnownMember member) {
        BigDecimal monthly = member.monthlyIncome();
        String currency = member.incomeCurrency();
        LocalDate on = member.incomeOn();
        String source = member.incomeSource();
        return monthly == null || currency == null || on == null || source == null
                ? null
                : new Income(Money.rounded(monthly, Currency.getInstance(currency)), on, source);
    }
}
