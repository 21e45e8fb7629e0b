package org.ayni.consortia.outreach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The programme took part in a public forum on {@code attendedOn} (default: today). */
@Schema(examples = """
                {"externalId": "foro-01", "name": "Foro municipal de la pequeña empresa", "place": "El Alto",
                 "attendedOn": "2002-08-22"}""")
public record AttendForum(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) String topic,
        @Nullable LocalDate attendedOn) {}
