package org.ayni.reporting.dashboard;

import java.util.Locale;
import org.ayni.reporting.indicator.Light;

/** How an indicator stands to its target, as the pages say it: a colour, a shape and a word. */
public enum State {
    MET,
    NEAR,
    FAR,
    NONE;

    /** The state of a light: grey is no value, never a failure. */
    public static State of(Light light) {
        return switch (light) {
            case GREEN -> MET;
            case AMBER -> NEAR;
            case RED -> FAR;
            case GREY -> NONE;
        };
    }

    /** As it stands in addresses, class names and the names of icons. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
