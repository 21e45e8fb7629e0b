package org.ayni.credit.eligibility;

import static org.ayni.credit.eligibility.Finding.known;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.borrower.Signatory;
import org.ayni.credit.eligibility.Finding.Outcome;
import org.ayni.credit.eligibility.Finding.Reason;

/** The rules about who the borrower is. */
final class MembershipRules {

    private MembershipRules() {}

    static Finding activeMembership(EligibilityFacts facts) {
        if (facts.borrower().isConsortium()) {
            return Finding.of(
                    Rule.ACTIVE_MEMBERSHIP,
                    Outcome.NOT_APPLICABLE,
                    new Reason("El consorcio mismo solicita", "The consortium itself borrows"),
                    Map.of());
        }
        Borrower borrower = facts.borrower().borrower();
        return Finding.of(
                Rule.ACTIVE_MEMBERSHIP,
                facts.borrower().role() != null && borrower.consortiumId() != null,
                new Reason(
                        "Trabaja en la empresa y ésta pertenece a un consorcio",
                        "Works in the enterprise, which belongs to a consortium"),
                known("role", facts.borrower().role(), "consortiumId", borrower.consortiumId()));
    }

    static Finding consortiumActive(EligibilityFacts facts) {
        String status = facts.borrower().consortiumStatus();
        return Finding.of(
                Rule.CONSORTIUM_ACTIVE,
                "FORMED".equals(status) || "CONSOLIDATED".equals(status),
                new Reason("El consorcio está formado", "The consortium is formed"),
                known("status", status));
    }

    /** Only a consortium that borrows itself needs a legal form (design rule 65). */
    static Finding legalForm(EligibilityFacts facts) {
        if (!facts.borrower().isConsortium()) {
            return Finding.of(
                    Rule.LEGAL_FORM,
                    Outcome.NOT_APPLICABLE,
                    new Reason("Solicita una persona", "A person borrows"),
                    Map.of());
        }
        String form = facts.borrower().legalForm();
        List<String> allowed = facts.policy().terms().borrowingLegalForms();
        return Finding.of(
                Rule.LEGAL_FORM,
                form != null && allowed.contains(form),
                new Reason(
                        "Tiene una forma jurídica con la que puede endeudarse",
                        "Has a legal form that may take on debt"),
                known("legalForm", form, "allowed", allowed));
    }

    /** Ages come as bands: who was under 18 when registered may be of age by now, and nobody can tell. */
    static Finding adult(EligibilityFacts facts) {
        List<Signatory> signatories = facts.borrower().signatories();
        Map<String, Object> seen = known(
                "ageBands",
                signatories.stream().map(each -> String.valueOf(each.ageBand())).toList());
        if (signatories.stream().anyMatch(each -> isMinor(each, facts))) {
            return Finding.of(
                    Rule.ADULT, false, new Reason("Una persona es menor de edad", "A person is a minor"), seen);
        }
        if (signatories.stream().anyMatch(MembershipRules::isOfUnknownAge)) {
            return Finding.of(
                    Rule.ADULT, Outcome.UNKNOWN, new Reason("No se conoce una edad", "An age is not known"), seen);
        }
        return Finding.of(Rule.ADULT, true, new Reason("Mayor de edad", "Of age"), seen);
    }

    private static boolean isMinor(Signatory each, EligibilityFacts facts) {
        return "UNDER_18".equals(each.ageBand())
                && each.registeredOn() != null
                && ChronoUnit.YEARS.between(each.registeredOn(), facts.on()) < 1;
    }

    private static boolean isOfUnknownAge(Signatory each) {
        String band = each.ageBand();
        return band == null || band.equals("UNKNOWN") || band.equals("UNDER_18");
    }
}
