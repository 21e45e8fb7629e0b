package org.ayni.credit.loan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.Prepayment;
import org.jdbi.v3.core.Jdbi;

/** The versions of a loan's schedule: whatever re-prices the rows leaves one, which never changes (design rule 50). */
@Singleton
class ScheduleVersions {

    private final Jdbi sql;
    private final ObjectMapper json;

    ScheduleVersions(Jdbi sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void keep(LoanChange change) {
        if (!reprices(change.entry().what(), change)) {
            return;
        }
        sql.useHandle(db -> db.createUpdate("""
                        insert into loan_schedule (loan_id, version, cause_id, effective_on, lines, valid_on, booked_on,
                          recorded_at)
                        values (:loanId, (select count(*) + 1 from loan_schedule where loan_id = :loanId), :cause,
                          :validOn, :lines::jsonb, :validOn, :bookedOn, :recordedAt)""")
                .bindMethods(change.entry())
                .bind("loanId", change.after().id())
                .bind("cause", change.entry().id())
                .bind("lines", write(change))
                .execute());
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
