package org.ayni.chaos.client;

import java.util.UUID;

/**
 * What a call was answered in the end.
 *
 * @param unknowns how many attempts before it went without an answer
 * @param replayed whether an attempt without an answer had had its effect
 * @param id of what was made: the transaction, the loan of an approval, the approval request
 * @param problem the type of a refusal, otherwise empty
 */
public record Outcome(Call call, int status, int unknowns, boolean replayed, String id, String problem) {

    static Outcome of(Call call, Reply reply, int unknowns) {
        String pointer =
                switch (call.kind()) {
                    case APPROVAL -> "/loanId";
                    case CONFIRMATION -> "/result/id";
                    case REPAYMENT, DISBURSEMENT, WITHDRAWAL, REVERSAL -> "/id";
                };
        return new Outcome(call, reply.status(), unknowns, reply.replayed(), reply.text(pointer), reply.text("/type"));
    }

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Of an accepted call. */
    public UUID made() {
        return UUID.fromString(id);
    }
}
