package org.ayni.probe.parcel;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** One parcel as kept. */
public record Parcel(
        UUID id,
        String label,
        State state,
        ParcelKind kind,
        Money insured,
        LocalDate packedOn,
        int pieces,
        int version) {

    private static final Money LIMIT = Money.of("1000.00", "USD");

    /** Where it is. */
    public enum State {
        OPEN,
        CLOSED
    }

    Parcel relabel(String to) {
        return new Parcel(id, to, state, kind, insured, packedOn, pieces, version + 1);
    }

    Parcel insure(Money more) {
        mustBeOpen("insure");
        Money total = insured.plus(more);
        if (total.compareTo(LIMIT) > 0) {
            throw ParcelProblem.INSURANCE_LIMIT_EXCEEDED.problem(
                    "amount",
                    "El límite es " + LIMIT + ", serían " + total,
                    "The limit is " + LIMIT + ", got " + total);
        }
        return new Parcel(id, label, state, kind, total, packedOn, pieces, version + 1);
    }

    Parcel close() {
        mustBeOpen("close");
        return new Parcel(id, label, State.CLOSED, kind, insured, packedOn, pieces, version + 1);
    }

    private void mustBeOpen(String action) {
        if (state == State.CLOSED) {
            throw Problem.stateConflict(action, state, java.util.List.of("relabel"));
        }
    }
}
