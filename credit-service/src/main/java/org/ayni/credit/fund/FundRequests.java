package org.ayni.credit.fund;

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

/** What may be asked of a fund. */
public final class FundRequests {

    private FundRequests() {}

    /** The currencies a fund may have. */
    public enum FundCurrency {
        USD,
        BOB
    }

    /** A fund with its first policy. */
    @Schema(name = "EstablishFund", examples = """
                    {"externalId": "FUND-1", "name": "Fondo de garantía", "currency": "USD", "policy": {
                    "effectiveOn": "2001-09-27", "fundingModel": "GUARANTEE_ONLY", "leverage": "2.00",
                    "fullyBacked": true, "coverPercent": "50", "coverMode": "PARI_PASSU", "release": "REVOLVING",
                    "base": "PRINCIPAL", "claimTriggerDays": 90, "claimDeadlineDays": 120, "reservationDays": 30,
                    "confirmationGraceDays": 3, "source": "ASSUMPTION"}}""")
    public record EstablishFund(
            @Nullable @Size(min = 1, max = 100) String externalId,
            @NotBlank @Size(max = 200) String name,
            @NotNull FundCurrency currency,
            @NotNull @Valid FundPolicy policy) {}

    /** Who gives. */
    public enum ContributionSource {
        DONOR,
        BANK,
        CASH,
        IN_KIND
    }

    /** A promise; what is received is recorded by its receipt. */
    @Schema(name = "PlanContribution", examples = """
                    {"source": "DONOR", "amount": {"amount": "130000.00", "currency": "USD"},
                    "plannedOn": "2001-09-27"}""")
    public record PlanContribution(
            @NotNull ContributionSource source,
            @NotNull @Valid Money amount,
            @NotNull LocalDate plannedOn) {}

    /** Money or goods that arrived, at most what was promised. */
    @Schema(name = "ReceiveContribution", examples = """
                    {"amount": {"amount": "130000.00", "currency": "USD"}, "receivedOn": "2001-09-27"}""")
    public record ReceiveContribution(
            @NotNull @Valid Money amount, @NotNull LocalDate receivedOn) {}

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
}
