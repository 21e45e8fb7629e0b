package org.ayni.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.training.TrainingEvent;

/** Every event type there is, by name. The services' sealed interfaces list them. */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = Stream.of(
                    ConsortiaEvent.class, TrainingEvent.class, CreditEvent.class, FundEvent.class, LoanEvent.class)
            .flatMap(service -> Arrays.stream(service.getPermittedSubclasses()))
            .map(event -> event.asSubclass(DomainEvent.class))
            .collect(Collectors.toUnmodifiableMap(EventTypes::typeOf, Function.identity()));

    private EventTypes() {}

    /** The public type of an event record. */
    public static String typeOf(Class<? extends DomainEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type.value();
    }

    /** The topic of a public type: {@code credit.loan.disbursed.v1} goes to {@code credit.loan.v1}. */
    public static String topicOf(String type) {
        String[] parts = type.split("\\.");
        if (parts.length != 4) {
            throw new IllegalArgumentException("not <service>.<aggregate>.<fact>.v<n>: " + type);
        }
        return parts[0] + "." + parts[1] + "." + parts[3];
    }

    /** The record of a public type, or nothing when this version of the contracts does not know it. */
    public static Optional<Class<? extends DomainEvent>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All types, sorted. */
    public static List<String> all() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }

    /** All topics, sorted. */
    public static List<String> topics() {
        return BY_TYPE.keySet().stream()
                .map(EventTypes::topicOf)
                .distinct()
                .sorted()
                .toList();
    }
}
