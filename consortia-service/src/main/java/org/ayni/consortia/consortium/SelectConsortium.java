package org.ayni.consortia.consortium;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The programme chooses a consortium. The scores go from 0 to 100; what was not scored stays out.
 *
 * @param salesPotential how well its products could sell
 * @param prospects its outlook as a business
 * @param firmness how firm the collaboration among its members is
 */
@Schema(examples = """
                {"selectedOn": "2001-12-10", "salesPotential": 80, "prospects": 70, "firmness": 90, "votesFor": 5,
                 "votesAgainst": 1}""")
public record SelectConsortium(
        @Nullable LocalDate selectedOn,
        @Nullable @Min(0) @Max(100) Integer salesPotential,
        @Nullable @Min(0) @Max(100) Integer prospects,
        @Nullable @Min(0) @Max(100) Integer firmness,
        @Nullable @Min(0) @Max(1000) Integer votesFor,
        @Nullable @Min(0) @Max(1000) Integer votesAgainst,
        @Nullable @Size(max = 500) String reason) {}
