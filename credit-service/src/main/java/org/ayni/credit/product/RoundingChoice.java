package org.ayni.credit.product;

import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a cent is decided; HALF_EVEN unless the contract says otherwise (design rule 39). */
@Schema(name = "RoundingMode")
public enum RoundingChoice {
    HALF_EVEN,
    HALF_UP,
    HALF_DOWN,
    UP,
    DOWN;

    RoundingMode mode() {
        return RoundingMode.valueOf(name());
    }
}
