package org.ayni.consortia.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.PublicationIssued;
import org.ayni.kit.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that appeared.
 *
 * @param copies how many were made; null when they were not counted or there is nothing to count
 */
@Schema(name = "Publication")
public record Publication(
        UUID id,
        @Nullable String externalId,
        Kind kind,
        String title,
        @Nullable Integer copies,
        List<UUID> consortiaFeatured,
        LocalDate issuedOn) {

    /** In what form. */
    @Schema(name = "PublicationKind")
    public enum Kind {
        CATALOGUE,
        CD,
        BROCHURE,
        INTERVIEW,
        ARTICLE,
        BROADCAST,
        WEBSITE,
        OTHER
    }

    static Publication of(IssuePublication command, FactTime time) {
        return new Publication(
                Ids.next(),
                command.externalId(),
                command.kind(),
                Texts.required("title", command.title()),
                command.copies(),
                command.featured(),
                time.validOn());
    }

    PublicationIssued issued() {
        return new PublicationIssued(id, kind.name(), copies, consortiaFeatured, issuedOn);
    }
}
