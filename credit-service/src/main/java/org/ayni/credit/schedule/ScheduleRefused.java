package org.ayni.credit.schedule;

import java.util.Locale;

/** Terms from which no lawful schedule follows: a 422 with the slug of the problem and the field to blame. */
public final class ScheduleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String field;
    private final String spanish;

    ScheduleRefused(String slug, String field, String spanish, String english) {
        super(english);
        this.slug = slug;
        this.field = field;
        this.spanish = spanish;
    }

    static ScheduleRefused invalid(String field, String spanish, String english) {
        return new ScheduleRefused("invalid-schedule-terms", field, spanish, english);
    }

    static ScheduleRefused instalmentTooSmall() {
        return new ScheduleRefused(
                "instalment-too-small",
                "instalments",
                "La cuota redondeada es cero, no cubre el interés de una fila o no llega a una última cuota positiva.",
                "The rounded instalment is zero, is below the interest of a row, or leaves a negative last row.");
    }

    /** The problem in kebab-case, for example {@code instalment-too-small}. */
    public String slug() {
        return slug;
    }

    /** The term to change, named as in the request. */
    public String field() {
        return field;
    }

    /** The reason for people: Spanish, unless the locale is English. */
    public String message(Locale locale) {
        return locale.getLanguage().equals("en") ? String.valueOf(getMessage()) : spanish;
    }
}
