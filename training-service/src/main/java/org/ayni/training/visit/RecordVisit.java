package org.ayni.training.visit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.training.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One assistance visit: today, unless a day in the past is given.
 *
 * @param consortiumId the enterprise's consortium on that day; without it, what is known here
 * @param adviser staff code of whoever visited
 * @param peopleMet registered persons
 * @param qualityBefore points from 0 to 100; none when the quality was not assessed
 */
@Schema(examples = """
                {"enterpriseId": "019aa000-0000-7000-8000-000000000021", "adviser": "STAFF-3",
                 "peopleMet": ["019aa000-0000-7000-8000-000000000011"], "hours": "2.00", "topic": "FINISHING",
                 "purpose": "ADVICE", "recommendations": "Separar el área de acabado", "visitedOn": "2002-05-14"}""")
record RecordVisit(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID enterpriseId,
        @Nullable UUID consortiumId,
        @NotBlank @Size(max = 200) String adviser,
        @NotNull @Size(max = 50) List<@NotNull UUID> peopleMet,

        @NotNull @DecimalMin("0.25") @DecimalMax("24") @Digits(integer = 2, fraction = 2)
        BigDecimal hours,

        @NotNull @Size(max = Codes.MAX_LENGTH) @Pattern(regexp = Codes.PATTERN)
        String topic,

        @NotNull VisitPurpose purpose,
        @Nullable @Size(min = 1, max = 2000) String recommendations,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal qualityBefore,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal qualityAfter,

        @Nullable LocalDate visitedOn) {}
