package org.ayni.training.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of one session, or a part or correction of it. All marks are taken, or none.
 *
 * @param evidence where the sheet or its photo is
 */
@Schema(examples = """
                {"marks": [{"personId": "019aa000-0000-7000-8000-000000000011", "status": "PRESENT", "hours": "4.00"},
                           {"personId": "019aa000-0000-7000-8000-000000000012", "status": "ABSENT"}],
                 "source": "SIGNED_SHEET", "evidence": "Planilla 12, foto 3"}""")
record RecordAttendance(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewMark> marks,
        @NotNull AttendanceSource source,
        @Nullable @Size(min = 1, max = 500) String evidence) {

    /**
     * One person's mark.
     *
     * @param hours needed, and above zero, for PRESENT and LATE; none, or zero, for ABSENT and EXCUSED
     * @param correctionReason says that an earlier mark was wrong, and why; without it a second mark is refused
     */
    @Schema(name = "NewAttendanceMark")
    record NewMark(
            @NotNull UUID personId,
            @NotNull AttendanceStatus status,

            @Nullable @DecimalMin("0") @Digits(integer = 2, fraction = 2)
            BigDecimal hours,

            @Nullable @Size(min = 1, max = 500) String correctionReason) {}
}
