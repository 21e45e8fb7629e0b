package org.ayni.credit.deposit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asked of a deposit. */
public final class DepositRequests {

    private DepositRequests() {}

    /** A term deposit at a bank, bought with cash of the fund and pledged to that bank. */
    @Schema(name = "PledgeDeposit", examples = """
                    {"bankId": "0197b7a0-0000-7000-8000-000000000001", "certificateNumber": "DPF-0001",
                    "amount": {"amount": "130000.00", "currency": "USD"}, "annualRatePercent": "0",
                    "openedOn": "2001-09-27", "maturesOn": "2002-09-27", "autoRenews": true,
                    "pledgedFrom": "2001-09-27"}""")
    public record PledgeDeposit(
            @NotNull UUID bankId,
            @NotBlank @Size(max = 50) String certificateNumber,
            @NotNull @Valid Money amount,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal annualRatePercent,

            @NotNull LocalDate openedOn,
            @Nullable LocalDate maturesOn,
            @NotNull Boolean autoRenews,
            @NotNull LocalDate pledgedFrom,
            @Nullable LocalDate pledgedTo) {}

    /**
     * A new certificate of the same deposit, from the day of its renewal on.
     *
     * @param annualRatePercent as before when null
     * @param autoRenews as before when null
     * @param pledgedTo the end of the lien; an open one when null
     * @param capitalisedInterest accrued interest that stays in the deposit and is pledged too
     */
    @Schema(name = "RenewDeposit", examples = """
                    {"certificateNumber": "DPF-0002", "renewedOn": "2002-09-27", "maturesOn": "2003-09-27",
                    "capitalisedInterest": {"amount": "100.00", "currency": "USD"}}""")
    public record RenewDeposit(
            @NotBlank @Size(max = 50) String certificateNumber,
            @NotNull LocalDate renewedOn,
            @Nullable LocalDate maturesOn,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal annualRatePercent,

            @Nullable Boolean autoRenews,
            @Nullable LocalDate pledgedTo,
            @Nullable @Valid Money capitalisedInterest) {}

    /** Interest that the deposit earned and the bank has not paid yet. */
    @Schema(name = "AccrueDepositInterest", examples = """
                    {"amount": {"amount": "150.00", "currency": "USD"}, "accruedOn": "2002-09-27"}""")
    public record AccrueDepositInterest(
            @NotNull @Valid Money amount, @NotNull LocalDate accruedOn) {}

    /** Accrued interest that the bank paid to the fund. */
    @Schema(name = "ReceiveDepositInterest", examples = """
                    {"amount": {"amount": "50.00", "currency": "USD"}, "paidOn": "2002-09-27"}""")
    public record ReceiveDepositInterest(
            @NotNull @Valid Money amount, @NotNull LocalDate paidOn) {}

    /** The bank lets go of its security. */
    @Schema(name = "ReleaseLien", examples = "{\"releasedOn\": \"2002-09-28\"}")
    public record ReleaseLien(@NotNull LocalDate releasedOn) {}

    /**
     * A free deposit secures the bank's loans again.
     *
     * @param pledgedTo the last day of the lien; an open one when null
     */
    @Schema(name = "PledgeAgain", examples = "{\"pledgedFrom\": \"2002-09-28\"}")
    public record PledgeAgain(
            @NotNull LocalDate pledgedFrom, @Nullable LocalDate pledgedTo) {}

    /** A free deposit becomes cash of the fund. */
    @Schema(name = "RedeemDeposit", examples = "{\"redeemedOn\": \"2002-09-28\"}")
    public record RedeemDeposit(@NotNull LocalDate redeemedOn) {}
}
