package org.ayni.credit.loan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.kit.sql.Writes;

/** The versions of a loan's schedule: whatever re-prices the rows leaves one, which never changes (design rule 50). */
@Singleton
class ScheduleVersions {

    private static final String ADD = """
            priced as (
              insert into loan_schedule (loan_id, version, cause_id, effective_on, lines, valid_on, booked_on,
                recorded_at)
              select :priced.loanId, (select count(*) + 1 from loan_schedule where loan_id = :priced.loanId),
                :priced.cause, :priced.validOn, :priced.lines::jsonb, :priced.validOn, :priced.bookedOn,
                :priced.recordedAt
              from entered
              returning 1 as told)""";

    private final ObjectMapper json;

    ScheduleVersions(ObjectMapper json) {
        this.json = json;
    }

    /** The columns of a new row. */
    public record Row(
            UUID loanId, UUID cause, LocalDate validOn, LocalDate bookedOn, Instant recordedAt, String lines) {}

    /** Part of what a command writes, after its transaction; nothing when the rows stay as they were priced. */
    Optional<Writes.Part> keeping(LoanChange change) {
        Entry entry = change.entry();
        if (!reprices(entry.what(), change)) {
            return Optional.empty();
        }
        Row row = new Row(
                change.after().id(), entry.id(), entry.validOn(), entry.bookedOn(), entry.recordedAt(), write(change));
        return Optional.of(new Writes.Part("priced", ADD, row, ignored -> {}));
    }

    private static boolean reprices(Input what, LoanChange change) {
        return switch (what) {
            case Input.Disbursement ignored -> true;
            case Input.Repayment it -> it.choice() != Prepayment.NEXT_INSTALMENT;
            case Input.Deferral ignored -> true;
            case Input.Reschedule ignored -> true;
            case Input.Reversal it ->
                reprices(change.before().history().find(it.target()).what(), change);
            default -> false;
        };
    }

    private String write(LoanChange change) {
        try {
            return json.writeValueAsString(change.is().lines());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
