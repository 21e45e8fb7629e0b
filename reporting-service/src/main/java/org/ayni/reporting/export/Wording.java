package org.ayni.reporting.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ayni.reporting.framework.Text;

/** The words of the exports, in both languages. */
public final class Wording {

    private static final ResourceBundle ES = words("es");
    private static final ResourceBundle EN = words("en");

    private Wording() {}

    /** What a constant of ours is called by people. */
    public static Text of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A text by its key, with its places filled in. */
    public static Text of(String key, Object... filled) {
        return new Text(
                MessageFormat.format(ES.getString(key), filled), MessageFormat.format(EN.getString(key), filled));
    }

    /** Whether there are words for a key. */
    public static boolean has(String key) {
        return ES.containsKey(key) && EN.containsKey(key);
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("export.words", Locale.of(language), Wording.class.getClassLoader());
    }
}
