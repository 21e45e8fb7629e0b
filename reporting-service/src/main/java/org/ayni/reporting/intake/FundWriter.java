package org.ayni.reporting.intake;

import java.util.List;
import org.ayni.reporting.intake.FactBatch.BandRow;
import org.ayni.reporting.intake.FactBatch.DepositRow;
import org.ayni.reporting.intake.FactBatch.PortfolioRow;
import org.jdbi.v3.core.Handle;

/** Writes what events say of whole funds: closed days and deposits. A row that is there already stays as it is. */
final class FundWriter {

    private static final String INSERT_PORTFOLIOS = """
            insert into portfolio_day (event_id, fund_id, unit, loans, outstanding, over1, over30, over90, valid_on,
                                       booked_on, recorded_at)
            select * from unnest(:events::uuid[], :funds::uuid[], :units::text[], :loans::int[],
                                 :outstanding::numeric[], :over1::numeric[], :over30::numeric[], :over90::numeric[],
                                 :validOn::date[], :bookedOn::date[], :recordedAt::timestamptz[])
            on conflict do nothing""";

    private static final String INSERT_BANDS = """
            insert into portfolio_band (event_id, from_days, to_days, loans, outstanding, restructured_loans,
                                        restructured)
            select * from unnest(:events::uuid[], :fromDays::int[], :toDays::int[], :loans::int[],
                                 :outstanding::numeric[], :restructuredLoans::int[], :restructured::numeric[])
            on conflict do nothing""";

    private static final String INSERT_DEPOSITS = """
            insert into deposit_term (event_id, deposit_id, sequence, unit, state, matures_on, auto_renews, valid_on,
                                      booked_on, recorded_at)
            select * from unnest(:events::uuid[], :deposits::uuid[], :sequences::bigint[], :units::text[],
                                 :states::text[], :maturesOn::date[], :autoRenews::boolean[], :validOn::date[],
                                 :bookedOn::date[], :recordedAt::timestamptz[])
            on conflict do nothing""";

    private FundWriter() {}

    static void write(Handle db, FactBatch batch) {
        if (!batch.portfolios.isEmpty()) {
            portfolios(db, batch.portfolios);
        }
        if (!batch.bands.isEmpty()) {
            bands(db, batch.bands);
        }
        if (!batch.deposits.isEmpty()) {
            deposits(db, batch.deposits);
        }
    }

    private static void portfolios(Handle db, List<PortfolioRow> rows) {
        var insert = db.createUpdate(INSERT_PORTFOLIOS);
        Columns.uuids(insert, "events", rows, PortfolioRow::eventId);
        Columns.uuids(insert, "funds", rows, PortfolioRow::fund);
        Columns.texts(insert, "units", rows, PortfolioRow::unit);
        Columns.array(insert, "loans", Integer.class, rows, PortfolioRow::loans);
        Columns.numbers(insert, "outstanding", rows, PortfolioRow::outstanding);
        Columns.numbers(insert, "over1", rows, PortfolioRow::over1);
        Columns.numbers(insert, "over30", rows, PortfolioRow::over30);
        Columns.numbers(insert, "over90", rows, PortfolioRow::over90);
        Columns.times(insert, rows, PortfolioRow::dates).execute();
    }

    private static void bands(Handle db, List<BandRow> rows) {
        var insert = db.createUpdate(INSERT_BANDS);
        Columns.uuids(insert, "events", rows, BandRow::eventId);
        Columns.array(insert, "fromDays", Integer.class, rows, BandRow::fromDays);
        Columns.array(insert, "toDays", Integer.class, rows, BandRow::toDays);
        Columns.array(insert, "loans", Integer.class, rows, BandRow::loans);
        Columns.numbers(insert, "outstanding", rows, BandRow::outstanding);
        Columns.array(insert, "restructuredLoans", Integer.class, rows, BandRow::restructuredLoans);
        Columns.numbers(insert, "restructured", rows, BandRow::restructured).execute();
    }

    private static void deposits(Handle db, List<DepositRow> rows) {
        var insert = db.createUpdate(INSERT_DEPOSITS);
        Columns.uuids(insert, "events", rows, DepositRow::eventId);
        Columns.uuids(insert, "deposits", rows, DepositRow::deposit);
        Columns.array(insert, "sequences", Long.class, rows, DepositRow::sequence);
        Columns.texts(insert, "units", rows, DepositRow::unit);
        Columns.texts(insert, "states", rows, DepositRow::state);
        Columns.dates(insert, "maturesOn", rows, DepositRow::maturesOn);
        Columns.array(insert, "autoRenews", Boolean.class, rows, DepositRow::autoRenews);
        Columns.times(insert, rows, DepositRow::dates).execute();
    }
}
