package org.ayni.bo481.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Reference;
import org.junit.jupiter.api.Test;

class LoansTest {
    private static final Cast CAST = Cast.from(Story.SEED);
    private static final List<Entry> LOANS = Loans.of(CAST, Story.SEED);

    private static Stream<JsonNode> bodies(String path) {
        return LOANS.stream().filter(each -> each.path().matches(path)).map(Entry::body);
    }

    private static BigDecimal sum(String path) {
        return bodies(path)
                .map(body -> new BigDecimal(body.at("/amount/amount").textValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void lendsAndCollectsAsTheLoanBookSays() {
        assertEquals(31, bodies(".*/disbursement").count());
        assertEquals(new BigDecimal("31961.00"), sum(".*/disbursement"));
        assertEquals(110, bodies(".*/repayments").count());
        assertEquals(new BigDecimal("6450.82"), sum(".*/repayments"));
        assertEquals(62, bodies(".*/votes").count());
        Set<String> references = new HashSet<>();
        bodies(".*/(disbursement|repayments)")
                .forEach(body ->
                        assertTrue(references.add(body.get("bankReference").textValue())));
    }

    @Test
    void lendsToOwnersOfDifferentShopsWhomTheBureauDoesNotList() {
        Set<String> applicants = new HashSet<>();
        bodies("/v1/loan-applications")
                .forEach(body -> assertTrue(applicants.add(body.get("personId").textValue())));
        assertEquals(40, applicants.size());
        Set<String> consented = new HashSet<>();
        LOANS.stream()
                .filter(each -> each.path().endsWith("/consents"))
                .forEach(each -> consented.addAll(Reference.in(each.path()).stream()
                        .map(it -> Reference.id(it.key()))
                        .toList()));
        assertEquals(applicants, consented);
        List<Member> listed = CAST.members().stream().filter(Member::isListed).toList();
        assertEquals(9, listed.size());
        listed.forEach(each -> assertTrue(each.isOwner()));
        Set<String> endings = Set.of("77", "66", "55");
        for (Member member : CAST.members()) {
            String number = member.document().get("number").textValue();
            assertEquals(member.isListed(), endings.contains(number.substring(number.length() - 2)), number);
        }
    }

    @Test
    void asksTheBureauAfterTheConsentAndBeforeTheApplication() {
        for (Entry application : LOANS.stream()
                .filter(each -> each.path().equals("/v1/loan-applications"))
                .toList()) {
            String person = application.body().get("personId").textValue();
            Entry check = LOANS.stream()
                    .filter(each -> each.path().equals("/v1/bureau-checks"))
                    .filter(each -> each.body().get("personId").textValue().equals(person))
                    .findFirst()
                    .orElseThrow();
            Entry consent = LOANS.stream()
                    .filter(each -> each.path().equals("/v1/people/" + person + "/consents"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(consent.day().isBefore(check.day()));
            assertTrue(check.day().isBefore(application.day()));
        }
    }

    @Test
    void keepsInstalmentsWithinFortyPercentOfTheIncome() {
        bodies("/v1/loan-applications").forEach(body -> {
            BigDecimal income = new BigDecimal(body.at("/income/monthly/amount").textValue());
            BigDecimal principal = new BigDecimal(body.at("/amount/amount").textValue());
            BigDecimal months = new BigDecimal(body.get("instalments").intValue());
            BigDecimal all = principal.multiply(new BigDecimal("1.115"));
            assertFalse(all.compareTo(income.multiply(months).multiply(new BigDecimal("0.40"))) > 0, body.toString());
        });
    }

    @Test
    void plansThreeContributionsAndReceivesOne() {
        List<Entry> fund = Fund.all();
        assertEquals(
                3,
                fund.stream()
                        .filter(each -> each.path().endsWith("/contributions"))
                        .count());
        assertEquals(
                1,
                fund.stream().filter(each -> each.path().endsWith("/receipt")).count());
        assertEquals(
                1,
                fund.stream().filter(each -> each.path().endsWith("/deposits")).count());
    }
}
