package org.ayni.consortia.role;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person works in an enterprise from {@code since} (default: today) on. */
@Schema(examples = """
                {"enterpriseId": "019a8f00-0000-7000-8000-000000000001", "role": "OWNER", "workTime": "FULL_TIME",
                 "since": "1995-06-01"}""")
public record TakeRole(
        @NotNull UUID enterpriseId,
        @NotNull EnterpriseRole.Kind role,
        @NotNull EnterpriseRole.WorkTime workTime,
        @Nullable LocalDate since) {}
