package org.ayni.probe.parcel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new parcel. */
@Schema(examples = """
                {"label": "Alpaca", "kind": "WOOL", "insured": {"amount": "10.00", "currency": "USD"},
                 "sharePercent": "11.5", "packedOn": "2003-03-31", "pieces": 3,
                 "lines": [{"text": "yarn", "pieces": 2}]}""")
record RegisterParcel(
        @Nullable @Size(min = 1, max = 100) String externalId,
        @NotBlank @Size(max = 60) String label,
        @NotNull ParcelKind kind,
        @NotNull @Valid Money insured,
        @Nullable BigDecimal sharePercent,
        @Nullable LocalDate packedOn,
        @NotNull @Min(1) @Max(1000) Integer pieces,
        @Nullable @Size(max = 5) List<@NotNull @Valid Line> lines) {

    /** One line of the packing list. */
    @Schema(name = "ParcelLine")
    record Line(
            @NotBlank @Size(max = 20) String text,
            @NotNull @Min(1) @Max(1000) Integer pieces) {}
}
