package org.ayni.bo481.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ayni.bo481.course.Training;

/** A single record that can be kept back, to see that the figures really come from the records. */
public enum LeftOut {
    MANAGEMENT_CERTIFICATE(Training.OWNERS_CERTIFICATE),
    /** The last payment of the third loan. */
    REPAYMENT(Loans.paymentKey(3, 13));

    private final String key;

    LeftOut(String key) {
        this.key = key;
    }

    /** The key of the entry that is not sent. */
    public String key() {
        return key;
    }

    /** As it is written in arguments. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LeftOut> named(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
