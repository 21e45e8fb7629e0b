package org.ayni.consortia.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person agrees to one purpose, in a version of its text, on {@code givenOn} (default: today). */
@Schema(examples = "{\"purpose\": \"CREDIT_BUREAU\", \"version\": \"2001-1\", \"givenOn\": \"2002-04-10\"}")
public record GiveConsent(
        @NotNull Consent.Purpose purpose,
        @NotNull @Size(min = 1, max = 20) String version,
        @Nullable LocalDate givenOn) {}
