package org.ayni.consortia.officer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last day in an office (default: today). */
@Schema(examples = "{\"until\": \"2003-03-14\"}")
public record DepartOfficer(@Nullable LocalDate until) {}
