package org.ayni.consortia.outreach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something appeared on {@code issuedOn} (default: today). */
@Schema(examples = """
                {"externalId": "catalogo-01", "kind": "CATALOGUE", "title": "Catálogo de productos", "copies": 500,
                 "consortiaFeatured": [], "issuedOn": "2003-04-30"}""")
public record IssuePublication(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull Publication.Kind kind,
        @NotNull @Size(min = 1, max = 200) String title,
        @Nullable @Min(0) @Max(10_000_000) Integer copies,
        @Nullable @Size(max = 200) List<@NotNull UUID> consortiaFeatured,
        @Nullable LocalDate issuedOn) {

    /** Each consortium once. */
    List<UUID> featured() {
        return consortiaFeatured == null
                ? List.of()
                : consortiaFeatured.stream().distinct().toList();
    }
}
