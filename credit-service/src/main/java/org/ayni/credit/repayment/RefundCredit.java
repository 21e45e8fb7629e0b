package org.ayni.credit.repayment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ayni.credit.history.Input;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bank gave a credit balance back. */
@Schema(name = "RefundCredit", examples = """
                {"amount": {"amount": "5.00", "currency": "USD"}, "refundedOn": "2003-05-02",
                "bankReference": "B-0001", "reason": "Pagó de más"}""")
public record RefundCredit(
        @NotNull @Valid Money amount,
        @NotNull LocalDate refundedOn,
        @NotBlank @Size(max = 100) String bankReference,
        @NotBlank @Size(max = 500) String reason) {

    LoanChange applyTo(Loan loan, Stamp stamp) {
        return loan.enter(new Input.Refund(loan.amount(amount)), refundedOn, stamp);
    }

    Source source() {
        return new Source(bankReference, null, reason);
    }
}
