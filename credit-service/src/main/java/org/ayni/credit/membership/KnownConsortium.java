package org.ayni.credit.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we know of a consortium. Null means that nobody told us. */
public record KnownConsortium(
        UUID consortiumId,
        @Nullable String status,
        @Nullable String legalForm,
        @Nullable String sector) {}
