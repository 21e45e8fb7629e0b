package org.ayni.credit.eligibility;

import java.time.LocalDate;
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

    static Assessment of(LocalDate on, String policyVersion, List<Finding> findings) {
        Outcome outcome = any(findings, Finding.Result.NOT_PASSED)
                ? Outcome.INELIGIBLE
                : any(findings, Finding.Result.UNKNOWN) ? Outcome.REFERRED : Outcome.ELIGIBLE;
        return new Assessment(outcome, on, policyVersion, List.copyOf(findings));
    }

    private static boolean any(List<Finding> findings, Finding.Result result) {
        return findings.stream().anyMatch(finding -> finding.result() == result);
    }
}
