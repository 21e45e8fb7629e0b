package org.ayni.consortia.fact;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.ayni.contracts.DomainEvent;
import org.ayni.kit.audit.Audit;
import org.ayni.kit.http.Preconditions;
import org.ayni.kit.outbox.Outbox;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** What each command does beside its own work: dates and names the fact, then tells auditors and other services. */
@Singleton
public class Facts {

    private final Audit audit;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;
    private final Preconditions preconditions;

    Facts(Audit audit, Outbox outbox, Caller caller, BusinessClock clock, Preconditions preconditions) {
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
    }

    /** As {@link FactTime#of}. */
    public FactTime time(String field, @Nullable LocalDate given) {
        return FactTime.of(field, given, clock);
    }

    /** A fact of today. */
    public FactTime time() {
        return FactTime.of("today", null, clock);
    }

    /** As {@link ExternalId#of}. */
    public ExternalId externalId(@Nullable String given) {
        return ExternalId.of(given, caller);
    }

    /** Honours {@code If-Match} on a command: 412 when it names another version than the present one. */
    public void match(long version) {
        preconditions.check(version);
    }

    /** The present caller's application, by whose external ids lists are filtered. */
    public String client() {
        return caller.client();
    }

    /** Records the change in the audit trail; for what no other service needs to know. */
    public void audit(String subject, String action, @Nullable Object from, @Nullable Object to) {
        audit.record(subject, action, from, to);
    }

    /** Records the change in the audit trail and its event in the outbox. */
    public void tell(String subject, String action, @Nullable Object from, @Nullable Object to, DomainEvent event) {
        audit.record(subject, action, from, to);
        outbox.record(event);
    }
}
