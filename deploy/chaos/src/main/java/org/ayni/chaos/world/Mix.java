package org.ayni.chaos.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ayni.chaos.check.Finding;
import org.ayni.chaos.client.Call;
import org.ayni.chaos.client.Call.Caller;
import org.ayni.chaos.client.Call.Kind;
import org.ayni.chaos.client.Outcome;
import org.ayni.chaos.client.Work;
import org.ayni.kit.id.Ids;

/**
 * Calls drawn by a seed: as many reads of loans as commands. Of a hundred commands, about 74 are repayments, two pay
 * too much and two use a reference again, 10 are disbursements, 6 approvals, two withdrawals, and two reversals that
 * somebody else confirms.
 */
public final class Mix implements Work {

    private static final int HUNDRED = 100;
    private static final int KEPT_APPROVED = 20;
    private static final String PIECE = "1.00";

    private final World world;
    private final Random random;
    private final List<Outcome> reversible = new ArrayList<>();
    private final List<UUID> requests = new ArrayList<>();
    private final List<UUID> endorsed;
    private final List<UUID> approved = new ArrayList<>();
    private final Freshness freshness = new Freshness();
    private String usedReference = "";

    public Mix(World world, int seed) {
        this.world = world;
        this.random = new Random(seed);
        this.endorsed = new ArrayList<>(world.endorsed());
    }

    @Override
    public synchronized Call next() {
        return random.nextBoolean() ? freshness.read(anyOf(world.repaid())) : command();
    }

    private Call command() {
        int drawn = random.nextInt(HUNDRED);
        if (drawn < 10) {
            UUID loan = anyOf(world.drawn());
            String reference = "D-" + Ids.next();
            String body = Requests.disbursement(PIECE, reference);
            return Call.of(
                    Kind.DISBURSEMENT, Caller.BANK, "/v1/loans/" + loan + "/disbursement", body, loan, reference);
        }
        if (drawn < 16 && !endorsed.isEmpty()) {
            return ofApplication(Kind.APPROVAL, Caller.BANK, take(endorsed), "/approval", Requests.approval());
        }
        if (drawn < 18 && approved.size() > KEPT_APPROVED) {
            return ofApplication(Kind.WITHDRAWAL, Caller.OFFICER, take(approved), "/withdrawal", Requests.WITHDRAWAL);
        }
        if (drawn < 20 && !reversible.isEmpty()) {
            Outcome paid = reversible.remove(random.nextInt(reversible.size()));
            UUID loan = paid.call().subject();
            String path = "/v1/loans/" + loan + "/transactions/" + paid.id() + "/reversal";
            return Call.of(Kind.REVERSAL, Caller.BANK, path, Requests.REVERSAL, paid.made(), "");
        }
        if (drawn < 22 && !requests.isEmpty()) {
            UUID request = take(requests);
            String path = "/v1/approval-requests/" + request + "/confirmation";
            return Call.of(Kind.CONFIRMATION, Caller.SECOND_OFFICER, path, Requests.CONFIRMATION, request, "");
        }
        if (drawn < 24 && !usedReference.isEmpty()) {
            return repayment(PIECE, usedReference);
        }
        return repayment(drawn < 26 ? "99999.00" : 1 + random.nextInt(4) + ".00", "R-" + Ids.next());
    }

    private Call repayment(String amount, String reference) {
        UUID loan = anyOf(world.repaid());
        String body = Requests.repayment(amount, reference);
        return Call.of(Kind.REPAYMENT, Caller.BANK, "/v1/loans/" + loan + "/repayments", body, loan, reference);
    }

    private static Call ofApplication(Kind kind, Caller caller, UUID application, String action, String body) {
        String path = "/v1/loan-applications/" + application + action;
        return Call.of(kind, caller, path, body, application, "");
    }

    @Override
    public synchronized void settled(Outcome outcome) {
        UUID subject = outcome.call().subject();
        switch (outcome.call().kind()) {
            case REPAYMENT -> {
                if (outcome.isOk()) {
                    freshness.written(outcome);
                    usedReference = outcome.call().reference();
                    reversible.add(outcome);
                }
            }
            case APPROVAL -> (outcome.isOk() ? approved : endorsed).add(subject);
            case REVERSAL -> {
                if (outcome.isOk()) {
                    requests.add(outcome.made());
                }
            }
            case READ -> freshness.wasRead(outcome);
            case DISBURSEMENT, WITHDRAWAL, CONFIRMATION -> {}
        }
    }

    /** What the reads have shown. */
    public synchronized Finding reads() {
        return freshness.finding();
    }

    private UUID anyOf(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private UUID take(List<UUID> ids) {
        return ids.remove(random.nextInt(ids.size()));
    }
}
