package org.ayni.load.command;

import java.io.IOException;
import java.sql.SQLException;
import org.ayni.kit.id.Ids;
import org.ayni.load.Wire;
import org.ayni.load.scene.Copies;
import org.ayni.load.scene.Model;
import org.ayni.load.scene.Scene;

/** Money that moves on a loan; the same loan takes it again and again. */
enum LoanCommand implements Command {

    /** On loans of 64 funds, so that no row is everybody's. */
    REPAYMENT("Repayments through the API (token, key, allocation, ledger, audit, outbox)") {
        @Override
        Model model(Scene scene) throws IOException, SQLException {
            return Copies.ofPaidOutLoans(scene, LOANS, 64);
        }

        @Override
        String path(String loan) {
            return "/v1/loans/" + loan + "/repayments";
        }

        @Override
        String body(String reference) {
            return """
                    {"amount": {"amount": "12.00", "currency": "USD"}, "paidOn": "%s", "bankReference": "%s"}""".formatted(Copies.PAID_ON, reference);
        }
    },

    /** On loans of one fund, whose window is one row that all of them change. */
    DISBURSEMENT("Disbursements of one dollar each on loans of one fund, so that all of them change one row") {
        @Override
        Model model(Scene scene) throws IOException, SQLException {
            return Copies.ofLoansToDraw(scene, LOANS);
        }

        @Override
        String path(String loan) {
            return "/v1/loans/" + loan + "/disbursement";
        }

        @Override
        String body(String reference) {
            return Model.disbursement("1.00", reference);
        }
    };

    private static final int LOANS = 20_000;

    private final String what;
    private String token = "";

    LoanCommand(String what) {
        this.what = what;
    }

    abstract Model model(Scene scene) throws IOException, SQLException;

    abstract String path(String loan);

    abstract String body(String reference);

    @Override
    public String about() {
        return what;
    }

    @Override
    public void prepare(Scene scene) throws IOException, SQLException {
        token = model(scene).bankToken();
    }

    @Override
    public int subjects() {
        return LOANS;
    }

    @Override
    public boolean isOnce() {
        return false;
    }

    @Override
    public Wire.Reply send(Wire wire, int subject, String key) throws IOException {
        return wire.post(token, path(Copies.loan(subject)), key, body("R-" + Ids.next()));
    }
}
