package org.ayni.credit.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be asked about contributions. */
public final class ContributionRequests {

    private ContributionRequests() {}

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

    /** The promise is signed: it is due now, before it arrives. */
    @Schema(name = "SignContribution", examples = "{\"signedOn\": \"2001-09-27\"}")
    public record SignContribution(@NotNull LocalDate signedOn) {}

    /** Money or goods that arrived, at most what was promised. */
    @Schema(name = "ReceiveContribution", examples = """
                    {"amount": {"amount": "130000.00", "currency": "USD"}, "receivedOn": "2001-09-27"}""")
    public record ReceiveContribution(
            @NotNull @Valid Money amount, @NotNull LocalDate receivedOn) {}
}
