package org.ayni.credit.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.claim.GuaranteeClaim.Acceptance;
import org.ayni.credit.claim.GuaranteeClaim.Ending;
import org.ayni.credit.claim.GuaranteeClaim.Evidence;
import org.ayni.credit.claim.GuaranteeClaim.Query;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A claim on the fund's guarantee.
 *
 * @param claimed what the bank asks for
 * @param accepted what the fund owes; null before it accepted
 * @param paid of that; {@code payable} is what is left
 * @param collected what came in from the borrower since; {@code fundPart} of it is the fund's, before its part of the
 *     agreed costs
 * @param loss what the fund did not get back, once the claim is closed
 */
@Schema(name = "GuaranteeClaim")
public record ClaimView(
        UUID id,
        int version,
        UUID loanId,
        UUID fundId,
        UUID bankId,
        ClaimStatus status,
        LocalDate submittedOn,
        int daysPastDue,
        Money claimed,
        @Nullable Money bankPrincipal,
        List<Evidence> evidence,
        @Nullable Query query,
        @Nullable Money accepted,
        @Nullable LocalDate acceptedOn,
        Money paid,
        Money payable,
        Money collected,
        Money costs,
        Money fundPart,
        @Nullable Money loss,
        @Nullable LocalDate endedOn,
        @Nullable String reasonCode,
        @Nullable String reason) {

    /** One page of claims. */
    @Schema(name = "GuaranteeClaimPage")
    public record ClaimPage(List<ClaimView> items, @Nullable String nextCursor) {}

    static ClaimView of(GuaranteeClaim claim) {
        Acceptance acceptance = claim.acceptance();
        Ending ending = claim.ending();
        return new ClaimView(
                claim.id(),
                claim.version(),
                claim.loanId(),
                claim.fundId(),
                claim.bankId(),
                claim.status(),
                claim.submittedOn(),
                claim.daysPastDue(),
                claim.claimed(),
                claim.bankPrincipal(),
                claim.evidence(),
                claim.query(),
                acceptance == null ? null : acceptance.amount(),
                acceptance == null ? null : acceptance.on(),
                claim.paid(),
                claim.payable(),
                claim.shared().collected(),
                claim.shared().costs(),
                claim.shared().fund().gross(),
                ending == null ? null : ending.loss(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.code(),
                ending == null ? null : ending.reason());
    }
}
