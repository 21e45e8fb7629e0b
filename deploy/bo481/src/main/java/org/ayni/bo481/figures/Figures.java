package org.ayni.bo481.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Service;
import org.ayni.bo481.play.Reader;

/** The figures of reporting and of the fund's books, with rows found by their code. */
public final class Figures {
    private final Reader reader;

    public Figures(Reader reader) {
        this.reader = reader;
    }

    /** All of them, as they stand now. */
    public ObjectNode read() {
        ObjectNode all = Json.MAPPER.createObjectNode();
        all.set("results", byCode(reader.read(Service.REPORTING, "/v1/results")));
        all.set("summary", byCode(reader.read(Service.REPORTING, "/v1/summary")));
        all.set("consistency", violations(reader.read(Service.REPORTING, "/v1/consistency")));
        String fund = reader.read(Service.CREDIT, "/v1/funds?externalId=BO-481")
                .at("/items/0/id")
                .asText();
        all.set("position", reader.read(Service.CREDIT, "/v1/funds/" + fund + "/position"));
        all.set("trialBalance", byCode(reader.read(Service.CREDIT, "/v1/ledger/trial-balance?fundId=" + fund)));
        return all;
    }

    /** How many events reporting has taken in. */
    public long events() {
        return StreamSupport.stream(
                        reader.read(Service.REPORTING, "/v1/projections")
                                .path("topics")
                                .spliterator(),
                        false)
                .mapToLong(topic -> topic.path("events").asLong())
                .sum();
    }

    /** Lists whose items have a code become objects, so that an item has an address of its own. */
    static JsonNode byCode(JsonNode document) {
        ObjectNode keyed = Json.MAPPER.createObjectNode();
        document.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray() && value.path(0).has("code")) {
                ObjectNode items = keyed.putObject(field.getKey());
                value.forEach(item -> items.set(item.get("code").asText(), item));
            } else {
                keyed.set(field.getKey(), value);
            }
        });
        return keyed;
    }

    private static JsonNode violations(JsonNode consistency) {
        ObjectNode read = Json.MAPPER.createObjectNode();
        read.set("violations", consistency.path("violations"));
        var codes = read.putArray("violated");
        StreamSupport.stream(consistency.path("violations").spliterator(), false)
                .map(each -> each.path("code").asText())
                .sorted()
                .forEach(codes::add);
        return read;
    }
}
