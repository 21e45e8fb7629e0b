package org.ayni.credit.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ayni.credit.firstloss.SetAside;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Made;
import org.ayni.credit.provision.ProvisionScale;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;

/** The close of 2004-03-27 over the programme's 31 loans (credit rules, section 3). */
class Bo481CloseTest {

    private static final LocalDate CLOSE = LocalDate.parse("2004-03-27");
    private static final SetAside ASIDE =
            new SetAside(new ProvisionScale(Map.of("A", BigDecimal.ONE)), contract -> Money.zero(contract.currency()));

    @Test
    void findsTheInterestThatWasBorneAndTheProvision() throws IOException {
        List<LoanDay> rows = new ArrayList<>();
        for (JsonNode told : book().get("loans")) {
            Loan loan = loan(told);
            rows.add(LoanDay.of(loan, loan.on(CLOSE), ASIDE));
        }
        assertEquals("26220.00", sum(rows, LoanDay::outstanding));
        assertEquals("13110.00", sum(rows, LoanDay::cover));
        assertEquals("91.90", sum(rows, LoanDay::interest));
        assertEquals("131.10", sum(rows, LoanDay::provision));
    }

    private static Loan loan(JsonNode told) {
        Loan loan = Made.lent(
                told.get("principal").asText(),
                told.get("instalments").asInt(),
                LocalDate.parse(told.get("disbursedOn").asText()));
        for (JsonNode payment : told.get("payments")) {
            LocalDate on = LocalDate.parse(payment.get("on").asText());
            loan = loan.repay(Made.usd(payment.get("amount").asText()), on, null, Made.on(on))
                    .after();
        }
        return loan;
    }

    private static String sum(List<LoanDay> rows, Function<LoanDay, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }

    private static JsonNode book() throws IOException {
        try (InputStream file = Bo481CloseTest.class.getClassLoader().getResourceAsStream("bo481-loans.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }
}
