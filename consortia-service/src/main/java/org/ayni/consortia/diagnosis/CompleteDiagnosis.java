package org.ayni.consortia.diagnosis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A socio-economic diagnosis is complete on {@code completedOn} (default: today).
 *
 * @param enterpriseId the enterprise it is about; null for the consortium as a whole
 * @param instrumentVersion the version of the questionnaire
 */
@Schema(examples = """
                {"consortiumId": "019a8f00-0000-7000-8000-000000000002", "completedOn": "2002-02-10",
                 "instrumentVersion": "2001-1",
                 "needs": [{"code": "COSTING", "area": "MANAGEMENT", "priority": 1},
                           {"code": "FINISHING", "area": "PRODUCTION", "priority": 2}],
                 "creditCapacity": {"monthlyIncome": {"amount": "180.00", "currency": "USD"},
                                    "documentsHeld": ["IDENTITY_CARD"]}}""")
public record CompleteDiagnosis(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull UUID consortiumId,
        @Nullable UUID enterpriseId,
        @Nullable LocalDate completedOn,
        @NotNull @Size(min = 1, max = 20) String instrumentVersion,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Need> needs,
        @Nullable @Valid CreditCapacity creditCapacity) {}
