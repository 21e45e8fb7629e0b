package org.ayni.kit.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/audit}: who changed what, for auditors. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what, when, from what to what")
public class AuditResource {

    private final Jdbi sql;
    private final AuditSeals seals;

    AuditResource(Jdbi sql, AuditSeals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    /** A row as kept. */
    public record Entry(UUID id, String subject, int sequence, String content, byte[] hash, Instant recordedAt) {}

    /** One change; {@code hash} chains it to the one before. */
    @Schema(name = "AuditEntry")
    public record EntryView(
            UUID id,
            String subject,
            int sequence,

            @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            String entry,

            String hash,
            Instant recordedAt) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.subject(),
                    entry.sequence(),
                    entry.content(),
                    HexFormat.of().formatHex(entry.hash()),
                    entry.recordedAt());
        }
    }

    /** One page of changes. */
    @Schema(name = "AuditEntryPage")
    public record EntryPage(List<EntryView> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "List audit entries", description = "All changes, or those of one subject, oldest first")
    @APIResponseSchema(EntryPage.class)
    public Page<EntryView> list(
            @QueryParam("subject")
                    @Parameter(description = "<kind>/<id>, such as fund/…", example = "fund/BO-481")
                    @Nullable
                    String subject,
            @BeanParam PageRequest page) {
        List<Entry> rows = sql.withHandle(db -> db.createQuery("""
                        select id, subject, sequence, content, hash, recorded_at from audit_entry
                        where id > :after and (:subject::text is null or subject = :subject)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("subject", subject)
                .bind("fetch", page.fetch())
                .mapTo(Entry.class)
                .list());
        return Page.of(rows, page, Entry::id, EntryView::of);
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Verify the audit chains", description = "Walks every chain and names those that are broken")
    public AuditSeals.Verification verify() {
        return seals.verify();
    }
}
