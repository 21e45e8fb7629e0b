package org.ayni.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ayni.kit.problem.CommonProblem;

/** Reads a query parameter that is one of a few words: the constants in lower case, with hyphens. */
public final class Choice {

    private Choice() {}

    /** The constant of this word; 400 naming the parameter and the words where there is none. */
    public static <E extends Enum<E>> E of(Class<E> words, String parameter, String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> CommonProblem.INVALID_PARAMETER.problem(
                        parameter, parameter + " es uno de " + all(words), parameter + " is one of " + all(words)));
    }

    /** The constant as it stands in a query. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "));
    }
}
