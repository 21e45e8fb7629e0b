package org.ayni.reporting.dashboard;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How figures and dates are written in a language. Explicit symbols, never the platform's: Java and the browsers differ
 * on both the grouping of four digits and the space before the percent sign.
 */
public record Writing(boolean english, Words words) {

    /** Stands where there is no value. */
    public static final String NOTHING = "–";

    private static final char MINUS = '\u2212';
    private static final String NO_BREAK = "\u00a0";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    public static Writing in(boolean english) {
        return new Writing(english, MessageBundles.get(Words.class, Localized.Literal.of(english ? "en" : "es")));
    }

    /** The words of a page, in this language. */
    public <W> W words(Class<W> ofPage) {
        return MessageBundles.get(ofPage, Localized.Literal.of(english ? "en" : "es"));
    }

    public Locale locale() {
        return Locale.of(english ? "en" : "es");
    }

    /** 1.016 or 1,016; a dash for nothing. */
    public String count(@Nullable BigDecimal number) {
        return number == null
                ? NOTHING
                : decimal(
                        number,
                        Math.min(2, Math.max(0, number.stripTrailingZeros().scale())));
    }

    /** The number itself, for programs; empty for nothing. */
    public static String exact(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /** Whole dollars, for cards and axes. */
    public String money(@Nullable BigDecimal dollars) {
        return dollars == null ? NOTHING : (english ? "USD" : "$us") + NO_BREAK + decimal(dollars, 0);
    }

    /** As {@link #percent(BigDecimal)}, and never 100 where the target was missed: rounding is for the eye only. */
    public String percentOfTarget(@Nullable BigDecimal percent, int decimals) {
        if (percent == null) {
            return NOTHING;
        }
        BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_UP);
        boolean missed = percent.compareTo(FULL) < 0 && rounded.compareTo(FULL) >= 0;
        return sign(decimal(missed ? percent.setScale(decimals, RoundingMode.DOWN) : rounded, decimals));
    }

    /** Two decimals. */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : sign(decimal(percent, 2));
    }

    /** "7 de 18". */
    public String share(long part, long whole) {
        return words.share(count(part), count(whole));
    }

    /** "27 mar 2004". */
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " " + words.month(date.getMonth()).substring(0, 3) + " " + date.getYear();
    }

    /** "27 mar 2004, 09:05". */
    public String time(LocalDateTime at) {
        return date(at.toLocalDate()) + ", " + "%02d:%02d".formatted(at.getHour(), at.getMinute());
    }

    /** "S1 2004". */
    public String halfYear(LocalDate date) {
        return (english ? "H" : "S") + (date.getMonthValue() <= 6 ? 1 : 2) + " " + date.getYear();
    }

    /** "3 h 12 min", "4 d". */
    public String age(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        return age.toHours() < 48
                ? age.toHours() + " h " + minutes % 60 + " min"
                : count(age.toDays()) + (english ? " days" : " días");
    }

    /** A number with the separators of the language. */
    public String decimal(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private String sign(String number) {
        return english ? number + "%" : number + NO_BREAK + "%";
    }
}
