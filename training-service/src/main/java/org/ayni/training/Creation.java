package org.ayni.training;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.ayni.kit.command.Commands;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What the creation of every fact has in common: whose id it carries, when it is true and when it was booked. */
@Singleton
public class Creation {

    private final Commands commands;
    private final BusinessClock clock;
    private final Caller caller;

    Creation(Commands commands, BusinessClock clock, Caller caller) {
        this.commands = commands;
        this.clock = clock;
        this.caller = caller;
    }

    /** The day on which a fact is true: as given, else today; the future is refused, naming the field. */
    public LocalDate validOn(String field, @Nullable LocalDate given) {
        LocalDate date = given == null ? commands.today() : given;
        commands.notAfterToday(field, date);
        return date;
    }

    /** Binds {@code validOn, bookedOn} and {@code recordedAt} of a row. */
    public <S extends SqlStatement<S>> S stamp(S statement, LocalDate validOn) {
        return statement
                .bind("validOn", validOn)
                .bind("bookedOn", clock.today())
                .bind("recordedAt", clock.now());
    }

    /** As {@link #stamp}, and the caller's own id of it as {@code externalId} and {@code client}. */
    public <S extends SqlStatement<S>> S stamp(S statement, LocalDate validOn, @Nullable String externalId) {
        return stamp(statement, validOn).bind("externalId", externalId).bind("client", caller.client());
    }

    /** What an insert into a table with a unique external id did: no row means that the client's id is taken. */
    public static void mustBeNew(int inserted, @Nullable String externalId) {
        if (inserted == 0) {
            throw taken(externalId);
        }
    }

    private static Problem taken(@Nullable String externalId) {
        return CommonProblem.ALREADY_EXISTS.problem(
                "externalId", "Ya se usó " + externalId, externalId + " was used before");
    }
}
