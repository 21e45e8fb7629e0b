package org.ayni.credit.eligibility;

import java.util.List;
import java.util.function.Function;

/**
 * The rules a borrower must meet, each with a name, its facts and a reason. What is not known is never assumed: it is
 * UNKNOWN and refers the application to people.
 */
public final class EligibilityPolicy {

    /** Changes whenever a rule changes; the numbers have versions of their own. */
    static final String VERSION = "2026-11";

    private static final List<Function<EligibilityFacts, Finding>> RULES = List.of(
            MembershipRules::activeMembership,
            MembershipRules::consortiumActive,
            MembershipRules::legalForm,
            MembershipRules::adult,
            BureauRules::consent,
            BureauRules::bureauFresh,
            BureauRules::bureauClear,
            OfferRules::productRange,
            OfferRules::rateCap,
            OfferRules::repaymentCapacity,
            DebtRules::otherLoans,
            DebtRules::collateral,
            DebtRules::exposureLimits,
            DebtRules::fundCapacity);

    private EligibilityPolicy() {}

    /** Applies every rule, so that the applicant learns all reasons at once. */
    public static Assessment assess(EligibilityFacts facts) {
        String version = VERSION + "/" + facts.policy().version();
        return Assessment.of(
                facts.on(),
                version,
                RULES.stream().map(rule -> rule.apply(facts).under(version)).toList());
    }
}
