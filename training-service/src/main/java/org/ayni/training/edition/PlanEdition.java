package org.ayni.training.edition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.training.edition.EditionSteps.Schedule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new edition of a course, with its sessions where they are known.
 *
 * @param consortiumId for whom it is held; none when it is open to all
 * @param planLineId the line of the consortium's plan that it fulfils
 * @param plannedHours what attendance percentages are counted of; the sessions may not exceed it together
 * @param minimumAttendancePercent below it there is no certificate
 */
@Schema(examples = """
                {"courseId": "019aa000-0000-7000-8000-000000000002",
                 "consortiumId": "019aa000-0000-7000-8000-000000000001",
                 "trainerIds": ["019aa000-0000-7000-8000-000000000003"], "place": "Taller del consorcio, El Alto",
                 "language": "SPANISH", "plannedHours": "60.00", "capacity": 30, "minimumAttendancePercent": "80",
                 "sessions": [{"heldOn": "2002-03-04", "plannedHours": "4.00"},
                              {"heldOn": "2002-03-06", "plannedHours": "4.00"}]}""")
record PlanEdition(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID courseId,
        @Nullable UUID consortiumId,
        @Nullable UUID planLineId,
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> trainerIds,
        @NotBlank @Size(max = 200) String place,
        @NotNull EditionTerms.Language language,

        @NotNull @DecimalMin("0.25") @Digits(integer = 4, fraction = 2)
        BigDecimal plannedHours,

        @NotNull @Min(1) @Max(1000) Integer capacity,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal minimumAttendancePercent,

        @Nullable @Size(max = 200) List<@NotNull @Valid Schedule> sessions,
        @Nullable LocalDate plannedOn) {}
