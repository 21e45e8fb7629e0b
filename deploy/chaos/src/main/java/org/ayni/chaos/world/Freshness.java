package org.ayni.chaos.world;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ayni.chaos.check.Finding;
import org.ayni.chaos.client.Call;
import org.ayni.chaos.client.Call.Caller;
import org.ayni.chaos.client.Call.Kind;
import org.ayni.chaos.client.Outcome;

/** Whether each read of a loan shows at least what was answered before the read began. */
final class Freshness {

    private final Map<UUID, Integer> told = new HashMap<>();
    private final Map<String, Integer> demanded = new HashMap<>();
    private long reads;
    private long stale;
    private long refused;

    /** A read by the loan's bank that begins now. */
    Call read(UUID loan) {
        Call read = Call.of(Kind.READ, Caller.BANK, "/v1/loans/" + loan, "", loan, "");
        demanded.put(read.key(), told.getOrDefault(loan, 0));
        return read;
    }

    /** A command was answered that made an entry of a loan. */
    void written(Outcome outcome) {
        told.merge(outcome.call().subject(), outcome.entries(), Math::max);
    }

    /** A read was answered. */
    void wasRead(Outcome outcome) {
        int least = demanded.remove(outcome.call().key());
        reads++;
        if (outcome.isOk()) {
            stale += outcome.entries() < least ? 1 : 0;
            written(outcome);
        } else {
            refused++;
        }
    }

    Finding finding() {
        return new Finding(
                "each read of a loan shows all that was answered before it began",
                reads + " reads, " + stale + " behind, " + refused + " refused",
                stale + refused + (reads == 0 ? 1 : 0));
    }
}
