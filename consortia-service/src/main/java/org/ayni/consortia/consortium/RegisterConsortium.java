package org.ayni.consortia.consortium;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consortium that is known from {@code registeredOn} (default: today) on. */
@Schema(examples = """
                {"externalId": "kantuta", "name": "Kantuta", "nameVariants": ["KANTUTA"], "sector": "flores",
                 "municipality": "El Alto", "cohort": 1, "legalForm": "INFORMAL_ASSOCIATION",
                 "registeredOn": "2001-10-15"}""")
public record RegisterConsortium(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> nameVariants,
        @NotNull @Size(min = 1, max = 100) String sector,
        @NotNull @Size(min = 1, max = 100) String municipality,
        @Nullable @Min(1) @Max(99) Integer cohort,
        @Nullable LegalForm legalForm,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate registeredOn) {}
