package org.ayni.load.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that reporting-service makes of the stories, made by hand for their five types alone: no rule is looked up,
 * nothing can end or come out of order, and which fact leads is remembered in memory.
 */
final class PlainRows {

    private static final String UNIT = "USD";

    private final Tables tables = new Tables();
    private final Set<Lead> leading = new HashSet<>();
    private final Map<Day, Sum> sums = new HashMap<>();
    private final Map<Standing, Sum> standings = new HashMap<>();
    private final Map<UUID, Progress> progress = new HashMap<>();
    private final Map<String, Last> last = new HashMap<>();

    /** An event as its headers and its body say it. */
    record Event(
            UUID id,
            String type,
            String topic,
            UUID subject,
            long sequence,
            String recordedAt,
            String bookedOn,
            JsonNode body) {

        String text(String name) {
            return body.path(name).asText();
        }

        UUID uuid(String name) {
            return UUID.fromString(text(name));
        }

        /** Said of the event or of its borrower, or not at all. */
        @Nullable
        UUID place(String name) {
            JsonNode borrower = body.path("borrower");
            String text =
                    (borrower.isMissingNode() ? body : borrower).path(name).asText();
            return text.isEmpty() ? null : UUID.fromString(text);
        }

        BigDecimal number(String name) {
            return new BigDecimal(text(name));
        }
    }

    private record Kind(String name, String detail) {}

    private record Lead(String kind, UUID subject) {}

    private record Day(String name, @Nullable UUID consortium, String on) {}

    /** What a subject adds to the numbers of a day, of its month and of its year. */
    private record Standing(String kind, String dimension, String span, String startsOn, String path) {}

    private record Part(String dimension, String value, String instead) {}

    private record Sum(BigDecimal total, long entries) {
        Sum plus(Sum other) {
            return new Sum(total.add(other.total), entries + other.entries);
        }
    }

    private record Progress(String topic, long sequence, long taken) {
        Progress plus(Progress other) {
            return new Progress(topic, Math.max(sequence, other.sequence), taken + other.taken);
        }
    }

    private record Last(long events, Event event) {
        Last plus(Last other) {
            return new Last(events + other.events, other.event);
        }
    }

    void add(Event it, String now) {
        tables.inbox.add(it.id, now);
        tables.origins.add(it.id, it.type, it.subject, it.sequence, it.bookedOn, it.recordedAt);
        progress.merge(it.subject, new Progress(it.topic, it.sequence, 1), Progress::plus);
        last.merge(it.topic, new Last(1, it), Last::plus);
        switch (it.type) {
            case "training.attendance.recorded.v1" -> attendance(it);
            case "training.certificate.issued.v1" ->
                fact(
                        it,
                        0,
                        new Kind("COURSE_CERTIFICATE", it.text("area")),
                        person(it),
                        person(it),
                        it.uuid("certificateId"));
            case "consortia.survey.answered.v1" -> survey(it);
            case "credit.loan.disbursed.v1" -> disbursement(it);
            case "credit.loan.repayment-received.v1" -> repayment(it);
            default -> throw new IllegalStateException("no story tells " + it.type);
        }
    }

    /** Writes and forgets all but what leads. */
    void write(Connection database, String now) throws SQLException {
        sums.forEach((day, sum) -> {
            if (day.consortium == null) {
                tables.days.add(day.name, "PERSON", UNIT, day.on, day.on, sum.total, sum.entries);
            } else {
                tables.consortiumDays.add(
                        day.name, "PERSON", UNIT, day.consortium, day.on, day.on, sum.total, sum.entries);
            }
        });
        standings.forEach((it, sum) ->
                tables.counts.add(it.kind, it.dimension, it.span, it.startsOn, it.path, sum.entries, sum.total));
        progress.forEach((aggregate, it) -> tables.aggregates.add(aggregate, it.topic, it.sequence, it.taken));
        last.forEach((topic, it) ->
                tables.topics.add(topic, it.events, it.event.id, it.event.type, it.event.recordedAt, now));
        tables.write(database);
        sums.clear();
        standings.clear();
        progress.clear();
        last.clear();
    }

    private void attendance(Event it) {
        fact(it, 0, new Kind("SESSION", it.text("area")), null, it.uuid("sessionId"), it.uuid("sessionId"));
        int ordinal = 1;
        for (JsonNode mark : it.body.path("marks")) {
            if (!mark.path("status").asText().equals("ABSENT")) {
                UUID person = UUID.fromString(mark.path("personId").asText());
                fact(
                        it,
                        ordinal++,
                        new Kind("COURSE_PARTICIPATION", it.text("area")),
                        person,
                        both(person, it.uuid("editionId")),
                        both(it.uuid("sessionId"), person));
            }
        }
    }

