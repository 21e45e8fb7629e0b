package org.ayni.bo481.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Service;

/** The business dates of the four services. They move forward only: whoever is ahead is left there. */
final class Clocks {
    private final Endpoints endpoints;
    private final Wire wire;
    private final Executor executor;
    private final Map<Service, LocalDate> dates = new EnumMap<>(Service.class);

    Clocks(Endpoints endpoints, Wire wire, Executor executor) {
        this.endpoints = endpoints;
        this.wire = wire;
        this.executor = executor;
    }

    /**
     * Sets all of them to the story's first day, and finds out whether some are past it.
     *
     * @return the day up to which everything may have been sent in an earlier run; after the last one if all of it was
     * @throws PlayFailure when a service is past the story's last day, and another not yet there: the rest of the story
     *     could not be told any more
     */
    LocalDate begin(LocalDate first, LocalDate last) {
        moveTo(first);
        boolean toldToTheEnd = dates.values().stream().noneMatch(date -> date.isBefore(last));
        dates.forEach((service, date) -> {
            if (date.isAfter(last) && !toldToTheEnd) {
                throw new PlayFailure("The business date of " + service + " is " + date
                        + ", after the end of the case (" + last + "), and others are before it; start afresh");
            }
        });
        return dates.values().stream().max(LocalDate::compareTo).orElse(first);
    }

    /** Returns when all four are on the day or past it. */
    void moveTo(LocalDate day) {
        Map<Service, CompletableFuture<LocalDate>> moves = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            LocalDate known = dates.get(service);
            if (known == null || known.isBefore(day)) {
                moves.put(service, CompletableFuture.supplyAsync(() -> move(service, day), executor));
            }
        }
        moves.forEach((service, move) -> dates.put(service, Player.result(move)));
    }

    private LocalDate move(Service service, LocalDate day) {
        JsonNode wanted = Json.MAPPER.createObjectNode().put("date", day.toString());
        Reply moved = wire.put(endpoints.businessDate(service), wanted);
        if (moved.isFine()) {
            return day;
        }
        Reply present = wire.get(endpoints.businessDate(service), "");
        if (moved.status() != 422 || !present.isFine()) {
            throw new PlayFailure("The business date of " + service + " cannot be set: "
                    + endpoints.businessDate(service) + " answered " + moved.refusal());
        }
        return LocalDate.parse(present.body().path("date").asText());
    }
}
