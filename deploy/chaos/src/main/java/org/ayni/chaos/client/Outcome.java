package org.ayni.chaos.client;

import java.util.UUID;

/**
 * What a call was answered in the end.
 *
 * @param unknowns how many attempts before it went without an answer
 * @param replayed whether an attempt without an answer had had its effect
 * @param id of what was made: the transaction, the loan of an approval, the approval request
 * @param entries how many entries the loan has by what was answered; 0 when it does not say
 * @param problem the type of a refusal, otherwise empty
 */
public record Outcome(Call call, int status, int unknowns, boolean replayed, String id, int entries, String problem) {

    static Outcome of(Call call, Reply reply, int unknowns) {
        String pointer =
                switch (call.kind()) {
                    case APPROVAL -> "/loanId";
                    case CONFIRMATION -> "/result/id";
                    case REPAYMENT, DISBURSEMENT, WITHDRAWAL, REVERSAL, READ -> "/id";
                };
        // An opened loan has version 1 and no entry.
        int entries = call.kind() == Call.Kind.READ
                ? reply.body().path("version").asInt(1) - 1
                : reply.body().path("sequence").asInt(0);
        return new Outcome(
                call, reply.status(), unknowns, reply.replayed(), reply.text(pointer), entries, reply.text("/type"));
    }

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Of an accepted call. */
    public UUID made() {
        return UUID.fromString(id);
    }
}
