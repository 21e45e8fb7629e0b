package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 31 loans of the programme's loan book: what was paid is what the schedule says. */
class Bo481LoansTest {

    static Stream<Named<JsonNode>> loans() throws IOException {
        return StreamSupport.stream(
                        Json.resource("bo481-loans.json").get("loans").spliterator(), false)
                .map(loan -> Named.named("loan " + loan.get("number").asText(), loan));
    }

    @ParameterizedTest
    @MethodSource("loans")
    void everyPaymentIsTheInstalmentOfItsDay(JsonNode loan) {
        List<String> paid = new ArrayList<>();
        loan.get("payments")
                .forEach(payment -> paid.add(
                        payment.get("on").asText() + " " + payment.get("amount").asText()));

        List<String> due =
                paid(loan).map(row -> row.dueOn() + " " + row.total()).toList();
        assertEquals(paid, due);
        assertEquals(loan.get("outstanding").asText(), outstanding(loan).toString());
    }

    @Test
    void thePaymentsLeaveTheReportsTotals() throws IOException {
        List<JsonNode> loans = new ArrayList<>();
        Json.resource("bo481-loans.json").get("loans").forEach(loans::add);

        assertAll(
                () -> assertEquals(31, loans.size()),
                () -> assertEquals(
                        new BigDecimal("26220.00"), sum(loans.stream().map(Bo481LoansTest::outstanding))),
                () -> assertEquals(
                        new BigDecimal("5741.00"),
                        sum(loans.stream().flatMap(Bo481LoansTest::paid).map(Instalment::principal))),
                () -> assertEquals(
                        new BigDecimal("709.82"),
                        sum(loans.stream().flatMap(Bo481LoansTest::paid).map(Instalment::interest))),
                () -> assertEquals(
                        LocalDate.parse("2005-09-26"),
                        loans.stream()
                                .map(loan -> rows(loan).getLast().dueOn())
                                .max(LocalDate::compareTo)
                                .orElseThrow()));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<Instalment> paid(JsonNode loan) {
        return rows(loan).stream().limit(loan.get("payments").size());
    }

    private static BigDecimal outstanding(JsonNode loan) {
        int paid = loan.get("payments").size();
        return paid == 0
                ? new BigDecimal(loan.get("principal").asText())
                : rows(loan).get(paid - 1).balance();
    }

    private static List<Instalment> rows(JsonNode loan) {
        return Terms.loan(
                        loan.get("principal").asText(),
                        loan.get("annualRatePercent").asText(),
                        loan.get("instalments").asInt(),
                        loan.get("disbursedOn").asText())
                .schedule()
                .rows();
    }
}
