package org.ayni.credit.adjustment;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.ayni.credit.approval.FourEyes;
import org.ayni.credit.loan.Loans;
import org.ayni.kit.http.Answer;
import org.jspecify.annotations.Nullable;

/** The adjustments that a second person confirms, one bean a kind. */
final class ConfirmedAdjustments {

    private ConfirmedAdjustments() {}

    /** What all kinds share. */
    abstract static class Confirmed implements FourEyes {

        private final AdjustmentKind kind;
        private final AdjustmentService adjustments;
        private final Loans loans;

        Confirmed(AdjustmentKind kind, AdjustmentService adjustments, Loans loans) {
            this.kind = kind;
            this.adjustments = adjustments;
            this.loans = loans;
        }

        @Override
        public String kind() {
            return kind.name();
        }

        @Override
        public Set<String> confirmers() {
            return kind.confirmers();
        }

        @Override
        public Answer run(UUID loanId, String commandJson) {
            return adjustments.confirm(kind, loanId, commandJson);
        }

        @Override
        public @Nullable UUID bankOf(UUID loanId) {
            return loans.find(loanId).map(loan -> loan.contract().bankId()).orElse(null);
        }
    }

    /** Confirmed by the committee, unless a law grants it. */
    @Singleton
    static class Deferrals extends Confirmed {
        Deferrals(AdjustmentService adjustments, Loans loans) {
            super(AdjustmentKind.DEFERRAL, adjustments, loans);
        }
    }

    /** Confirmed by the committee. */
    @Singleton
    static class Reschedules extends Confirmed {
        Reschedules(AdjustmentService adjustments, Loans loans) {
            super(AdjustmentKind.RESCHEDULE, adjustments, loans);
        }
    }

    /** Confirmed by anybody else who may ask for it. */
    @Singleton
    static class WriteOffs extends Confirmed {
        WriteOffs(AdjustmentService adjustments, Loans loans) {
            super(AdjustmentKind.WRITE_OFF, adjustments, loans);
        }
    }

    /** Confirmed by anybody else who may ask for it. */
    @Singleton
    static class Reversals extends Confirmed {
        Reversals(AdjustmentService adjustments, Loans loans) {
            super(AdjustmentKind.REVERSAL, adjustments, loans);
        }
    }
}