    private void survey(Event it) {
        UUID enterprise = it.uuid("enterpriseId");
        String round = it.text("roundKind");
        fact(it, 0, new Kind("SURVEY", round), null, enterprise, enterprise);
        int ordinal = 1;
        for (JsonNode answer : it.body.path("answers")) {
            String question = answer.path("question").asText();
            String status = answer.path("status").asText();
            BigDecimal number = answer.path("value").isNull()
                    ? null
                    : new BigDecimal(answer.path("value").asText());
            stands(it, "ANSWER." + question, status, null, number);
            tables.readings.add(
                    it.id,
                    ordinal++,
                    question,
                    round,
                    enterprise,
                    status,
                    number,
                    answer.path("unit").isNull() ? "" : answer.path("unit").asText(),
                    it.bookedOn,
                    it.bookedOn,
                    it.recordedAt);
            tables.asked.add(question, round, enterprise);
        }
    }

    private void disbursement(Event it) {
        UUID transaction = it.uuid("transactionId");
        balance(it, "DISBURSEMENT");
        fact(it, 1, new Kind("LOAN", "PERSON"), person(it), it.subject, transaction);
        fact(it, 2, new Kind("CONSORTIUM_WITH_LOAN", "PERSON"), person(it), consortium(it), transaction);
        amount(it, 3, "DISBURSED", transaction, it.number("amount"));
        amount(it, 1_000, "PRINCIPAL", it.id, it.number("amount"));
        amount(it, 1_002, "BOUND", it.id, it.number("amount"));
    }

    private void repayment(Event it) {
        UUID transaction = it.uuid("transactionId");
        balance(it, "REPAYMENT");
        amount(it, 1, "RECEIVED", transaction, it.number("amount"));
        amount(it, 2, "INTEREST_RECEIVED", transaction, it.number("interest"));
        amount(it, 3, "CHARGES_RECEIVED", transaction, it.number("charges"));
        amount(it, 1_000, "PRINCIPAL", it.id, it.number("principal").negate());
        amount(it, 1_001, "PRINCIPAL_REPAID", it.id, it.number("principal"));
        amount(it, 1_002, "BOUND", it.id, it.number("principal").negate());
    }

    private void balance(Event it, String move) {
        tables.balances.add(
                it.id,
                0,
                it.subject,
                it.sequence,
                move,
                "PERSON",
                consortium(it),
                UNIT,
                new BigDecimal(it.body.path("after").path("principal").asText()),
                new BigDecimal(it.body.path("after").path("exposure").asText()),
                it.bookedOn,
                it.bookedOn,
                it.recordedAt);
    }

    private void amount(Event it, int ordinal, String name, UUID source, BigDecimal number) {
        UUID consortium = consortium(it);
        tables.amounts.add(
                it.id,
                ordinal,
                name,
                "PERSON",
                source,
                consortium,
                UNIT,
                number,
                it.bookedOn,
                it.bookedOn,
                it.recordedAt);
        sums.merge(new Day(name, null, it.bookedOn), new Sum(number, 1), Sum::plus);
        sums.merge(new Day(name, consortium, it.bookedOn), new Sum(number, 1), Sum::plus);
    }

    private void stands(Event it, String kind, String detail, @Nullable UUID consortium, @Nullable BigDecimal number) {
        String home = consortium == null ? "null" : '"' + consortium.toString() + '"';
        Sum added = new Sum(number == null ? BigDecimal.ZERO : number, 1);
        String month = it.bookedOn.substring(0, 8) + "01";
        String year = it.bookedOn.substring(0, 5) + "01-01";
        for (Part part : List.of(
                new Part("", "null", "null"),
                new Part("CONSORTIUM", home, "null"),
                new Part("SECTOR", "null", home),
                new Part("MUNICIPALITY", "null", home),
                new Part("SEX", "null", "null"),
                new Part("MONTH", '"' + it.bookedOn.substring(0, 7) + '"', "null"))) {
            String path = "[[\"%s\", %s, null, %s]]".formatted(detail, part.value, part.instead);
            standings.merge(new Standing(kind, part.dimension, "DAY", it.bookedOn, path), added, Sum::plus);
            standings.merge(new Standing(kind, part.dimension, "MONTH", month, path), added, Sum::plus);
            standings.merge(new Standing(kind, part.dimension, "YEAR", year, path), added, Sum::plus);
        }
    }

    private void fact(Event it, int ordinal, Kind kind, @Nullable UUID person, UUID subject, UUID source) {
        boolean leads = leading.add(new Lead(kind.name, subject));
        if (leads) {
            stands(it, kind.name, kind.detail, consortium(it), null);
        }
        tables.facts.add(
                it.id,
                ordinal,
                kind.name,
                kind.detail,
                subject,
                source,
                person,
                it.place("enterpriseId"),
                consortium(it),
                leads,
                it.bookedOn,
                it.bookedOn,
                it.recordedAt);
    }

    private static UUID consortium(Event it) {
        return Objects.requireNonNull(it.place("consortiumId"));
    }

    private static UUID person(Event it) {
        return Objects.requireNonNull(it.place("personId"));
    }

    private static UUID both(UUID one, UUID other) {
        return UUID.nameUUIDFromBytes((one + "/" + other).getBytes(StandardCharsets.UTF_8));
    }
}
