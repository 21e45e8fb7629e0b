package org.ayni.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;

/** How single values are written and, from strings only, read. */
final class Scalars {

    private Scalars() {}

    /** Decimals as plain strings: a JSON number would become a binary fraction in many clients. */
    static final class DecimalWriter extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    /** A value that is read from a JSON string and refused with a {@code MismatchedInputException} otherwise. */
    private abstract static class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        FromText(Class<T> type) {
            super(type);
        }

        abstract T parse(String text);

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse(json.getText());
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                return (T) context.handleWeirdStringValue(handledType(), json.getText(), "unreadable");
            }
        }
    }

    static final class DecimalReader extends FromText<BigDecimal> {
        private static final long serialVersionUID = 1L;
        private static final Pattern PLAIN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,12})?");

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        BigDecimal parse(String text) {
            if (!PLAIN.matcher(text).matches()) {
                throw new IllegalArgumentException("not a plain decimal");
            }
            return new BigDecimal(text);
        }
    }

    static final class DateReader extends FromText<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        LocalDate parse(String text) {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new IllegalArgumentException("outside 1900-2200");
            }
            return date;
        }
    }

    static final class InstantReader extends FromText<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        Instant parse(String text) {
            return Instant.parse(text);
        }
    }

    static final class CurrencyReader extends FromText<Currency> {
        private static final long serialVersionUID = 1L;

        CurrencyReader() {
            super(Currency.class);
        }

        @Override
        Currency parse(String text) {
            return Currency.getInstance(text);
        }
    }

    /** Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
    static final class TextReader extends FromText<String> {
        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        String parse(String text) {
            boolean unkeepable =
                    text.codePoints().anyMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
            if (unkeepable) {
                throw new IllegalArgumentException("NUL or lone surrogate");
            }
            return text;
        }
    }
}
