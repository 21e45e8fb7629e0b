package org.ayni.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person or up to 200, in the order in which they get places: today, unless a day in the past is given. */
@Schema(examples = """
                {"personIds": ["019aa000-0000-7000-8000-000000000011", "019aa000-0000-7000-8000-000000000012"],
                 "enrolledOn": "2002-03-01"}""")
record EnrolPeople(
        @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> personIds,
        @Nullable LocalDate enrolledOn) {}
