package org.ayni.credit.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seat on a fund's committee.
 *
 * @param subject the member, as tokens name them
 * @param consortiumId the consortium to which the member belongs; null for none
 */
@Schema(name = "CommitteeMember")
public record CommitteeMember(
        UUID id,
        UUID fundId,
        String subject,
        @Nullable UUID consortiumId,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    /** One page of seats. */
    @Schema(name = "CommitteeMemberPage")
    public record CommitteeMemberPage(
            List<CommitteeMember> items, @Nullable String nextCursor) {}
}
