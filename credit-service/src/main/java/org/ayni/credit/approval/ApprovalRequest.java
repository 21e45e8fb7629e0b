package org.ayni.credit.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for a second person.
 *
 * @param command the command as JSON
 * @param bankId the bank that may see it; null when it concerns none
 * @param lapsesOn the last day on which it may be confirmed
 * @param resultPath where what the confirmation made can be read
 */
public record ApprovalRequest(
        UUID id,
        int version,
        String kind,
        UUID subjectId,
        String command,
        @Nullable UUID bankId,
        ApprovalStatus status,
        String askedBy,
        LocalDate askedOn,
        LocalDate lapsesOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable String resultPath) {

    /** How long a request waits, in days of the business clock (design rule 70). */
    static final int DAYS = 7;

    /** The state on a day: an open request lapses by itself. */
    ApprovalStatus statusOn(LocalDate today) {
        return status == ApprovalStatus.OPEN && today.isAfter(lapsesOn) ? ApprovalStatus.LAPSED : status;
    }

    /** The second person's yes; 409 {@code four-eyes-required} from the one who asked. */
    ApprovalRequest confirm(String by, LocalDate today, @Nullable String path) {
        mustBeOpen("confirm", today);
        if (by.equals(askedBy)) {
            throw CommonProblem.FOUR_EYES_REQUIRED.problem(
                    "Quien lo pidió no puede aprobarlo", "The one who asked may not approve");
        }
        return decided(ApprovalStatus.CONFIRMED, by, today, null, path);
    }

    /** The second person's no, or a withdrawal by the one who asked. */
    ApprovalRequest refuse(String by, LocalDate today, String because) {
        mustBeOpen("refuse", today);
        ApprovalStatus next = by.equals(askedBy) ? ApprovalStatus.WITHDRAWN : ApprovalStatus.REFUSED;
        return decided(next, by, today, because, null);
    }

    private void mustBeOpen(String action, LocalDate today) {
        ApprovalStatus now = statusOn(today);
        if (now != ApprovalStatus.OPEN) {
            throw Problem.stateConflict(action, now, List.of());
        }
    }

    private ApprovalRequest decided(
            ApprovalStatus next, String by, LocalDate on, @Nullable String because, @Nullable String path) {
        return new ApprovalRequest(
                id,
                version + 1,
                kind,
                subjectId,
                command,
                bankId,
                next,
                askedBy,
                askedOn,
                lapsesOn,
                by,
                on,
                because,
                path);
    }
}
