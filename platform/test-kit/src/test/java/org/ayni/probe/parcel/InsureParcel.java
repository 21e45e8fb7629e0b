package org.ayni.probe.parcel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So much more insurance. */
@Schema(examples = "{\"amount\": {\"amount\": \"25.00\", \"currency\": \"USD\"}}")
record InsureParcel(@NotNull @Valid Money amount) {}
