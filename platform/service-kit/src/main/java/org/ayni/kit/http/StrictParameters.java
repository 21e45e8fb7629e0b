package org.ayni.kit.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids, dates, numbers and enum constants in paths and queries. An unreadable path is 404: there is no such thing.
 * An unreadable query parameter is 400 and is named.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            UUID.class, StrictParameters::uuid,
            LocalDate.class, StrictParameters::date,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            String.class, StrictParameters::text);

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader =
                type.isEnum() ? text -> Enum.valueOf((Class<? extends Enum>) type, text) : READERS.get(type);
        return reader == null ? null : new Reader<>(reader, annotations);
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("abbreviated UUID");
        }
        return id;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new IllegalArgumentException("outside 1900-2200");
        }
        return date;
    }

    private static String text(String text) {
        if (text.length() > 500 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("too long, or a control character");
        }
        return text;
    }

    private record Reader<T>(Function<String, Object> reader, Annotation[] annotations) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reader.apply(text);
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                throw unreadable(unreadable);
            }
        }

        private RuntimeException unreadable(Exception cause) {
            if (Arrays.stream(annotations).anyMatch(PathParam.class::isInstance)) {
                return new NotFoundException(cause);
            }
            String name = Arrays.stream(annotations)
                    .filter(QueryParam.class::isInstance)
                    .map(each -> ((QueryParam) each).value())
                    .findFirst()
                    .orElse("parameter");
            return new BadRequestException(CommonProblem.INVALID_PARAMETER.problem(
                    name, "El valor de «" + name + "» no se puede leer", "The value of '" + name + "' is unreadable"));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
