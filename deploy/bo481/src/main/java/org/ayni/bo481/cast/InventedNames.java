package org.ayni.bo481.cast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names made of syllables: nobody's, and no two alike. */
final class InventedNames {
    private static final List<String> BEGINNINGS =
            List.of("la", "mi", "su", "wa", "qui", "ta", "no", "ri", "pa", "chu", "ye", "lu", "sa", "ki", "to", "ma");
    private static final List<String> MIDDLES = List.of("ra", "ni", "lo", "ri", "pa", "su", "me", "qa", "ti", "no");
    private static final List<String> ENDS_OF_NAMES = List.of("sa", "ri", "mu", "lla", "ni", "to", "ka", "wi");
    private static final List<String> ENDS_OF_FAMILIES =
            List.of("quena", "marpa", "tulco", "nasca", "rimay", "wallco", "pachuri", "limari");

    private final Dice dice;
    private final Set<String> used = new LinkedHashSet<>();

    InventedNames(Dice dice) {
        this.dice = dice;
    }

    /** Given names and family names of one more person. */
    List<String> next() {
        while (true) {
            List<String> names = new ArrayList<>();
            names.add(name(ENDS_OF_NAMES));
            names.add(name(ENDS_OF_FAMILIES) + " " + name(ENDS_OF_FAMILIES));
            if (used.add(String.join(" ", names))) {
                return names;
            }
        }
    }

    private String name(List<String> ends) {
        String word = dice.oneOf(BEGINNINGS) + dice.oneOf(MIDDLES) + dice.oneOf(ends);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
