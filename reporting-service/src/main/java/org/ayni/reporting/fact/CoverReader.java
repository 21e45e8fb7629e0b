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

/** Until when deposits secure loans, and until when loans need it; in one currency, for no other secures them. */
public final class CoverReader {

    private static final String KNOWN = " valid_on <= :asOf and booked_on <= :knownOn and recorded_at <= :knownAt ";

    /** Of deposits in which something is left: one that claims were paid from down to nothing secures no more. */
    private static final String TERMS =
            "select deposit_id, state, matures_on, auto_renews, valid_on from deposit_term t"
                    + " where unit = :unit and" + KNOWN + """
            and (select sum(number) from amount a
                 where a.name = 'DEPOSIT' and a.source_id = t.deposit_id and a.valid_on <= :asOf
                   and a.booked_on <= :knownOn and a.recorded_at <= :knownAt) > 0
            order by deposit_id, sequence""";

    /** By its last event, a loan still owes. Not all events say the unit. */
    private static final String OWES = "principal > 0 and" + KNOWN + """
            and not exists (select from loan_balance later where later.loan_id = b.loan_id
              and later.sequence > b.sequence and later.valid_on <= :asOf and later.booked_on <= :knownOn
              and later.recorded_at <= :knownAt)
            and exists (select from loan_balance said where said.loan_id = b.loan_id and said.unit = :unit)
            """;

    /** From the latest due date down. */
    private static final String LAST_DUE = "select last_due_on from loan_balance b where last_due_on is not null and "
            + OWES + "order by last_due_on desc limit 1";

    private static final String UNDATED =
            "select exists (select from loan_balance b where last_due_on is null and " + OWES + ")";

    private final Handle db;
    private final Moment moment;
    private final String unit;

    CoverReader(Handle db, Moment moment, String unit) {
        this.db = db;
        this.moment = moment;
        this.unit = unit;
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

    /**
     * Until when open loans need cover.
     *
     * @param last when the last instalment of the longest one is due; null where no loan is open, or none said it
     * @param undated whether an open loan did not say when its last instalment is due
     */
    public record Due(@Nullable LocalDate last, boolean undated) {}

    /** The deposits whose lien runs, oldest first. A renewal may change whether a deposit renews itself. */
    public List<Pledge> pledges() {
        Map<UUID, Pledge> running = new LinkedHashMap<>();
        for (Term term : query(TERMS).mapTo(Term.class).list()) {
            Pledge before = running.remove(term.depositId);
            if (term.state.equals("PLEDGED")) {
                running.put(term.depositId, new Pledge(term.depositId, term.validOn, term.maturesOn, term.autoRenews));
            } else if (term.state.equals("RENEWED") && before != null) {
                running.put(
                        term.depositId,
                        new Pledge(term.depositId, before.pledgedFrom, term.maturesOn, term.autoRenews));
            }
        }
        List<Pledge> pledges = new ArrayList<>(running.values());
        pledges.sort(Comparator.comparing(Pledge::pledgedFrom).thenComparing(Pledge::depositId));
        return pledges;
    }

    /** What deposits have to outlast. */
    public Due due() {
        return new Due(
                query(LAST_DUE).mapTo(LocalDate.class).findOne().orElse(null),
                query(UNDATED).mapTo(Boolean.class).one());
    }

    private Query query(String sql) {
        return moment.bind(db.createQuery(sql)).bind("unit", unit);
    }
}
