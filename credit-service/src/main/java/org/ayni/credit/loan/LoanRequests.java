package org.ayni.credit.loan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asked of a loan. */
public final class LoanRequests {

    private LoanRequests() {}

    /** How money reached the bank. */
    public enum Channel {
        CASH,
        TRANSFER,
        AGENT
    }

    /** What an excess over what is due does (design rule 46). */
    public enum Prepayment {
        NEXT_INSTALMENT
    }

    /** The bank paid out. */
    @Schema(name = "DisburseLoan", examples = """
                    {"amount": {"amount": "1031.00", "currency": "USD"}, "disbursedOn": "2003-03-31",
                    "bankReference": "D-0001"}""")
    public record DisburseLoan(
            @NotNull @Valid Money amount,
            @NotNull LocalDate disbursedOn,
            @NotBlank @Size(max = 100) String bankReference) {}

    /** The borrower paid. */
    @Schema(name = "Repay", examples = """
                    {"amount": {"amount": "91.36", "currency": "USD"}, "paidOn": "2003-04-30", "channel": "CASH",
                    "bankReference": "R-0001", "prepayment": "NEXT_INSTALMENT"}""")
    public record Repay(
            @NotNull @Valid Money amount,
            @NotNull LocalDate paidOn,
            @Nullable Channel channel,
            @NotBlank @Size(max = 100) String bankReference,
            @Nullable Prepayment prepayment) {}
}
