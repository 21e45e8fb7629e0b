package org.ayni.credit.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ayni.credit.claim.ClaimStatus.Action;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a bank asks the fund to pay of one loan. Amounts are in the loan's currency.
 *
 * @param claimed what the bank asks for
 * @param bankPrincipal the principal by the bank's own books, where they have less than ours (design rule 19)
 * @param query what the fund wants to know
 * @param acceptance what the fund owes; null before
 * @param paid of that
 * @param shared what has come in since and how it was shared
 * @param ending how it ended; null while it goes on
 */
public record GuaranteeClaim(
        UUID id,
        int version,
        UUID loanId,
        UUID fundId,
        UUID bankId,
        ClaimStatus status,
        LocalDate submittedOn,
        int daysPastDue,
        Money claimed,
        @Nullable Money bankPrincipal,
        List<Evidence> evidence,
        @Nullable Query query,
        @Nullable Acceptance acceptance,
        Money paid,
        Shared shared,
        @Nullable Ending ending) {

    /** What proves it: what, where it is found, and the hash of its bytes. */
    @Schema(name = "ClaimEvidence")
    public record Evidence(Kind kind, String reference, String sha256) {
        /** The kinds of evidence; a notice to the borrower and the loan's statement are always needed. */
        @Schema(name = "ClaimEvidenceKind")
        public enum Kind {
            NOTICE,
            STATEMENT,
            BUREAU_RECORD,
            OTHER
        }
    }

    /** A question to the bank, and until when it may answer. */
    @Schema(name = "ClaimQuery")
    public record Query(
            String question, LocalDate answerBy, @Nullable String answer) {}

    /** What the fund owes: on which principal, since when, and the loan's transaction that says so. */
    public record Acceptance(Money amount, Money base, LocalDate on, UUID transactionId) {}

    /** What has come in after the acceptance, and the fund's part so far. */
    public record Shared(Money collected, Money costs, Sharing.Part fund) {}

    /** How it ended, when and why. */
    public record Ending(
            LocalDate on,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Money loss) {}

    GuaranteeClaim ask(Query question) {
        status.mustAllow(Action.QUERY);
        return with(ClaimStatus.QUERIED, question, acceptance, paid, shared, ending);
    }

    GuaranteeClaim answer(String text) {
        status.mustAllow(Action.ANSWER);
        Query open = Objects.requireNonNull(query);
        return with(
                ClaimStatus.SUBMITTED, new Query(open.question, open.answerBy, text), acceptance, paid, shared, ending);
    }

    /** The fund owes this much, never more than was claimed (design rule 56). */
    GuaranteeClaim accept(Acceptance accepted) {
        status.mustAllow(Action.ACCEPT);
        if (accepted.amount.compareTo(claimed) > 0) {
            throw new IllegalArgumentException(accepted.amount + " is more than the claimed " + claimed);
        }
        return with(ClaimStatus.ACCEPTED, query, accepted, paid, shared, ending);
    }

    GuaranteeClaim reject(Ending end) {
        status.mustAllow(Action.REJECT);
        if (end.code != null && end.code.equals(RejectionCode.NO_ANSWER.name())) {
            mustHaveWaited(end.on);
        }
        return with(ClaimStatus.REJECTED, query, acceptance, paid, shared, end);
    }

    private void mustHaveWaited(LocalDate today) {
        if (query == null || status != ClaimStatus.QUERIED || !today.isAfter(query.answerBy)) {
            throw ClaimProblem.ANSWER_NOT_DUE.problem(
                    query == null ? "No se preguntó nada" : "Puede hasta el " + query.answerBy,
                    query == null ? "Nothing was asked" : "It may until " + query.answerBy);
        }
    }

    /** The bank takes it back; nothing may have been paid or shared of it. */
    GuaranteeClaim withdraw(Ending end) {
        status.mustAllow(Action.WITHDRAW);
        if (paid.isPositive() || shared.collected.isPositive()) {
            throw ClaimProblem.CLAIM_OPEN.problem("Ya se pagó o repartió dinero", "Money was paid or shared already");
        }
        return with(ClaimStatus.WITHDRAWN, query, acceptance, paid, shared, end);
    }

    /** When the oldest row fell due that was unpaid when the claim came. */
    LocalDate oldestDueOn() {
        return submittedOn.minusDays(daysPastDue);
    }

    /** What the fund still has to pay. */
    public Money payable() {
        return acceptance == null ? Money.zero(claimed.currency()) : acceptance.amount.minus(paid);
    }

    /** A part or all of it is paid; what is left stays payable (design rule 4). */
    public GuaranteeClaim pay(Money part) {
        status.mustAllow(Action.PAY);
        if (!part.isPositive() || part.compareTo(payable()) > 0) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Por pagar: " + payable(), "To be paid: " + payable());
        }
        ClaimStatus next = part.compareTo(payable()) == 0 ? paidStatus() : ClaimStatus.ACCEPTED;
        return with(next, query, acceptance, paid.plus(part), shared, ending);
    }

    private ClaimStatus paidStatus() {
        return shared.collected.isPositive() ? ClaimStatus.RECOVERING : ClaimStatus.PAID;
    }

    /** The bank gave the money back: all of it is to be paid again. */
    public GuaranteeClaim reversePayment() {
        status.mustAllow(Action.REVERSE_PAYMENT);
        return with(ClaimStatus.ACCEPTED, query, acceptance, Money.zero(claimed.currency()), shared, ending);
    }

    /** Money came in, or was taken back; after the end it is still shared (design rules 57, 58). */
    public GuaranteeClaim share(Shared now) {
        if (now.costs.compareTo(now.collected) > 0) {
            throw ClaimProblem.COSTS_BEYOND_RECOVERIES.problem(
                    "amount", "Se recuperó " + now.collected, now.collected + " was recovered");
        }
        ClaimStatus next = status == ClaimStatus.PAID ? ClaimStatus.RECOVERING : status;
        return with(next, query, acceptance, paid, now, ending);
    }

    /** Nothing more is expected; what the fund did not get back is its loss. */
    public GuaranteeClaim close(LocalDate on, String reason) {
        status.mustAllow(Action.CLOSE);
        return with(
                ClaimStatus.CLOSED,
                query,
                acceptance,
                paid,
                shared,
                new Ending(on, null, reason, paid.minus(shared.fund.gross())));
    }

    /** Why a claim is turned down. */
    @Schema(name = "ClaimRejectionCode")
    public enum RejectionCode {
        CURED,
        NO_ANSWER,
        EVIDENCE_INSUFFICIENT,
        NOT_COVERED,
        TERMS_BROKEN
    }

    private GuaranteeClaim with(
            ClaimStatus next,
            @Nullable Query asked,
            @Nullable Acceptance accepted,
            Money nowPaid,
            Shared nowShared,
            @Nullable Ending end) {
        return new GuaranteeClaim(
                id,
                version + 1,
                loanId,
                fundId,
                bankId,
                next,
                submittedOn,
                daysPastDue,
                claimed,
                bankPrincipal,
                evidence,
                asked,
                accepted,
                nowPaid,
                nowShared,
                end);
    }
}
