package org.ayni.consortia.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consortium.
 *
 * @param allowedActions the steps of the life cycle that may come next
 */
@Schema(name = "Consortium")
public record ConsortiumView(
        UUID id,
        @Nullable String externalId,
        String name,
        List<String> nameVariants,
        String sector,
        String municipality,
        @Nullable Integer cohort,
        LegalForm legalForm,
        ConsortiumStatus status,
        LocalDate statusOn,
        @Nullable LocalDate foundedOn,
        LocalDate registeredOn,
        List<String> allowedActions) {

    static ConsortiumView of(Consortium consortium) {
        return new ConsortiumView(
                consortium.id(),
                consortium.externalId(),
                consortium.name(),
                consortium.nameVariants(),
                consortium.sector(),
                consortium.municipality(),
                consortium.cohort(),
                consortium.legalForm(),
                consortium.status(),
                consortium.statusOn(),
                consortium.foundedOn(),
                consortium.registeredOn(),
                consortium.status().allowedActions());
    }
}
