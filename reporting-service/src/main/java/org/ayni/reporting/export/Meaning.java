package org.ayni.reporting.export;

import java.math.BigDecimal;
import org.ayni.reporting.framework.Text;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Value;

/** A value in words: the number if there is one, what stands behind it, and why. */
final class Meaning {

    private Meaning() {}

    static Text of(Value value) {
        Text status = Wording.of(value.status());
        Reason reason = value.reason();
        Text why = reason == null ? new Text("", "") : after(Wording.of(reason));
        BigDecimal number = value.number();
        String known = number == null ? "" : number.stripTrailingZeros().toPlainString() + ", ";
        return new Text(known + status.es() + why.es(), known + status.en() + why.en());
    }

    private static Text after(Text reason) {
        return new Text(" (" + reason.es() + ")", " (" + reason.en() + ")");
    }
}
