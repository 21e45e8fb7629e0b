package org.ayni.kit.command;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ayni.contracts.DomainEvent;
import org.ayni.kit.audit.Audit;
import org.ayni.kit.http.Answer;
import org.ayni.kit.http.Preconditions;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.outbox.Outbox;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.time.BusinessClock;
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

    Commands(Idempotency idempotency, Preconditions preconditions, Audit audit, Outbox outbox, BusinessClock clock) {
        this.idempotency = idempotency;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
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
