package org.ayni.probe.parcel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another label. */
@Schema(examples = "{\"label\": \"Llama\"}")
record RelabelParcel(@NotBlank @Size(max = 60) String label) {}
