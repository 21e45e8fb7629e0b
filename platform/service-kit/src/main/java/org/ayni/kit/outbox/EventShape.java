package org.ayni.kit.outbox;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event says everything that its schema requires. Asked before an event is recorded and after it was read:
 * a fact with a hole would stop every reader that relies on the contract.
 */
public final class EventShape {

    private static final ConcurrentHashMap<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private EventShape() {}

    private record Field(RecordComponent component, boolean required) {}

    /** The path of the first component that is null although it is not {@code @Nullable}. */
    public static Optional<String> missing(Object fact) {
        for (Field field : FIELDS.computeIfAbsent(fact.getClass(), EventShape::fields)) {
            Optional<String> found = missing(field, value(field.component, fact));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missing(Field field, @Nullable Object value) {
        String name = field.component.getName();
        if (value == null) {
            return field.required ? Optional.of(name) : Optional.empty();
        }
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object item = items.get(i);
                String at = name + "[" + i + "]";
                Optional<String> hole =
                        item == null ? Optional.of(at) : missing(item).map(inner -> at + "." + inner);
                if (hole.isPresent()) {
                    return hole;
                }
            }
            return Optional.empty();
        }
        return value instanceof Record ? missing(value).map(inner -> name + "." + inner) : Optional.empty();
    }

    private static List<Field> fields(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> new Field(
                                component, !component.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                        .toList()
                : List.of();
    }

    private static @Nullable Object value(RecordComponent component, Object fact) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
