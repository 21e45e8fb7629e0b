package org.ayni.probe.parcel;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.kit.audit.Audit;
import org.ayni.kit.http.Answer;
import org.ayni.kit.http.Preconditions;
import org.ayni.kit.id.Ids;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.outbox.Outbox;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.time.BusinessClock;

/** What can be done with a parcel. */
@Singleton
public class ParcelService {

    /** A label on which the work fails after its effect, as a crash would. */
    static final String CRASH = "crash after the effect";

    /** A label on which a rule refuses after the effect, as a constraint would. */
    static final String REFUSED = "refused after the effect";

    private final ParcelRepository parcels;
    private final Idempotency idempotency;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Outbox outbox;
    private final BusinessClock clock;

    ParcelService(
            ParcelRepository parcels,
            Idempotency idempotency,
            Preconditions preconditions,
            Audit audit,
            Outbox outbox,
            BusinessClock clock) {
        this.parcels = parcels;
        this.idempotency = idempotency;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Answer register(RegisterParcel command) {
        return idempotency.once(command, () -> {
            LocalDate packedOn = command.packedOn() == null ? clock.today() : command.packedOn();
            if (packedOn.isAfter(clock.today())) {
                throw CommonProblem.INVALID_FIELD.problem("packedOn", "Es futura", "It is in the future");
            }
            Parcel parcel = new Parcel(
                    Ids.next(),
                    command.label(),
                    Parcel.State.OPEN,
                    command.kind(),
                    command.insured(),
                    packedOn,
                    command.pieces(),
                    1);
            parcels.add(parcel, command.externalId());
            audit.record("parcel/" + parcel.id(), "register", null, ParcelView.of(parcel));
            outbox.record(new ConsortiaEvent.MilestoneAssessed(parcel.id(), "REGISTERED", true, packedOn, false));
            if (command.label().equals(CRASH)) {
                throw new IllegalStateException("select secret from org.ayni.probe.parcel");
            }
            if (command.label().equals(REFUSED)) {
                throw CommonProblem.ALREADY_EXISTS.problem("Ya existe", "It exists");
            }
            return Answer.created("/v1/parcels/" + parcel.id(), parcel.version(), ParcelView.of(parcel));
        });
    }

    @Transactional
    public Answer relabel(UUID id, RelabelParcel command) {
        Parcel before = parcels.get(id);
        preconditions.require(before.version());
        return saved(before, "relabel", parcel -> parcel.relabel(command.label()));
    }

    @Transactional
    public Answer insure(UUID id, InsureParcel command) {
        return idempotency.once(command, () -> change(id, "insure", parcel -> parcel.insure(command.amount())));
    }

    @Transactional
    public Answer close(UUID id) {
        return idempotency.once("close", () -> change(id, "close", Parcel::close));
    }

    private Answer change(UUID id, String action, UnaryOperator<Parcel> work) {
        Parcel before = parcels.get(id);
        preconditions.check(before.version());
        return saved(before, action, work);
    }

    private Answer saved(Parcel before, String action, UnaryOperator<Parcel> work) {
        Parcel after = work.apply(before);
        parcels.save(after);
        audit.record("parcel/" + before.id(), action, ParcelView.of(before), ParcelView.of(after));
        outbox.record(new ConsortiaEvent.MilestoneAssessed(before.id(), action, true, clock.today(), false));
        return Answer.changed(after.version(), ParcelView.of(after));
    }
}
