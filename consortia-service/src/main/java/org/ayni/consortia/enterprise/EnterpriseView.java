package org.ayni.consortia.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enterprise. */
@Schema(name = "Enterprise")
public record EnterpriseView(
        UUID id,
        @Nullable String externalId,
        String name,
        String sector,
        String municipality,
        @Nullable String address,
        @Nullable String taxNumber,
        @Nullable LocalDate startedOn,
        @Nullable RecordsKept recordsKept,
        @Nullable Integer declaredHeadCount,
        LocalDate registeredOn) {

    static EnterpriseView of(Enterprise enterprise) {
        return new EnterpriseView(
                enterprise.id(),
                enterprise.externalId(),
                enterprise.name(),
                enterprise.sector(),
                enterprise.municipality(),
                enterprise.address(),
                enterprise.taxNumber(),
                enterprise.startedOn(),
                enterprise.recordsKept(),
                enterprise.declaredHeadCount(),
                enterprise.registeredOn());
    }
}
