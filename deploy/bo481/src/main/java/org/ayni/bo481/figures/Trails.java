package org.ayni.bo481.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ayni.bo481.entry.Service;
import org.ayni.bo481.play.Reader;

/** From a figure to the events behind it, and from an event to the audit entry in the service that told it. */
public final class Trails {
    private static final String NOT_TRACED = "0".repeat(32);

    private final Reader reader;

    public Trails(Reader reader) {
        this.reader = reader;
    }

    /**
     * What was followed.
     *
     * @param followed one line for each kind of event behind each figure
     * @param lost one line for each that leads to no audit entry, and for each figure above zero without an event
     */
    public record Outcome(List<String> followed, List<String> lost) {}

    /**
     * Follows one event of each kind behind the figures that are counted by our own rule.
     *
     * @param results as {@link Figures#read} has them
     */
    public Outcome follow(JsonNode results) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        results.path("rows").forEach(row -> {
            boolean counted = row.at("/record/value").isNumber()
                    && row.at("/record/value").decimalValue().signum() > 0
                    && row.at("/record/measurementId").isNull();
            if (counted) {
                follow(row.path("code").asText(), outcome);
            }
        });
        return outcome;
    }

    private void follow(String code, Outcome outcome) {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        reader.read(Service.REPORTING, "/v1/indicators/" + code + "/lineage?limit=100")
                .path("items")
                .forEach(event -> kinds.putIfAbsent(event.path("eventType").asText(), event));
        if (kinds.isEmpty()) {
            outcome.lost().add(code + " has a value and no event behind it");
        }
        kinds.forEach((kind, event) -> {
            JsonNode audit = event.path("audit");
            String way = code + " <- " + kind + " <- " + audit.path("service").asText() + " "
                    + audit.path("path").asText();
            (isKept(audit) ? outcome.followed() : outcome.lost()).add(way);
        });
    }

    /** The subject's entry of the same trace; any of the subject's where the event carried none. */
    private boolean isKept(JsonNode audit) {
        String name = audit.path("service").asText().replace("-service", "").toUpperCase(Locale.ROOT);
        String path = audit.path("path").asText();
        String trace = audit.path("traceId").asText(NOT_TRACED);
        String cursor = "";
        do {
            JsonNode page = reader.read(Service.valueOf(name), path + "&limit=100" + cursor);
            boolean found = StreamSupport.stream(page.path("items").spliterator(), false)
                    .filter(each -> each.path("subject").equals(audit.path("subject")))
                    .anyMatch(each -> trace.equals(NOT_TRACED)
                            || each.at("/entry/traceId").asText().equals(trace));
            if (found) {
                return true;
            }
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return false;
    }
}
