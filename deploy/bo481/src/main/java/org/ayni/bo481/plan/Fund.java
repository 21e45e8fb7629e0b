package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;

/**
 * The fund is agreed upon, promised and paid in; a year later the deposit is opened at the bank and pledged to it. What
 * is the report's and what an assumption: design credit rules, section 3.
 */
final class Fund {
    static final String FUND = "fund";
    static final String PRODUCT = "product";
    static final String EXTERNAL_ID = "BO-481";

    private static final Desk DESK = new Desk(Chapter.FUND, Actor.CREDIT_OFFICER);
    private static final LocalDate OPENED = LocalDate.of(2002, 9, 30);
    private static final String ASSUMPTION = "ASSUMPTION";

    private final List<Entry> entries = new ArrayList<>();

    private Fund() {}

    static List<Entry> all() {
        Fund chapter = new Fund();
        chapter.agreement();
        chapter.promised("DONOR", "130000.00");
        chapter.promised("CASH", "150000.00");
        chapter.promised("IN_KIND", "40000.00");
        chapter.bankAndProduct();
        chapter.received("DONOR", "130000.00");
        chapter.deposit();
        return chapter.entries;
    }

    private void agreement() {
        ObjectNode agreed = Json.object(
                "externalId",
                EXTERNAL_ID,
                "name",
                "Fondo de Préstamo para el Desarrollo de Empresas Artesanales",
                "currency",
                "USD",
                "policy",
                policy());
        entries.add(DESK.post(FUND, Days.FIRST, "/v1/funds", agreed)
                .in(FUND)
                .ifThere(Known.byExternalId("/v1/funds", EXTERNAL_ID).lookingFirst()));
    }

    private static ObjectNode policy() {
        return Json.object(
                "effectiveOn",
                Days.FIRST,
                "fundingModel",
                "GUARANTEE_ONLY",
                "leverage",
                "2.00",
                "fullyBacked",
                true,
                "coverPercent",
                "50",
                "coverMode",
                "PARI_PASSU",
                "release",
                "REVOLVING",
                "base",
                "PRINCIPAL",
                "claimTriggerDays",
                90,
                "claimDeadlineDays",
                120,
                "reservationDays",
                30,
                "confirmationGraceDays",
                3,
                "source",
                ASSUMPTION);
    }

    private void promised(String source, String amount) {
        String path = "/v1/funds/" + Reference.id(FUND) + "/contributions";
        entries.add(DESK.post(
                        contribution(source),
                        Days.FIRST,
                        path,
                        Json.object("source", source, "amount", Json.dollars(amount), "plannedOn", Days.FIRST))
                .in(FUND)
                .ifThere(Known.by(path, "/source", source).lookingFirst()));
    }

    private void received(String source, String amount) {
        String contributions = "/v1/funds/" + Reference.id(FUND) + "/contributions";
        entries.add(DESK.post(
                        "receipt-of-" + contribution(source),
                        OPENED,
                        contributions + "/" + Reference.id(contribution(source)) + "/receipt",
                        Json.object("amount", Json.dollars(amount), "receivedOn", OPENED))
                .in(FUND)
                .ifThere(Known.by(contributions, "/receivedOn", OPENED.toString())));
    }

    private void bankAndProduct() {
        entries.add(DESK.create(Entry.BANK, OPENED, "/v1/banks", Json.object("name", "Caja Los Andes"))
                .ifThere(Known.byExternalId("/v1/banks", Entry.idempotencyKey(Entry.BANK))
                        .lookingFirst()));
        entries.add(DESK.create(
                        PRODUCT,
                        OPENED,
                        "/v1/loan-products",
                        Json.object(
                                "terms",
                                Json.object(
                                        "name", "Crédito individual, metodología de la Caja Los Andes",
                                        "programme", "GUARANTEE",
                                        "minimumAmount", Json.dollars("100.00"),
                                        "maximumAmount", Json.dollars("5000.00"),
                                        "minimumInstalments", 6,
                                        "maximumInstalments", 24,
                                        "annualRatePercent", "11.5",
                                        "interestMethod", "DECLINING_BALANCE",
                                        "amortization", "EQUAL_INSTALMENTS",
                                        "dayCount", "30/360",
                                        "frequency", Json.object("every", 1, "unit", "MONTH"),
                                        "minimumRating", "C",
                                        "thinFile", "CLEAR",
                                        "incomeSharePercent", "40",
                                        "votesRequired", 2,
                                        "validOn", OPENED,
                                        "source", ASSUMPTION)))
                .ifThere(Known.byExternalId("/v1/loan-products", Entry.idempotencyKey(PRODUCT))
                        .lookingFirst()));
    }

    /** An open lien on a deposit that renews itself. */
    private void deposit() {
        String path = "/v1/funds/" + Reference.id(FUND) + "/deposits";
        entries.add(DESK.post(
                        "deposit",
                        OPENED,
                        path,
                        Json.object(
                                "bankId",
                                Reference.id(Entry.BANK),
                                "certificateNumber",
                                "DPF-BO481-1",
                                "amount",
                                Json.dollars("130000.00"),
                                "annualRatePercent",
                                "0",
                                "openedOn",
                                OPENED,
                                "maturesOn",
                                OPENED.plusYears(1),
                                "autoRenews",
                                true,
                                "pledgedFrom",
                                OPENED))
                .in(FUND)
                .ifThere(Known.by(path, "/certificateNumber", "DPF-BO481-1")));
    }

    private static String contribution(String source) {
        return "contribution-" + source.replace('_', '-');
    }
}
