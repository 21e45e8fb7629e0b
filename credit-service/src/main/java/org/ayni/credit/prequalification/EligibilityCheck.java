package org.ayni.credit.prequalification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one person, or of the members of a consortium, on a day.
 *
 * @param checked how many were checked here
 * @param remaining how many of the consortium come after the last one; ask again with {@code after} set to {@code next}
 * @param complete whether nobody remains
 * @param next the last one who was checked; null when nobody remains
 */
@Schema(name = "EligibilityCheck")
public record EligibilityCheck(
        UUID id,
        @Nullable UUID consortiumId,
        UUID productId,
        Money amount,
        int instalments,
        BigDecimal annualRatePercent,
        LocalDate checkedOn,
        int checked,
        int remaining,
        boolean complete,
        @Nullable UUID next,
        List<Result> results) {

    /**
     * One person's result.
     *
     * @param assessment null when the person or enterprise is not known here, which is no result at all
     */
    @Schema(name = "EligibilityResult")
    public record Result(
            UUID personId, UUID enterpriseId, @Nullable Assessment assessment) {}
}
