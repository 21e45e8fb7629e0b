package org.ayni.credit.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.claim.Sharing.CollectedBy;
import org.ayni.credit.history.Input;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asked of a loan beside payments; each knows what it does to one. */
final class AdjustmentRequests {

    private AdjustmentRequests() {}

    /** A fee beside those of the disbursement; due at once. */
    @Schema(name = "ChargeFee", examples = """
                    {"amount": {"amount": "2.00", "currency": "USD"}, "name": "Aviso de mora",
                    "chargedOn": "2003-08-06"}""")
    public record ChargeFee(
            @NotNull @Valid Money amount,
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate chargedOn) implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.enter(new Input.Fee(loan.amount(amount), name), chargedOn, stamp);
        }

        @Override
        public Source from() {
            return Source.because(name);
        }

        @Override
        public When when() {
            return new When("chargedOn", chargedOn);
        }
    }

    /** Unpaid interest, fees or penalties that are forgiven; principal never is (design rule 53). */
    @Schema(name = "Waive", examples = """
                    {"fees": {"amount": "2.00", "currency": "USD"}, "waivedOn": "2003-08-31",
                    "reason": "Acuerdo de pago"}""")
    public record Waive(
            @Nullable @Valid Money interest,
            @Nullable @Valid Money fees,
            @Nullable @Valid Money penalties,
            @NotNull LocalDate waivedOn,
            @NotBlank @Size(max = 500) String reason)
            implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.enter(
                    new Input.Waiver(orNone(loan, interest), orNone(loan, fees), orNone(loan, penalties)),
                    waivedOn,
                    stamp);
        }

        @Override
        public Source from() {
            return Source.because(reason);
        }

        @Override
        public When when() {
            return new When("waivedOn", waivedOn);
        }

        private static BigDecimal orNone(Loan loan, @Nullable Money amount) {
            return amount == null ? BigDecimal.ZERO : loan.amount(amount);
        }
    }

    /**
     * So many due dates are skipped (design rule 51).
     *
     * @param law the law that grants it; without one the committee confirms (design rule 20)
     */
    @Schema(name = "Defer", examples = """
                    {"instalments": 2, "deferredOn": "2003-07-02", "law": "Ley 1294", "reason": "Emergencia"}""")
    public record Defer(
            @NotNull @Min(1) @Max(36) Integer instalments,
            @NotNull LocalDate deferredOn,
            @Nullable @Size(min = 1, max = 200) String law,
            @NotBlank @Size(max = 500) String reason)
            implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.enter(new Input.Deferral(instalments), deferredOn, stamp);
        }

        @Override
        public boolean isChangeOfRisk() {
            return true;
        }

        @Override
        public Source from() {
            return Source.because(law == null ? reason : law + ": " + reason);
        }

        @Override
        public When when() {
            return new When("deferredOn", deferredOn);
        }
    }

    /** A new schedule on what is owed; nothing is capitalised (design rule 52). */
    @Schema(name = "Reschedule", examples = """
                    {"instalments": 12, "annualRatePercent": "11.5", "rescheduledOn": "2003-11-03",
                    "reason": "Plan de pagos nuevo"}""")
    public record Reschedule(
            @NotNull @Min(1) @Max(600) Integer instalments,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal annualRatePercent,

            @Nullable LocalDate firstDueOn,
            @NotNull LocalDate rescheduledOn,
            @NotBlank @Size(max = 500) String reason)
            implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.enter(new Input.Reschedule(instalments, annualRatePercent, firstDueOn), rescheduledOn, stamp);
        }

        @Override
        public boolean isChangeOfRisk() {
            return true;
        }

        @Override
        public Source from() {
            return Source.because(reason);
        }

        @Override
        public When when() {
            return new When("rescheduledOn", rescheduledOn);
        }
    }

    /** All that is owed leaves the portfolio; the guarantee stays (design rule 54). */
    @Schema(name = "WriteOff", examples = """
                    {"writtenOffOn": "2003-12-31", "reason": "Incobrable"}""")
    public record WriteOff(
            @NotNull LocalDate writtenOffOn,
            @NotBlank @Size(max = 500) String reason) implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.enter(new Input.WriteOff(), writtenOffOn, stamp);
        }

        @Override
        public Source from() {
            return Source.because(reason);
        }

        @Override
        public When when() {
            return new When("writtenOffOn", writtenOffOn);
        }
    }

    /**
     * Money after the write-off; booked today with the day on which it really came (design rule 25).
     *
     * @param collectedBy who has it, the bank when left out: after a claim the other's part of it is owed (rule 58)
     */
    @Schema(name = "Recover", examples = """
                    {"amount": {"amount": "200.00", "currency": "USD"}, "receivedOn": "2004-02-16",
                    "bankReference": "C-0001"}""")
    public record Recover(
            @NotNull @Valid Money amount,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 100) String bankReference,
            @Nullable CollectedBy collectedBy)
            implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.enter(new Input.Recovery(loan.amount(amount), receivedOn), stamp.today(), stamp);
        }

        @Override
        public Source from() {
            return new Source(bankReference, null, null);
        }

        @Override
        public @Nullable CollectedBy collector() {
            return collectedBy;
        }

        @Override
        public When when() {
            return new When("receivedOn", receivedOn);
        }
    }

    /** Why a transaction is undone. */
    @Schema(name = "Reverse", examples = "{\"reason\": \"Registrado dos veces\"}")
    public record Reverse(@NotBlank @Size(max = 500) String reason) {}

    /** A transaction that is undone; its value date is its target's (design rule 26). */
    public record Reversal(UUID target, String reason) implements Adjustment {
        @Override
        public LoanChange applyTo(Loan loan, Stamp stamp) {
            return loan.reverse(target, stamp);
        }

        @Override
        public Source from() {
            return Source.because(reason);
        }

        @Override
        public When when() {
            return new When("target", LocalDate.MIN);
        }
    }
}
