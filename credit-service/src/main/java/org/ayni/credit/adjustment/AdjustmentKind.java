package org.ayni.credit.adjustment;

import java.util.Set;
import org.ayni.credit.adjustment.AdjustmentRequests.Defer;
import org.ayni.credit.adjustment.AdjustmentRequests.Reschedule;
import org.ayni.credit.adjustment.AdjustmentRequests.Reversal;
import org.ayni.credit.adjustment.AdjustmentRequests.WriteOff;
import org.ayni.kit.security.Roles;

/** The adjustments that need a second person, and who that may be (design rules 20, 70). */
enum AdjustmentKind {
    DEFERRAL(Defer.class, Set.of(Roles.CREDIT_COMMITTEE)),
    RESCHEDULE(Reschedule.class, Set.of(Roles.CREDIT_COMMITTEE)),
    WRITE_OFF(WriteOff.class, Set.of(Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.PARTNER_BANK)),
    REVERSAL(Reversal.class, Set.of(Roles.CREDIT_OFFICER, Roles.CREDIT_COMMITTEE, Roles.PARTNER_BANK));

    private final Class<? extends Adjustment> command;
    private final Set<String> confirmers;

    AdjustmentKind(Class<? extends Adjustment> command, Set<String> confirmers) {
        this.command = command;
        this.confirmers = confirmers;
    }

    Class<? extends Adjustment> command() {
        return command;
    }

    Set<String> confirmers() {
        return confirmers;
    }
}
