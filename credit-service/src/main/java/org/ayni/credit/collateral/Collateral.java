package org.ayni.credit.collateral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A thing that stands behind a loan, with what it is worth and how one knows. */
@Schema(name = "Collateral")
public record Collateral(
        UUID id, UUID applicationId, Kind kind, String description, Money value, LocalDate valuedOn, String evidence) {

    /** What it is. */
    public enum Kind {
        MACHINERY,
        VEHICLE,
        REAL_ESTATE,
        GOODS,
        RECEIVABLES,
        OTHER
    }

    /** One page. */
    @Schema(name = "CollateralPage")
    public record CollateralPage(
            List<Collateral> items, @Nullable String nextCursor) {}
}
