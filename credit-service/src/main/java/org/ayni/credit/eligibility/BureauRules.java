package org.ayni.credit.eligibility;

import static org.ayni.credit.eligibility.Finding.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.credit.borrower.Signatory;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.eligibility.Finding.Reason;
import org.ayni.credit.product.LoanProduct.ThinFile;
import org.jspecify.annotations.Nullable;

/** The rules about what the bureau says of everybody who answers for the loan. */
final class BureauRules {

    private static final Reason CLEAR =
            new Reason("La central de riesgos no tiene objeción", "The bureau's record is clear");

    private BureauRules() {}

    static Finding consent(EligibilityFacts facts) {
        List<Signatory> signatories = facts.borrower().signatories();
        return Finding.of(
                Rule.CONSENT,
                !signatories.isEmpty() && signatories.stream().allMatch(each -> each.consentId() != null),
                new Reason("Consintió la consulta a la central de riesgos", "Consented to the question to the bureau"),
                known(
                        "consentIds",
                        signatories.stream()
                                .map(Signatory::consentId)
                                .filter(each -> each != null)
                                .toList()));
    }

    static Finding bureauFresh(EligibilityFacts facts) {
        List<Map<String, Object>> stale = facts.borrower().signatories().stream()
                .filter(each -> each.check() == null || !each.check().isFresh(facts.on()))
                .map(each -> known(
                        "personId",
                        each.personId(),
                        "outcome",
                        each.check() == null ? null : each.check().outcome(),
                        "expiresOn",
                        each.check() == null ? null : each.check().expiresOn()))
                .toList();
        if (stale.isEmpty() && !facts.borrower().signatories().isEmpty()) {
            return Finding.of(
                    Rule.BUREAU_FRESH,
                    true,
                    new Reason("El informe está vigente", "The report is current"),
                    known("expiresOn", earliestExpiry(facts)));
        }
        return Finding.of(
                Rule.BUREAU_FRESH,
                Finding.Outcome.UNKNOWN,
                new Reason("No hay informe vigente de la central de riesgos", "There is no current bureau report"),
                known("missing", stale));
    }

    /** A rating at or above the product's, and nobody listed; an unknown person as the product says (rule 30). */
    static Finding bureauClear(EligibilityFacts facts) {
        List<Map<String, Object>> seen = new ArrayList<>();
        Finding.Outcome worst = Finding.Outcome.PASSED;
        for (Signatory each : facts.borrower().signatories()) {
            Finding.Outcome outcome = outcome(each.check(), facts);
            seen.add(seen(each.check()));
            if (outcome == Finding.Outcome.NOT_PASSED || worst == Finding.Outcome.PASSED) {
                worst = outcome;
            }
        }
        String minimum = facts.product().terms().minimumRating();
        Reason reason = worst == Finding.Outcome.PASSED
                ? CLEAR
                : worst == Finding.Outcome.UNKNOWN
                        ? new Reason("La central no respondió o no conoce", "The bureau did not answer or know")
                        : new Reason(
                                "Figura en la lista o tiene menos que " + minimum,
                                "Is listed or rated below " + minimum);
        return Finding.of(Rule.BUREAU_CLEAR, worst, reason, known("minimumRating", minimum, "answers", seen));
    }

    private static Finding.Outcome outcome(@Nullable BureauCheck check, EligibilityFacts facts) {
        if (check == null || check.outcome() == Outcome.UNAVAILABLE) {
            return Finding.Outcome.UNKNOWN;
        }
        if (check.outcome() == Outcome.NOT_FOUND) {
            return facts.product().terms().thinFile() == ThinFile.CLEAR
                    ? Finding.Outcome.PASSED
                    : Finding.Outcome.UNKNOWN;
        }
        return Boolean.FALSE.equals(check.listed())
                        && check.isAtLeast(facts.product().terms().minimumRating())
                ? Finding.Outcome.PASSED
                : Finding.Outcome.NOT_PASSED;
    }

    private static Map<String, Object> seen(@Nullable BureauCheck check) {
        return check == null
                ? Map.of()
                : known(
                        "outcome",
                        check.outcome(),
                        "source",
                        check.source(),
                        "rating",
                        check.rating(),
                        "listed",
                        check.listed(),
                        "lenders",
                        check.lenders());
    }

    private static @Nullable Object earliestExpiry(EligibilityFacts facts) {
        return facts.borrower().signatories().stream()
                .map(Signatory::check)
                .filter(each -> each != null)
                .map(BureauCheck::expiresOn)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
