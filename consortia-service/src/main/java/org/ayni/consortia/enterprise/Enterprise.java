package org.ayni.consortia.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** A workshop or micro-enterprise. */
public record Enterprise(
        UUID id,
        String name,
        String sector,
        String municipality,
        @Nullable String address,
        @Nullable String taxNumber,
        @Nullable LocalDate startedOn,
        @Nullable RecordsKept recordsKept,
        @Nullable Integer declaredHeadCount,
        LocalDate registeredOn,
        @Nullable String externalId,
        int version) {

    static Enterprise register(RegisterEnterprise command, FactTime time) {
        FactTime.mustNotBeAfter(time.bookedOn(), "startedOn", command.startedOn());
        return new Enterprise(
                Ids.next(),
                Texts.required("name", command.name()),
                Texts.required("sector", command.sector()),
                Texts.required("municipality", command.municipality()),
                Texts.optional(command.address()),
                Texts.optional(command.taxNumber()),
                command.startedOn(),
                command.recordsKept(),
                command.declaredHeadCount(),
                time.validOn(),
                command.externalId(),
                1);
    }

    EnterpriseRegistered registered() {
        return new EnterpriseRegistered(id, sector, municipality, declaredHeadCount, startedOn, registeredOn);
    }
}
