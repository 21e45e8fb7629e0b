package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.cast.Borrowers;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.cast.Shop;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Insistence;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;

/**
 * Owners ask for loans. Each one agrees that the risk bureau is asked; who is listed there is refused by the rules. For
 * the others the bank assesses the income, two members of the committee vote, the bank approves, pays out and collects.
 */
final class Loans {
    private static final Desk CONSENTS = new Desk(Chapter.CONSENTS, Actor.REGISTRAR);
    private static final Desk OFFICER = new Desk(Chapter.LOANS, Actor.CREDIT_OFFICER);
    private static final Desk BANK = new Desk(Chapter.LOANS, Actor.BANK);
    private static final List<Desk> COMMITTEE =
            List.of(new Desk(Chapter.LOANS, Actor.FIRST_MEMBER), new Desk(Chapter.LOANS, Actor.SECOND_MEMBER));
    private static final BigDecimal INCOME_PER_INSTALMENT = new BigDecimal("3.5");
    private static final BigDecimal LEAST_INCOME = new BigDecimal("180");

    private final List<Shop> shops;
    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    private Loans(Cast cast, Dice dice) {
        this.shops = cast.shops();
        this.dice = dice;
    }

    static List<Entry> of(Cast cast, long seed) {
        Loans chapter = new Loans(cast, Dice.of(seed, "loans"));
        JsonNode book = Json.resource(Loans.class, "loans.json").get("loans");
        book.forEach(chapter::lend);
        List<Integer> listed = Borrowers.listedShops();
        for (int at = 0; at < listed.size(); at++) {
            chapter.refuse(chapter.shops.get(listed.get(at) - 1), at, listed.size());
        }
        return chapter.entries;
    }

    /** The key of a loan's payment, both counted from 1. */
    static String paymentKey(int loan, int payment) {
        return "payment-%02d-%02d".formatted(loan, payment);
    }

    /**
     * Who wants how much from when on.
     *
     * @param name of the application in the story
     */
    private record Wish(String name, Shop shop, String amount, int instalments, LocalDate submittedOn) {
        String path() {
            return "/v1/loan-applications/" + Reference.id(name);
        }
    }

    private void refuse(Shop shop, int place, int all) {
        LocalDate on = Days.spread(LocalDate.of(2002, 11, 4), LocalDate.of(2004, 2, 20), place, all);
        String amount = 400 + 50 * dice.below(20) + ".00";
        apply(new Wish("application-refused-" + (place + 1), shop, amount, 12, on), "INELIGIBLE");
    }

    private void lend(JsonNode row) {
        int number = row.get("number").intValue();
        LocalDate paidOutOn = LocalDate.parse(row.get("disbursedOn").textValue());
        Wish wish = new Wish(
                "application-%02d".formatted(number),
                shops.get(Borrowers.shopOfLoan(number) - 1),
                row.get("principal").textValue(),
                row.get("instalments").intValue(),
                paidOutOn.minusDays(12));
        apply(wish, "ELIGIBLE", "ENDORSED", "APPROVED", "DISBURSED");
        vote(wish, number, paidOutOn);
        String approval = "approval-%02d".formatted(number);
        LocalDate approvedOn = paidOutOn.minusDays(3);
        entries.add(BANK.post(approval, approvedOn, wish.path() + "/approval", Json.object("approvedOn", approvedOn))
                .in(wish.name())
                .ifThere(Known.by(wish.path(), "/status", "APPROVED", "DISBURSED")));
        String loan = "/v1/loans/" + Reference.part(approval, "/loanId");
        entries.add(BANK.post(
                        "disbursement-%02d".formatted(number),
                        paidOutOn,
                        loan + "/disbursement",
                        Json.object(
                                "amount", Json.dollars(wish.amount()),
                                "disbursedOn", paidOutOn,
                                "bankReference", "CLA-D-%02d".formatted(number)))
                .in(wish.name())
                .ifThere(Known.by(loan, "/status", "ACTIVE", "PAID_OFF")));
        for (int at = 0; at < row.get("payments").size(); at++) {
            entries.add(payment(
                    wish, loan, paymentKey(number, at + 1), row.get("payments").get(at)));
        }
    }

