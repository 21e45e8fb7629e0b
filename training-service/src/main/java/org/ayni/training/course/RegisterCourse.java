package org.ayni.training.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.training.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new course.
 *
 * @param practices what a participant should do afterwards, in codes that practice checks name
 * @param hours what it usually takes; each edition plans its own
 */
@Schema(examples = """
                {"kind": "COURSE", "area": "BUSINESS_MANAGEMENT", "topics": ["ADMINISTRATION", "ACCOUNTING"],
                 "practices": ["KEEPS_CASH_BOOK"], "hours": "60.00", "level": "BASIC",
                 "name": {"es": "Contabilidad básica", "en": "Basic accounting"}}""")
record RegisterCourse(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull CourseKind kind,
        @NotNull Area area,

        @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Size(max = Codes.MAX_LENGTH) @Pattern(regexp = Codes.PATTERN) String> topics,

        @NotNull @Size(max = 50)
        List<@NotNull @Size(max = Codes.MAX_LENGTH) @Pattern(regexp = Codes.PATTERN) String> practices,

        @NotNull @DecimalMin("0.25") @Digits(integer = 4, fraction = 2)
        BigDecimal hours,

        @NotNull Level level,
        @NotNull @Valid Name name,
        @Nullable LocalDate registeredOn) {

    /** A name in both languages. */
    @Schema(name = "CourseName")
    record Name(
            @NotBlank @Size(max = 200) String es,
            @NotBlank @Size(max = 200) String en) {}
}
