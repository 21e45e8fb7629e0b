package org.ayni.reporting.indicator;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ayni.kit.time.BusinessClock;
import org.ayni.reporting.fact.FactReader;
import org.ayni.reporting.fact.Moment;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.FrameworkService;
import org.ayni.reporting.generation.Generations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Opens the figures of a moment for reading: all that one answer shows comes from one snapshot of the database. */
@Singleton
public class FigureService {

    private final Jdbi sql;
    private final FrameworkService framework;
    private final BusinessClock clock;

    FigureService(Jdbi sql, FrameworkService framework, BusinessClock clock) {
        this.sql = sql;
        this.framework = framework;
        this.clock = clock;
    }

    /**
     * Reads figures.
     *
     * @param asOf the valid date; null: the business date
     * @param knownAt a date or an instant of knowledge; null: all that is known
     */
    @Transactional
    public <T> T read(@Nullable LocalDate asOf, @Nullable String knownAt, Function<Figures, T> question) {
        return sql.withHandle(db -> {
            snapshot(db);
            // Not before: the business date may have to be read, and a snapshot is the transaction's first question.
            Moment moment = Moment.of(asOf == null ? clock.today() : asOf, knownAt);
            return question.apply(new Figures(framework.current(), new FactReader(db, moment)));
        });
    }

    /**
     * Reads the same figures of several dates.
     *
     * @param dates valid dates, in the order of the answers
     * @param knownAt as for {@link #read}
     */
    @Transactional
    public <T> List<T> readEach(List<LocalDate> dates, @Nullable String knownAt, Function<Figures, T> question) {
        return sql.withHandle(db -> {
            snapshot(db);
            return dates.stream()
                    .map(date -> question.apply(
                            new Figures(framework.current(), new FactReader(db, Moment.of(date, knownAt)))))
                    .toList();
        });
    }

    /** The framework that the figures follow. */
    public Framework framework() {
        return framework.current();
    }

    /** The business date: the valid date of a question that names none. */
    public LocalDate today() {
        return clock.today();
    }

    private static void snapshot(Handle db) {
        db.execute("set transaction isolation level repeatable read read only");
        Generations.read(db);
    }
}
