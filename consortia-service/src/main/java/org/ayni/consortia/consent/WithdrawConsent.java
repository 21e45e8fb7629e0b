package org.ayni.consortia.consent;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person takes a consent back as of {@code withdrawnOn} (default: today). */
@Schema(examples = "{\"withdrawnOn\": \"2003-01-15\"}")
public record WithdrawConsent(@Nullable LocalDate withdrawnOn) {}
