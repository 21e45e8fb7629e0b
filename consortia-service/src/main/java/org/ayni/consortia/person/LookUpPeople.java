package org.ayni.consortia.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Either a document or a phone, in a body: neither belongs in an address, where proxies and logs would keep it. */
@Schema(examples = "{\"document\": {\"number\": \"4567890\", \"department\": \"LP\"}}")
public record LookUpPeople(
        @Nullable @Valid IdentityDocument document,
        @Nullable @Size(min = 1, max = 30) String phone) {}
