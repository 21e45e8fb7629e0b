package org.ayni.credit.deposit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a deposit's history; it is never changed.
 *
 * @param amount the certificate's, the interest's, or what was drawn
 * @param certificateNumber of the certificate that begins with it
 * @param causeId the claim that was paid by it
 */
@Schema(name = "DepositEntry")
public record DepositEntry(
        UUID id,
        Kind kind,
        Money amount,
        @Nullable String certificateNumber,
        @Nullable UUID causeId,
        LocalDate validOn,
        LocalDate bookedOn) {

    /** What happened. */
    public enum Kind {
        PLEDGED,
        RENEWED,
        DRAWN,
        INTEREST_ACCRUED,
        INTEREST_PAID,
        LIEN_RELEASED,
        MATURED,
        PLEDGED_AGAIN,
        REDEEMED
    }

    /** One page of a deposit's history. */
    @Schema(name = "DepositEntryPage")
    public record DepositEntryPage(
            List<DepositEntry> items, @Nullable String nextCursor) {}
}
