package org.ayni.credit.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.repayment.Repay;
import org.ayni.credit.repayment.Repay.Channel;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Up to 10,000 repayments. */
@Schema(name = "PostRepaymentBatch", examples = """
                {"lines": [{"loanId": "0197b7a0-0000-7000-8000-000000000006",
                "amount": {"amount": "1.00", "currency": "USD"}, "paidOn": "2003-04-30",
                "bankReference": "R-1001"}]}""")
public record PostRepaymentBatch(
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid Line> lines) {

    /** One repayment. */
    @Schema(name = "RepaymentBatchLine")
    public record Line(
            @NotNull UUID loanId,
            @NotNull @Valid Money amount,
            @NotNull LocalDate paidOn,
            @Nullable Channel channel,
            @NotBlank @Size(max = 100) String bankReference,
            @Nullable Prepayment prepayment) {

        Repay repay() {
            return new Repay(amount, paidOn, channel, bankReference, prepayment);
        }
    }
}
