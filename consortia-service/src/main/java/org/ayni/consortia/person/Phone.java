package org.ayni.consortia.person;

import java.util.regex.Pattern;
import org.ayni.kit.problem.CommonProblem;

/** A telephone number in its one spelling: digits, with a leading plus for other countries. */
final class Phone {

    private static final Pattern NORMAL = Pattern.compile("\\+?\\d{6,15}");
    private static final String BOLIVIA = "+591";

    private Phone() {}

    /** {@code "+591 77-123 456"} and {@code "77123456"} are the same; 422 at the field for what is no number. */
    static String normalise(String field, String text) {
        String number = text.replaceAll("[\\s().-]", "");
        String home = number.startsWith(BOLIVIA) ? number.substring(BOLIVIA.length()) : number;
        if (!NORMAL.matcher(home).matches()) {
            throw CommonProblem.INVALID_FIELD.problem(field, "No es un número de teléfono", "Not a telephone number");
        }
        return home;
    }
}
