package org.ayni.consortia.outreach;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.ForumAttended;
import org.ayni.kit.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public forum that the programme took part in. */
@Schema(name = "Forum")
public record Forum(
        UUID id,
        @Nullable String externalId,
        String name,
        @Nullable String place,
        @Nullable String topic,
        LocalDate attendedOn) {

    static Forum of(AttendForum command, FactTime time) {
        return new Forum(
                Ids.next(),
                command.externalId(),
                Texts.required("name", command.name()),
                Texts.optional(command.place()),
                Texts.optional(command.topic()),
                time.validOn());
    }

    ForumAttended attended() {
        return new ForumAttended(id, attendedOn);
    }
}
