package org.ayni.kit.command;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.ayni.contracts.DomainEvent;
import org.ayni.kit.audit.Audit;
import org.ayni.kit.http.Answer;
import org.ayni.kit.http.Preconditions;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.outbox.Outbox;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.sql.Writes;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a command, for services whose commands all have the same: once per idempotency key, on the version the
 * caller saw, with an audit entry and an event.
 */
@Singleton
public class Commands {

    private final Idempotency idempotency;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Jdbi sql;

    Commands(
            Idempotency idempotency,
            Preconditions preconditions,
            Audit audit,
            Outbox outbox,
            BusinessClock clock,
            Jdbi sql) {
        this.idempotency = idempotency;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.sql = sql;
    }

    /** See {@link Idempotency#once}. */
    public Answer once(Object command, Supplier<Answer> work) {
        return idempotency.once(command, work);
    }

    /** See {@link Preconditions#check}. */
    public void onVersion(long version) {
        preconditions.check(version);
    }

    /** See {@link Audit#record}. */
    public void audit(String subject, String action, @Nullable Object from, @Nullable Object to) {
        audit.record(subject, action, from, to);
    }

    /** See {@link Outbox#record}. */
    public void tell(DomainEvent event) {
        outbox.record(event);
    }

    /** See {@link Audit#entry}. */
    public Writes.Part auditing(String subject, String action, @Nullable Object from, @Nullable Object to) {
        return audit.entry(subject, action, from, to);
    }

    /** See {@link Outbox#events}. */
    public Writes.Part telling(List<? extends DomainEvent> events) {
        return outbox.events(events);
    }

    /** Writes all of it as one statement, in the running transaction. */
    public void write(Writes writes) {
        writes.in(sql);
    }

    /** The business date. */
    public LocalDate today() {
        return clock.today();
    }

    /** The instant of now. */
    public Instant now() {
        return clock.now();
    }

    /** Refuses a fact of the future: 422 naming the field. */
    public void notAfterToday(String field, LocalDate date) {
        if (date.isAfter(clock.today())) {
            throw CommonProblem.INVALID_FIELD.problem(
                    field, "No puede ser posterior a hoy, " + clock.today(), "Cannot be after today, " + clock.today());
        }
    }
}
