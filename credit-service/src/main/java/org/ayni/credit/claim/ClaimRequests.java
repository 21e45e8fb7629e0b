package org.ayni.credit.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.claim.GuaranteeClaim.Evidence;
import org.ayni.credit.claim.GuaranteeClaim.RejectionCode;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asked of a claim. */
public final class ClaimRequests {

    private ClaimRequests() {}

    /**
     * A claim.
     *
     * @param amount what the bank asks for; the most that the fund covers when left out
     * @param bankPrincipal the principal by the bank's books; the lower one counts (design rule 19)
     */
    @Schema(name = "SubmitClaim", examples = """
                    {"loanId": "0192f0c4-0000-7000-8000-000000000047", "evidence": [{"kind": "NOTICE",
                    "reference": "Carta notariada 15/2003",
                    "sha256": "0000000000000000000000000000000000000000000000000000000000000000"},
                    {"kind": "STATEMENT", "reference": "Extracto al 2003-11-03",
                    "sha256": "1111111111111111111111111111111111111111111111111111111111111111"}]}""")
    public record SubmitClaim(
            @NotNull UUID loanId,
            @Nullable @Valid Money amount,
            @Nullable @Valid Money bankPrincipal,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid GivenEvidence> evidence) {

        List<Evidence> kept() {
            return evidence.stream()
                    .map(it -> new Evidence(it.kind, it.reference, it.sha256))
                    .toList();
        }
    }

    /** One piece of evidence: what it is, where it is found, and the hash of its bytes in hexadecimal. */
    @Schema(name = "GivenClaimEvidence")
    public record GivenEvidence(
            @NotNull Evidence.Kind kind,
            @NotBlank @Size(max = 300) String reference,

            @NotNull @Size(max = 64) @Pattern(regexp = "[0-9a-f]{64}")
            String sha256) {}

    /**
     * A question to the bank.
     *
     * @param answerBy until when it may answer; then the claim may be turned down with NO_ANSWER
     */
    @Schema(name = "QueryClaim", examples = """
                    {"question": "¿Cuándo se notificó al garante?", "answerBy": "2030-12-31"}""")
    public record QueryClaim(
            @NotBlank @Size(max = 1000) String question,
            @NotNull LocalDate answerBy) {}

    /** The bank's answer. */
    @Schema(name = "AnswerClaim", examples = "{\"answer\": \"El 20 de octubre; se adjunta la carta\"}")
    public record AnswerClaim(@NotBlank @Size(max = 1000) String answer) {}

    /** Why a claim is turned down. */
    @Schema(name = "RejectClaim", examples = """
                    {"code": "EVIDENCE_INSUFFICIENT", "reason": "Falta el aviso al prestatario"}""")
    public record RejectClaim(
            @NotNull RejectionCode code,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why something is done. */
    @Schema(name = "ClaimReason", examples = "{\"reason\": \"Conforme a la evidencia\"}")
    public record Because(@NotBlank @Size(max = 500) String reason) {}
}
