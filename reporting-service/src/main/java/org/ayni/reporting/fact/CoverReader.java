package org.ayni.reporting.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Until when deposits secure loans, and until when loans need it. */
public final class CoverReader {

    private static final String KNOWN = " valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt ";

    private static final String TERMS = "select deposit_id, state, matures_on, auto_renews, valid_on from deposit_term"
            + " where" + KNOWN + "order by deposit_id, sequence";

    /** From the latest due date down: the first of a loan that, by its last event, still owes. */
    private static final String LAST_DUE = "select last_due_on from loan_balance b where principal > 0"
            + " and last_due_on is not null and" + KNOWN + """
            and not exists (select from loan_balance later where later.loan_id = b.loan_id
              and later.sequence > b.sequence and later.valid_on <= :asOf and later.booked_on <= :knownOn
              and later.recorded_at <= :knownAt)
            order by last_due_on desc limit 1""";

    private final Handle db;
    private final Moment moment;

    CoverReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /** A row as it was told. */
    public record Term(
            UUID depositId,
            String state,
            @Nullable LocalDate maturesOn,
            @Nullable Boolean autoRenews,
            LocalDate validOn) {}

    /**
     * A deposit that secures loans.
     *
     * @param maturesOn null where no date is agreed or told
     * @param autoRenews whether it goes on by itself then; null where nobody said
     */
    public record Pledge(
            UUID depositId,
            LocalDate pledgedFrom,
            @Nullable LocalDate maturesOn,
            @Nullable Boolean autoRenews) {}

    /** The deposits whose lien runs, oldest first. */
    public List<Pledge> pledges() {
        Map<UUID, Pledge> running = new LinkedHashMap<>();
        for (Term term : query(TERMS).mapTo(Term.class).list()) {
            Pledge before = running.remove(term.depositId);
            if (term.state.equals("PLEDGED")) {
                running.put(term.depositId, new Pledge(term.depositId, term.validOn, term.maturesOn, term.autoRenews));
            } else if (term.state.equals("RENEWED") && before != null) {
                running.put(
                        term.depositId,
                        new Pledge(term.depositId, before.pledgedFrom, term.maturesOn, before.autoRenews));
            }
        }
        List<Pledge> pledges = new ArrayList<>(running.values());
        pledges.sort(Comparator.comparing(Pledge::pledgedFrom).thenComparing(Pledge::depositId));
        return pledges;
    }

    /** When the last instalment of the longest open loan is due; null where no loan is open, or none said it. */
    public @Nullable LocalDate lastDueOn() {
        return query(LAST_DUE).mapTo(LocalDate.class).findOne().orElse(null);
    }

    private Query query(String sql) {
        return db.createQuery(sql)
                .bind("asOf", moment.asOf())
                .bind("knownOn", moment.knownOn())
                .bind("knownAt", moment.knownAt());
    }
}
