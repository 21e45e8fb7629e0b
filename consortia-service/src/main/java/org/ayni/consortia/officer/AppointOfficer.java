package org.ayni.consortia.officer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person holds an office from {@code since} (default: today) on. */
@Schema(examples = """
                {"personId": "019a8f00-0000-7000-8000-000000000003", "office": "PRESIDENT", "since": "2002-03-15"}""")
public record AppointOfficer(
        @NotNull UUID personId,
        @NotNull Officer.Office office,
        @Nullable LocalDate since) {}
