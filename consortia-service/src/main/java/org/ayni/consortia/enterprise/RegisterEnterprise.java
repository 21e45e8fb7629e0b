package org.ayni.consortia.enterprise;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that is known from {@code registeredOn} (default: today) on.
 *
 * @param recordsKept null when nobody asked
 * @param declaredHeadCount how many people it says work there, beside those registered by name
 */
@Schema(examples = """
                {"externalId": "taller-001", "name": "Taller Illimani", "sector": "textiles", "municipality": "El Alto",
                 "startedOn": "1995-06-01", "recordsKept": "NOTEBOOK", "declaredHeadCount": 3,
                 "registeredOn": "2001-11-05"}""")
public record RegisterEnterprise(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(min = 1, max = 100) String sector,
        @NotNull @Size(min = 1, max = 100) String municipality,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 30) String taxNumber,
        @Nullable LocalDate startedOn,
        @Nullable RecordsKept recordsKept,
        @Nullable @Min(0) @Max(10_000) Integer declaredHeadCount,
        @Nullable LocalDate registeredOn) {}
