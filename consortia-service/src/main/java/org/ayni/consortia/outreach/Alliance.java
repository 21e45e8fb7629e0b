package org.ayni.consortia.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.AllianceFormed;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alliance with a partner.
 *
 * @param formal whether there is a signed document; otherwise it is a spoken one
 */
@Schema(name = "Alliance")
public record Alliance(
        UUID id,
        @Nullable String externalId,
        String partner,
        Kind kind,
        boolean formal,
        @Nullable String signedDocument,
        @Nullable String purpose,
        LocalDate formedOn) {

    /** What the partner is. */
    @Schema(name = "AllianceKind")
    public enum Kind {
        CONSORTIUM,
        FOREIGN_NGO,
        NATIONAL_NGO,
        MULTILATERAL,
        COMPANY,
        UNIVERSITY,
        GOVERNMENT,
        OTHER
    }

    /** 422 at {@code signedDocument} when a formal alliance names none, or a spoken one does. */
    static Alliance of(FormAlliance command, FactTime time) {
        String signed = Texts.optional(command.signedDocument());
        if (command.formal() != (signed != null)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "signedDocument",
                    "Una alianza formal lo indica; una verbal no lo tiene",
                    "A formal alliance names it; a spoken one has none");
        }
        return new Alliance(
                Ids.next(),
                command.externalId(),
                Texts.required("partner", command.partner()),
                command.kind(),
                command.formal(),
                signed,
                Texts.optional(command.purpose()),
                time.validOn());
    }

    AllianceFormed formed() {
        return new AllianceFormed(id, partner, kind.name(), formal, formedOn);
    }
}
