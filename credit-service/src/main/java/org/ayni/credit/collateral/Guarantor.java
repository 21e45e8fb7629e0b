package org.ayni.credit.collateral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person who answers for a loan with their own means, up to an amount. */
@Schema(name = "Guarantor")
public record Guarantor(
        UUID id,
        UUID applicationId,
        UUID personId,
        String relation,
        Money amount,
        LocalDate signedOn,
        String evidence) {

    /** One page. */
    @Schema(name = "GuarantorPage")
    public record GuarantorPage(
            List<Guarantor> items, @Nullable String nextCursor) {}
}
