package org.ayni.training.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.training.Codes;
import org.ayni.training.course.Area;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked whether a person applies a practice: today, unless a day in the past is given.
 *
 * @param topic of the area; for business management ADMINISTRATION, ACCOUNTING, MARKETING or LEADERSHIP
 * @param reason needed unless the outcome is YES
 * @param observer staff code of whoever looked
 * @param evidence where the photo or form is
 * @param visitId the visit to the same enterprise at which it was seen
 */
@Schema(examples = """
                {"personId": "019aa000-0000-7000-8000-000000000011",
                 "enterpriseId": "019aa000-0000-7000-8000-000000000021", "practice": "KEEPS_CASH_BOOK",
                 "area": "BUSINESS_MANAGEMENT", "topic": "ACCOUNTING", "outcome": "PARTLY", "reason": "TIME",
                 "observer": "STAFF-3", "evidence": "Foto 7", "observedOn": "2002-09-10"}""")
record ObservePractice(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID personId,
        @NotNull UUID enterpriseId,

        @NotNull @Size(max = Codes.MAX_LENGTH) @Pattern(regexp = Codes.PATTERN)
        String practice,

        @NotNull Area area,

        @NotNull @Size(max = Codes.MAX_LENGTH) @Pattern(regexp = Codes.PATTERN)
        String topic,

        @NotNull Outcome outcome,
        @Nullable Reason reason,
        @NotBlank @Size(max = 200) String observer,
        @Nullable @Size(min = 1, max = 500) String evidence,
        @Nullable UUID visitId,
        @Nullable LocalDate observedOn) {}
