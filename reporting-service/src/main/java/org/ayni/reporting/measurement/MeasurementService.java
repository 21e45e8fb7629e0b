package org.ayni.reporting.measurement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.security.Caller;
import org.ayni.reporting.framework.FrameworkService;

/** Records and withdraws measurements. */
@Singleton
public class MeasurementService {

    private final MeasurementRepository measurements;
    private final FrameworkService framework;
    private final Commands commands;
    private final Caller caller;

    MeasurementService(
            MeasurementRepository measurements, FrameworkService framework, Commands commands, Caller caller) {
        this.measurements = measurements;
        this.framework = framework;
        this.commands = commands;
        this.caller = caller;
    }

    /** Records a number with its evidence. */
    @Transactional
    public Answer record(RecordMeasurement command) {
        return commands.once(command, () -> {
            LocalDate on = command.measuredOn() == null ? commands.today() : command.measuredOn();
            commands.notAfterToday("measuredOn", on);
            Measurement measurement = Measurement.record(
                    command,
                    framework.current().indicator(command.indicator()),
                    new Measurement.Recording(Ids.next(), caller.subject(), on, commands.today(), commands.now()));
            measurements.add(measurement);
            commands.audit("measurement/" + measurement.id(), "record", null, measurement);
            return Answer.created("/v1/measurements/" + measurement.id(), measurement.version(), measurement);
        });
    }

    /** The number counts no more, for no date; what was known before, with it, can still be asked for. */
    @Transactional
    public Answer withdraw(UUID id, WithdrawMeasurement command) {
        return commands.once(List.of(id, command), () -> {
            Measurement before = measurements.lock(id);
            commands.onVersion(before.version());
            Measurement after = before.withdraw(commands.today(), command.reason());
            measurements.withdraw(after, commands.today(), commands.now());
            commands.audit("measurement/" + id, "withdraw", before, after);
            return Answer.changed(after.version(), after);
        });
    }
}
