package org.ayni.credit;

import static org.ayni.credit.CreditWorld.approve;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.disbursement;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.repayment;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** What the commands that move money ask of the database: each statement is a round trip under locks. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class HotPathTest {

    @Inject
    CreditWorld world;

    @Inject
    Jdbi sql;

    @Test
    void repaysInFiveStatements() {
        Place place = CreditWorld.place("130000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        List<String> statements = statementsOf(() -> repay(place, loan, "91.36").statusCode(201));
        assertEquals(5, statements.size(), String.join("\n\n", statements));
    }

    @Test
    void disbursesInEightStatements() {
        Place place = CreditWorld.place("130000.00");
        UUID loan = approved(place);
        List<String> statements = statementsOf(
                () -> post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/disbursement", disbursement("1031.00"))
                        .statusCode(201));
        assertEquals(8, statements.size(), String.join("\n\n", statements));
    }

    @Test
    void assessesAnApplicationInTwelveStatements() {
        Place place = CreditWorld.place("130000.00");
        Member member = world.member("11");
        world.consent(member);
        post(Tokens.of("credit-officer"), "/v1/bureau-checks", CreditBureau.question(member))
                .statusCode(201);
        List<String> statements = statementsOf(() -> post(
                        Tokens.of("credit-officer"),
                        "/v1/loan-applications",
                        CreditWorld.application(place, member, "1031.00"))
                .statusCode(201)
                .body("status", equalTo("ELIGIBLE")));
        assertEquals(12, statements.size(), String.join("\n\n", statements));
    }

    @Test
    void keepsARefusalAsTheAnswerOfItsKey() {
        Place place = CreditWorld.place("130000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        List<String> statements =
                statementsOf(() -> repay(place, loan, "99999.00").statusCode(422));
        assertEquals(5, statements.size(), String.join("\n\n", statements));
        assertEquals("1031.00", balances(place.fundId()).get("9210"));
    }

    /** A statement that waits for a lock must not answer the history as it was before it waited. */
    @Test
    void countsEveryRepaymentOfManyAtOnce() throws Exception {
        Place place = CreditWorld.place("130000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        Callable<ValidatableResponse> one = () -> repay(place, loan, "10.00");
        List<Integer> statuses = Race.statuses(Collections.nCopies(16, one));
        assertEquals(Collections.nCopies(16, 201), statuses);
        repay(place, loan, "1.00").statusCode(201).body("sequence", equalTo(18));
    }

    private UUID approved(Place place) {
        Member member = world.member("11");
        world.consent(member);
        UUID application = world.apply(place, member, "1031.00");
        endorse(application);
        return UUID.fromString(
                approve(place, application).statusCode(200).extract().path("loanId"));
    }

    private static ValidatableResponse repay(Place place, UUID loan, String amount) {
        return post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment(amount));
    }

    /** What requests ask the database for meanwhile, without BEGIN and COMMIT. */
    private List<String> statementsOf(Supplier<?> request) {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        sql.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (isAnswering()) {
                    seen.add(context.getRenderedSql());
                }
            }
        });
        try {
            request.get();
            return List.copyOf(seen);
        } finally {
            sql.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
    }

    /** The relay and the jobs work beside the requests. */
    private static boolean isAnswering() {
        return Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
