package org.ayni.credit.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All findings on one day, and what follows from them. */
@Schema(name = "Assessment")
public record Assessment(Outcome outcome, LocalDate assessedOn, String policyVersion, List<Finding> findings) {

    /** One rule that does not pass makes INELIGIBLE; one that cannot tell makes REFERRED; never the other way round. */
    public enum Outcome {
        ELIGIBLE,
        REFERRED,
        INELIGIBLE
    }

    /** A rule's outcome that two people overrode; it covers this outcome of the rule and no other. */
    public record Overridden(Rule code, Finding.Outcome outcome) {}

    static Assessment of(LocalDate on, String policyVersion, List<Finding> findings) {
        Outcome outcome = any(findings, Finding.Outcome.NOT_PASSED)
                ? Outcome.INELIGIBLE
                : any(findings, Finding.Outcome.UNKNOWN) ? Outcome.REFERRED : Outcome.ELIGIBLE;
        return new Assessment(outcome, on, policyVersion, List.copyOf(findings));
    }

    /** The same with these outcomes overridden, where they still are what was found. */
    public Assessment overriding(Collection<Overridden> overrides) {
        return of(
                assessedOn,
                policyVersion,
                findings.stream()
                        .map(finding -> finding.code().isOverridable(finding.outcome())
                                        && overrides.contains(new Overridden(finding.code(), finding.outcome()))
                                ? finding.overridden()
                                : finding)
                        .toList());
    }

    /** What stands in the way. */
    public List<Finding> standing() {
        return findings.stream().filter(Finding::stands).toList();
    }

    private static boolean any(List<Finding> findings, Finding.Outcome outcome) {
        return findings.stream().anyMatch(finding -> finding.outcome() == outcome);
    }
}
