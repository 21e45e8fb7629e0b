package org.ayni.reporting.projection;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.period.PeriodSteps;
import org.ayni.testkit.TestKafka;
import org.ayni.testkit.Tokens;

/** Events on their topics, and what periods say against what is counted now. */
final class CaseOnTopics {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final int AT_ONCE = 500;

    private CaseOnTopics() {}

    static void send(ObjectMapper json, List<ReceivedEvent> events) {
        List<TestKafka.Message> messages =
                events.stream().map(event -> message(json, event)).toList();
        TestKafka.createTopics(
                messages.stream().map(TestKafka.Message::topic).distinct().toArray(String[]::new));
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            TestKafka.send(messages.subList(from, Math.min(from + AT_ONCE, messages.size())));
        }
    }

    static ReceivedEvent traced(ReceivedEvent it) {
        return new ReceivedEvent(
                it.id(), it.type(), it.subject(), it.sequence(), it.time(), it.bookedOn(), it.fact(), TRACE);
    }

    private static TestKafka.Message message(ObjectMapper json, ReceivedEvent event) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", event.id().toString());
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.subject().toString());
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("ce_time", event.time().toString());
        headers.put("ce_bookedon", event.bookedOn().toString());
        headers.put("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        try {
            return new TestKafka.Message(
                    EventTypes.topicOf(event.type()),
                    event.subject().toString(),
                    headers,
                    json.writeValueAsBytes(event.fact()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What the approved periods say against what is counted now as of their last days. */
    static Set<String> differences(Map<String, Object> stated) {
        Set<String> differences = new java.util.TreeSet<>();
        stated.forEach((period, figures) -> {
            for (Object each : (List<?>) figures) {
                Map<?, ?> figure = (Map<?, ?>) each;
                String way = String.valueOf(figure.get("basis")).toLowerCase(java.util.Locale.ROOT);
                var now = given().auth()
                        .oauth2(Tokens.of("auditor"))
                        .get("/v1/indicators/" + figure.get("indicator") + "?asOf="
                                + PeriodSteps.read(period).extract().path("period.endsOn"))
                        .jsonPath();
                String said = figure.get("value") + " " + figure.get("status");
                String is = now.get(way + ".value") + " " + now.get(way + ".status");
                if (!said.equals(is)) {
                    differences.add(period + " " + figure.get("indicator") + " " + way + ": " + said + " is " + is);
                }
            }
        });
        return differences;
    }

    static Set<String> corrections() {
        List<Map<String, Object>> listed = PeriodSteps.read("2003-H1").extract().path("corrections");
        Set<String> corrections = new java.util.TreeSet<>();
        listed.forEach(each -> corrections.add(each.get("ofPeriod") + " " + each.get("indicator") + " "
                + String.valueOf(each.get("basis")).toLowerCase(java.util.Locale.ROOT) + ": " + each.get("statedValue")
                + " " + each.get("statedStatus") + " is " + each.get("value") + " " + each.get("status")));
        return corrections;
    }
}
