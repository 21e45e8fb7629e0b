package org.ayni.reporting.dashboard;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param project its code
 * @param title of the document, without the project's code
 * @param languages this page in both languages
 * @param asOf the valid date of the figures, written out
 * @param freshness how old the figures are; its icon is {@code fresh} or {@code stale}
 * @param rebuild says that the figures are being made anew; null: they are not
 * @param onPaper where and when this page was made, for who reads it printed
 * @param past what says that another day than today is shown; null: today's figures
 */
public record Frame(
        Writing writing,
        String project,
        String title,
        List<Link> navigation,
        List<Link> languages,
        String asOf,
        Notice freshness,
        @Nullable Notice rebuild,
        @Nullable Past past,
        DateForm dates,
        String onPaper) {

    /** @param code of the language, or the name of the page */
    public record Link(String code, String text, String href, boolean current) {}

    /** A sentence with its icon. */
    public record Notice(String icon, String text) {}

    /** @param today the same page without a date */
    public record Past(String text, String today) {}

    /**
     * The form that asks for both dates, each in three fields.
     *
     * @param path the page that it leads back to
     * @param kept what else was asked of the page
     * @param lang empty where the browser decides
     * @param periods the same page at the end of each of them
     */
    public record DateForm(
            String path, List<Field> kept, String lang, Day asOf, Day recordedUpTo, String today, List<Link> periods) {}

    /** A parameter that a form hands on. */
    public record Field(String name, String value) {}

    /** A date in its three fields. @param months by name, in the language of the page */
    public record Day(String name, int day, int year, List<MonthName> months) {

        public static Day of(String name, LocalDate date, Writing writing) {
            return new Day(
                    name,
                    date.getDayOfMonth(),
                    date.getYear(),
                    Arrays.stream(Month.values())
                            .map(each -> new MonthName(
                                    each.getValue(), writing.words().month(each), each == date.getMonth()))
                            .toList());
        }
    }

    public record MonthName(int number, String name, boolean chosen) {}

    public String lang() {
        return writing.english() ? "en" : "es";
    }
}
