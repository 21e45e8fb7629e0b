package org.ayni.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether each committed change is one event in the outbox and, in the end, one in its topic. */
public final class EventChecks {

    private static final List<String> TOPICS = List.of("credit.fund.v1", "credit.application.v1", "credit.loan.v1");
    private static final int PATIENCE_SECONDS = 120;

    private final Books books;
    private final String broker;

    public EventChecks(Books books, String broker) {
        this.books = books;
        this.broker = broker;
    }

    /** How long it takes until the relay has sent everything; at most two minutes. */
    public Finding drained() throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        String unsent = "select count(*) from outbox where published_at is null";
        long before = books.number(unsent);
        long left = before;
        while (left > 0 && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            TimeUnit.MILLISECONDS.sleep(100);
            left = books.number(unsent);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return new Finding(
                "the outbox drains", before + " events waited, " + left + " are left after " + millis + " ms", left);
    }

    public List<Finding> all() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> byType = new HashMap<>();
        for (String name : TOPICS) {
            Topic topic = Topic.read(broker, name);
            topic.events().values().forEach(event -> byType.merge(event.type(), 1L, Long::sum));
            findings.add(complete(name, topic));
        }
        findings.add(changes(byType));
        return findings;
    }

    private Finding complete(String name, Topic topic) throws SQLException {
        Set<String> written = new HashSet<>(books.rows(
                "select id::text from outbox where aggregatetype = '" + name + "'", row -> row.getString(1)));
        Set<String> missing = new HashSet<>(written);
        missing.removeAll(topic.events().keySet());
        Set<String> strange = new HashSet<>(topic.events().keySet());
        strange.removeAll(written);
        long gaps = books.number("""
                select coalesce(sum(abs(last - events)), 0) from (
                  select aggregateid, max(sequence) as last, count(*) as events from outbox
                  where aggregatetype = '%s' group by aggregateid) each""".formatted(name));
        long disorder = topic.outOfSequence();
        return new Finding(
                name + " has each event of the outbox, numbered without gaps",
                written.size() + " in the outbox, " + topic.events().size() + " in the topic, " + missing.size()
                        + " missing, " + strange.size() + " unknown, " + gaps + " gaps, " + disorder
                        + " out of sequence, " + topic.repeated() + " records repeated",
                missing.size() + strange.size() + gaps + disorder);
    }

    /** By kind, and each of the right transaction. */
    private Finding changes(Map<String, Long> byType) throws SQLException {
        Map<String, String> changes = Map.of(
                "credit.loan.repayment-received.v1", "select count(*) from loan_transaction where kind = 'REPAYMENT'",
                "credit.loan.disbursed.v1", "select count(*) from loan_transaction where kind = 'DISBURSEMENT'",
                "credit.loan.reversed.v1", "select count(*) from loan_transaction where kind = 'REVERSAL'",
                "credit.application.approved.v1", "select count(*) from loan",
                "credit.application.withdrawn.v1", "select count(*) from loan_application where status = 'WITHDRAWN'");
        long broken = 0;
        List<String> figures = new ArrayList<>();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            long events = byType.getOrDefault(change.getKey(), 0L);
            long rows = books.number(change.getValue());
            broken += Math.abs(events - rows);
            figures.add(change.getKey() + " " + events + " of " + rows);
        }
        broken += books.number("""
                select count(*) from loan_transaction t where not exists (
                  select from outbox o where o.aggregateid = t.loan_id
                  and o.payload::jsonb ->> 'transactionId' = t.id::text)""");
        figures.sort(null);
        return new Finding("each committed change is one event", String.join(", ", figures), broken);
    }
}