    /** Consent, question to the bureau, application; what the rules find does not wait for copies that lag. */
    private void apply(Wish wish, String... until) {
        Member owner = wish.shop().owner();
        entries.add(People.consent(
                CONSENTS, owner, "CREDIT_BUREAU", wish.submittedOn().minusDays(4)));
        entries.add(OFFICER.post(
                        "bureau-" + wish.name(),
                        wish.submittedOn().minusDays(1),
                        "/v1/bureau-checks",
                        Json.object(
                                "personId", Reference.id(owner.key()),
                                "document", owner.document(),
                                "purpose", "LOAN_APPLICATION"))
                .ifThere(Known.by(
                                "/v1/bureau-checks?personId=" + Reference.id(owner.key()),
                                "/purpose",
                                "LOAN_APPLICATION")
                        .lookingFirst()));
        entries.add(OFFICER.create(
                        wish.name(),
                        wish.submittedOn(),
                        "/v1/loan-applications",
                        Json.object(
                                "fundId", Reference.id(Fund.FUND),
                                "bankId", Reference.id(Entry.BANK),
                                "productId", Reference.id(Fund.PRODUCT),
                                "personId", Reference.id(owner.key()),
                                "enterpriseId", Reference.id(wish.shop().key()),
                                "amount", Json.dollars(wish.amount()),
                                "instalments", wish.instalments(),
                                "annualRatePercent", "11.5",
                                "purpose", dice.happens(70) ? "Materia prima" : "Herramientas",
                                "submittedOn", wish.submittedOn(),
                                "income",
                                        Json.object(
                                                "monthly", Json.dollars(income(wish)),
                                                "assessedOn", wish.submittedOn(),
                                                "source", "Evaluación propia de la Caja Los Andes (sintético)")))
                .in(wish.name())
                .insisting(new Insistence(wish.path() + "/assessment", Json.object(), wish.path(), Set.of(until))));
    }

    /** Enough for the instalment, by the bank's own assessment. */
    private String income(Wish wish) {
        BigDecimal instalment =
                new BigDecimal(wish.amount()).divide(new BigDecimal(wish.instalments()), 0, RoundingMode.UP);
        BigDecimal more = new BigDecimal(10 * dice.below(12));
        return instalment
                .multiply(INCOME_PER_INSTALMENT)
                .add(LEAST_INCOME)
                .add(more)
                .setScale(2, RoundingMode.UP)
                .toPlainString();
    }

    private void vote(Wish wish, int number, LocalDate paidOutOn) {
        for (int at = 0; at < COMMITTEE.size(); at++) {
            entries.add(COMMITTEE
                    .get(at)
                    .post(
                            "vote-%02d-%d".formatted(number, at + 1),
                            paidOutOn.minusDays(8 - at),
                            wish.path() + "/votes",
                            Json.object("favourable", true, "reason", "Cumple los requisitos"))
                    .in(wish.name())
                    .ifThere(Known.by(wish.path(), "/status", "ELIGIBLE", "ENDORSED", "APPROVED", "DISBURSED")));
        }
    }

    private static Entry payment(Wish wish, String loan, String key, JsonNode row) {
        LocalDate on = LocalDate.parse(row.get("on").textValue());
        String reference = "CLA-" + key;
        return BANK.post(
                        key,
                        on,
                        loan + "/repayments",
                        Json.object(
                                "amount",
                                Json.dollars(row.get("amount").textValue()),
                                "paidOn",
                                on,
                                "channel",
                                "CASH",
                                "bankReference",
                                reference))
                .in(wish.name())
                .ifThere(Known.by(loan + "/transactions?limit=200", "/bankReference", reference));
    }
}
