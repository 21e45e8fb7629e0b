package org.ayni.training.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The approval of a plan, today unless a day in the past is given. */
@Schema(examples = """
        {"approvedOn": "2002-02-28"}""")
record ApprovePlan(@Nullable LocalDate approvedOn) {}
