package org.ayni.credit.repayment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The borrower paid.
 *
 * @param prepayment what an excess over what is due does; left out, what the product says (design rule 46)
 */
@Schema(name = "Repay", examples = """
                {"amount": {"amount": "91.36", "currency": "USD"}, "paidOn": "2003-04-30", "channel": "CASH",
                "bankReference": "R-0001", "prepayment": "NEXT_INSTALMENT"}""")
public record Repay(
        @NotNull @Valid Money amount,
        @NotNull LocalDate paidOn,
        @Nullable Channel channel,
        @NotBlank @Size(max = 100) String bankReference,
        @Nullable Prepayment prepayment) {

    /** How money reached the bank. */
    public enum Channel {
        CASH,
        TRANSFER,
        AGENT
    }

    LoanChange applyTo(Loan loan, Stamp stamp) {
        return loan.repay(amount, paidOn, prepayment, stamp);
    }

    Source source() {
        return new Source(bankReference, channel == null ? null : channel.name(), null);
    }
}
