package org.ayni.load.scene;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Copies of the model's rows under other ids, because making each through the API would take longer than measuring.
 * Nothing that belongs to what is copied as a whole is left out.
 */
public final class Copies {

    /** A month after the disbursement. */
    public static final String PAID_ON = "2003-04-30";

    private final Scene scene;
    private final Model model;

    private Copies(Scene scene, Model model) {
        this.scene = scene;
        this.model = model;
    }

    /** A loan that is paid out, and copies of it spread over so many copies of its fund, a month later. */
    public static Model ofPaidOutLoans(Scene scene, int count, int funds) throws IOException, SQLException {
        Model model = Model.in(scene, "1031.00");
        scene.move(PAID_ON);
        new Copies(scene, model).loans(count, funds);
        scene.settle();
        return model;
    }

    /** A loan of which 31.00 of 1,031.00 is paid out, and copies of it, all on one copy of its fund, the same day. */
    public static Model ofLoansToDraw(Scene scene, int count) throws IOException, SQLException {
        Model model = Model.in(scene, "31.00");
        new Copies(scene, model).loans(count, 1);
        scene.settle();
        return model;
    }

    /** People with an enterprise, a consent and a report of the bureau. */
    public static Model ofPeople(Scene scene, int count) throws IOException, SQLException {
        Model model = Model.in(scene, "1031.00");
        new Copies(scene, model).people(count);
        scene.settle();
        return model;
    }

    /** The id of a copied loan, from 1. */
    public static String loan(int number) {
        return id("8000", number);
    }

    /** The id of a copied person, from 1. */
    public static String person(int number) {
        return id("b000", number);
    }

    /** The id of a copied person's enterprise, from 1. */
    public static String enterprise(int number) {
        return id("c000", number);
    }

    /** Gives the first copied loan so many small repayments more, one a day from its first due date on. */
    public static void repay(Scene scene, int count) throws SQLException {
        String loan = loan(1);
        scene.sql("""
                insert into loan_transaction (id, loan_id, bank_id, sequence, kind, amount, penalties, fees, interest,
                  principal, credit, currency, details, accrued, penalties_charged, valid_on, booked_on, recorded_at,
                  bank_reference)
                select ('00000000-0000-7000-d000-' || lpad(n::text, 12, '0'))::uuid, loan_id, bank_id,
                  n + 1, 'REPAYMENT',
                  0.01, 0, 0, 0, 0.01, 0, currency, '{"amount": "0.01", "choice": "NEXT_INSTALMENT"}', accrued,
                  penalties_charged, '%2$s', '%2$s', recorded_at, 'R-' || n
                from loan_transaction, generate_series(1, %3$d) n where loan_id = '%1$s' and sequence = 1""".formatted(loan, PAID_ON, count));
        scene.sql("update loan set version = version + " + count + " where id = '" + loan + "'");
    }

    private static String id(String kind, int number) {
        return "00000000-0000-7000-%s-%012d".formatted(kind, number);
    }

    private static String sequence(String kind) {
        return "('00000000-0000-7000-" + kind + "-' || lpad(n::text, 12, '0'))::uuid";
    }

    private void loans(int count, int funds) throws SQLException {
        String rows = "generate_series(1, " + count + ") n";
        String everyFund = "generate_series(1, " + funds + ") n";
        String id = sequence("8000");
        String other = sequence("9000");
        String fund = "('00000000-0000-7000-a000-' || lpad((n %% %d + 1)::text, 12, '0'))::uuid".formatted(funds);
        String of = "loan_id = '" + model.loan() + "'";
        scene.sql("set session_replication_role = replica");
        insert("fund", "id = '" + model.fund() + "'", everyFund, "id", fund);
        insert("fund_window", "fund_id = '" + model.fund() + "'", everyFund, "fund_id", fund);
        scene.sql("""
                update fund_window set capacity = capacity * 100000, pledged = pledged * 100000,
                  exposure_reserved = exposure_reserved * %1$d, exposure_committed = exposure_committed * %1$d,
                  cover_reserved = cover_reserved * %1$d, cover_committed = cover_committed * %1$d""".formatted(count));
        String applied = "id = (select application_id from loan where id = '" + model.loan() + "')";
        insert("loan_application", applied, rows, "id", other, "loan_id", id, "person_id", other, "fund_id", fund);
        insert("loan", "id = '" + model.loan() + "'", rows, "id", id, "application_id", other, "fund_id", fund);
        insert("reservation", of, rows, "loan_id", id, "fund_id", fund);
        insert("loan_transaction", of, rows, "id", id, "loan_id", id, "bank_reference", "'D-' || n");
        scene.sql("set session_replication_role = origin");
    }

    private void people(int count) throws SQLException {
        String rows = "generate_series(1, " + count + ") n";
        String person = sequence("b000");
        String enterprise = sequence("c000");
        String row = sequence("e000");
        String same = "person_id = '" + model.person() + "'";
        String works = "enterprise_id = '" + model.enterprise() + "'";
        String digest = "'digest-' || n";
        scene.sql("set session_replication_role = replica");
        insert("known_person", same, rows, "person_id", person, "document_digest", digest);
        insert("known_enterprise", works, rows, "enterprise_id", enterprise);
        insert("known_membership", works, rows, "membership_id", row, "enterprise_id", enterprise);
        insert("known_role", same, rows, "role_id", row, "person_id", person, "enterprise_id", enterprise);
        insert("known_consent", same, rows, "consent_id", row, "person_id", person);
        insert("bureau_identity", same, rows, "person_id", person, "document_digest", digest);
        insert(
                "bureau_check",
                same,
                rows,
                "id",
                row,
                "person_id",
                person,
                "consent_id",
                row,
                "document_digest",
                digest);
        scene.sql("set session_replication_role = origin");
    }

    private void insert(String table, String where, String rows, String... changed) throws SQLException {
        StringBuilder replaced = new StringBuilder("jsonb_build_object(");
        for (int place = 0; place < changed.length; place += 2) {
            replaced.append(place == 0 ? "" : ", ").append("'" + changed[place] + "', " + changed[place + 1]);
        }
        scene.sql(
                "insert into %1$s select (jsonb_populate_record(model, %2$s))).* from %1$s model, %3$s where model.%4$s"
                        .formatted(table, replaced, rows, where));
    }
}
