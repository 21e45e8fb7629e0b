package org.ayni.reporting.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The framework's tables: one row an entry, written once for each version. */
@Singleton
class FrameworkStore {

    private final Jdbi sql;
    private final ObjectMapper json;
    private final BusinessClock clock;

    FrameworkStore(Jdbi sql, ObjectMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    record VersionRow(String code, String label, String source) {}

    private record LinkRow(String mdbCode, String resultCode) {}

    /** Nothing, where it is kept already. */
    void keep(DerivedCount count) {
        sql.useHandle(db -> db.createQuery("select keep_count(:counted, :name, :step, :factor, :strictly)::text")
                .bindMethods(count)
                .mapTo(String.class)
                .one());
    }

    /** Writes the version unless it is there. */
    void add(String digest, Framework framework) {
        sql.useHandle(db -> {
            int added = db.createUpdate("""
                            insert into framework_version (digest, code, label, source, loaded_at)
                            values (:digest, :code, :label, :source, :now) on conflict do nothing""")
                    .bind("digest", digest)
                    .bind("code", framework.code())
                    .bind("label", framework.label())
                    .bind("source", framework.source())
                    .bind("now", clock.now())
                    .execute();
            if (added == 1) {
                entries(db, digest, "CALENDAR", List.of(framework.calendar()), Framework.Calendar::code);
                entries(db, digest, "PUBLICATION", List.of(framework.publication()), Publication::organisation);
                entries(db, digest, "PHASE", framework.phases(), phase -> String.valueOf(phase.number()));
                entries(db, digest, "OBJECTIVE", List.of(framework.objective()), Framework.Objective::code);
                entries(db, digest, "PURPOSE", framework.purposes(), Framework.Purpose::code);
                entries(db, digest, "RESULT", framework.results(), Framework.Result::code);
                entries(db, digest, "INDICATOR", framework.indicators(), Framework.Indicator::code);
                entries(db, digest, "MDB", framework.mdb(), Framework.MdbIndicator::code);
                entries(db, digest, "COMMITMENT", framework.commitments(), Framework.Commitment::code);
                entries(db, digest, "FIGURE", framework.figures(), Framework.Figure::code);
                entries(db, digest, "RULE", framework.rules(), Framework.Rule::code);
                entries(db, digest, "STATED", framework.stated(), Framework.Stated::code);
                entries(db, digest, "CHECK", framework.checks(), Check::code);
                entries(db, digest, "NOTE", framework.notes(), Check.Note::code);
                entries(db, digest, "LESSON", framework.lessons(), Framework.Lesson::code);
                links(db, digest, framework.mdb());
            }
        });
    }

    /** The version as it stands in the tables. */
    Framework get(String digest) {
        return sql.withHandle(db -> {
            VersionRow version = db.createQuery(
                            "select code, label, source from framework_version where digest = :digest")
                    .bind("digest", digest)
                    .mapTo(VersionRow.class)
                    .one();
            return new Framework(
                    version.code(),
                    version.label(),
                    version.source(),
                    read(db, digest, "CALENDAR", Framework.Calendar.class).getFirst(),
                    read(db, digest, "PUBLICATION", Publication.class).getFirst(),
                    read(db, digest, "PHASE", Framework.Phase.class),
                    read(db, digest, "OBJECTIVE", Framework.Objective.class).getFirst(),
                    read(db, digest, "PURPOSE", Framework.Purpose.class),
                    read(db, digest, "RESULT", Framework.Result.class),
                    read(db, digest, "INDICATOR", Framework.Indicator.class),
                    read(db, digest, "MDB", Framework.MdbIndicator.class),
                    read(db, digest, "COMMITMENT", Framework.Commitment.class),
                    read(db, digest, "FIGURE", Framework.Figure.class),
                    read(db, digest, "RULE", Framework.Rule.class),
                    read(db, digest, "STATED", Framework.Stated.class),
                    read(db, digest, "CHECK", Check.class),
                    read(db, digest, "NOTE", Check.Note.class),
                    read(db, digest, "LESSON", Framework.Lesson.class));
        });
    }

    private <E> void entries(Handle db, String digest, String section, List<E> entries, Function<E, String> code) {
        var batch = db.prepareBatch("""
                insert into framework_entry (digest, section, code, position, body)
                values (:digest, :section, :code, :position, :body::jsonb)""");
        for (int position = 0; position < entries.size(); position++) {
            batch.bind("digest", digest)
                    .bind("section", section)
                    .bind("code", code.apply(entries.get(position)))
                    .bind("position", position)
                    .bind("body", write(entries.get(position)))
                    .add();
        }
        batch.execute();
    }

    private static void links(Handle db, String digest, List<Framework.MdbIndicator> indicators) {
        List<LinkRow> links = indicators.stream()
                .flatMap(each -> each.results().stream().map(result -> new LinkRow(each.code(), result)))
                .toList();
        var batch = db.prepareBatch(
                "insert into framework_link (digest, mdb_code, result_code) values (:digest, :mdb, :result)");
        links.forEach(link -> batch.bind("digest", digest)
                .bind("mdb", link.mdbCode())
                .bind("result", link.resultCode())
                .add());
        batch.execute();
    }

    private <E> List<E> read(Handle db, String digest, String section, Class<E> type) {
        List<E> entries = new ArrayList<>();
        db.createQuery("""
                        select body::text from framework_entry
                        where digest = :digest and section = :section order by position""")
                .bind("digest", digest)
                .bind("section", section)
                .mapTo(String.class)
                .forEach(body -> entries.add(parse(body, type)));
        return List.copyOf(entries);
    }

    private String write(Object entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private <E> E parse(String body, Class<E> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("framework entry of " + type.getSimpleName(), unreadable);
        }
    }
}
