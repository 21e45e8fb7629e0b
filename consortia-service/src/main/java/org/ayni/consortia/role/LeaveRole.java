package org.ayni.consortia.role;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last day in a role (default: today). */
@Schema(examples = "{\"until\": \"2003-06-30\"}")
public record LeaveRole(@Nullable LocalDate until) {}
