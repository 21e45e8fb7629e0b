package org.ayni.consortia.document;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.DocumentDrafted;
import org.ayni.kit.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal document that was drafted for a consortium. */
@Schema(name = "LegalDocument")
public record LegalDocument(
        UUID id,
        @Nullable String externalId,
        UUID consortiumId,
        Kind kind,
        String title,
        LocalDate draftedOn,
        @Nullable String evidence) {

    /** What kind of paper it is. */
    @Schema(name = "LegalDocumentKind")
    public enum Kind {
        STATUTES,
        REGULATIONS,
        STATUTES_AND_REGULATIONS,
        CONTRACT,
        OTHER
    }

    static LegalDocument of(DraftDocument command, FactTime time) {
        return new LegalDocument(
                Ids.next(),
                command.externalId(),
                command.consortiumId(),
                command.kind(),
                Texts.required("title", command.title()),
                time.validOn(),
                Texts.optional(command.evidence()));
    }

    DocumentDrafted drafted() {
        return new DocumentDrafted(id, consortiumId, kind.name(), draftedOn);
    }
}
