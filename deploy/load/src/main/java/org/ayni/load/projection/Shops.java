package org.ayni.load.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MilestoneAssessed;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered.Answer;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanState;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.contracts.training.TrainingEvent.PracticeObserved;
import org.ayni.contracts.training.TrainingEvent.VisitRecorded;
import org.ayni.load.projection.Stories.Told;

/**
 * What the services tell of shops that join, answer, learn, improve, answer again and borrow: something for every
 * indicator to count. A shop is thirteen events over ten months; two of three improve. The shops of a consortium have
 * one trade, and most are in its town. The same seed tells the same.
 */
final class Shops implements Chapters {

    static final int EVENTS = 13;
    static final int CONSORTIA = 100;

    private static final int SIDE_BY_SIDE = 500;
    private static final BigDecimal NONE = new BigDecimal("0.00");
    private static final BigDecimal LENT = new BigDecimal("1000.00");
    private static final BigDecimal DRAWN = new BigDecimal("80.00");
    private static final String ADMINISTERING = "BUSINESS_MANAGEMENT";
    private static final List<String> TRADES = List.of("textiles", "wood", "leather", "ceramics");
    private static final List<String> TOWNS = List.of("El Alto", "La Paz", "Viacha");

    private final Random dice;
    private final List<UUID> consortia = new ArrayList<>();
    private LocalDate day = LocalDate.parse("2002-01-07");

    Shops(long seed) {
        dice = new Random(seed);
    }

    @Override
    public List<Told> next() {
        List<Told> events = new ArrayList<>(consortia.isEmpty() ? founded() : List.of());
        day = day.plusDays(3);
        List<List<Told>> shops = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            shops.add(shop());
        }
        for (int step = 0; step < EVENTS; step++) {
            for (List<Told> shop : shops) {
                events.add(shop.get(step));
            }
        }
        return events;
    }

    private List<Told> founded() {
        List<Told> events = new ArrayList<>();
        for (int i = 0; i < CONSORTIA; i++) {
            UUID consortium = id();
            consortia.add(consortium);
            events.add(new Told(
                    day,
                    id(),
                    1,
                    new ConsortiumRegistered(
                            consortium, "C" + i, trade(i), town(i), 1 + i % 2, "NONE", "FORMED", null, day)));
            events.add(milestone(consortium, 2, "BUSINESS_PROJECTION"));
            events.add(milestone(consortium, 3, "MARKET_READY"));
        }
        return events;
    }

    private Told milestone(UUID consortium, long sequence, String milestone) {
        return new Told(
                day, id(), sequence, new MilestoneAssessed(consortium, milestone, dice.nextBoolean(), day, false));
    }

    private List<Told> shop() {
        UUID shop = id();
        int place = dice.nextInt(CONSORTIA);
        UUID consortium = consortia.get(place);
        UUID owner = id();
        UUID worker = id();
        String town = town(dice.nextInt(5) > 0 ? place : dice.nextInt(CONSORTIA));
        boolean improves = dice.nextInt(3) > 0;
        List<Told> events = new ArrayList<>();
        events.add(first(day, new EnterpriseRegistered(shop, trade(place), town, null, null, day)));
        events.add(first(day, new MembershipJoined(id(), shop, consortium, day)));
        person(owner, shop, "OWNER", events);
        person(worker, shop, "HIRED_WORKER", events);
        events.add(survey(shop, consortium, "BASELINE", day.plusDays(10), DRAWN));
        events.add(certificate(owner, consortium, ADMINISTERING));
        events.add(certificate(worker, consortium, "PRODUCTION"));
        events.add(practice(owner, shop, consortium, improves ? "YES" : "NO"));
        LocalDate visited = day.plusDays(150);
        BigDecimal quality = improves ? BigDecimal.TEN : BigDecimal.ONE;
        events.add(first(
                visited,
                new VisitRecorded(
                        id(),
                        shop,
                        consortium,
                        "VERIFICATION",
                        "quality",
                        BigDecimal.TWO,
                        BigDecimal.TWO,
                        quality,
                        visited)));
        BigDecimal drawn = DRAWN.multiply(new BigDecimal(improves ? "1.30" : "1.20"));
        events.add(survey(shop, consortium, "FOLLOW_UP", day.plusDays(300), drawn));
        events.add(loan(owner, shop, consortium));
        return events;
    }

    private void person(UUID person, UUID shop, String role, List<Told> events) {
        String sex = dice.nextBoolean() ? "FEMALE" : "MALE";
        events.add(first(day, new PersonRegistered(person, null, sex, "30_44", day, List.of(), null)));
        events.add(new Told(day, id(), 2, new RoleTaken(person, id(), shop, role, "FULL_TIME", day)));
    }

    private Told survey(UUID shop, UUID consortium, String round, LocalDate on, BigDecimal drawn) {
        BigDecimal jobs = new BigDecimal(dice.nextInt(3));
        return first(
                on,
                new SurveyAnswered(
                        id(),
                        round.equals("BASELINE") ? "2002-H1" : "2003-H1",
                        round,
                        shop,
                        consortium,
                        on,
                        List.of(
                                new Answer("JOBS_CREATED_HIRED", "VALUE", jobs, null, null, null),
                                new Answer("JOBS_IMPROVED_FULL_TIME", "VALUE", jobs, null, null, null),
                                new Answer("MAIN_PRODUCT_QUANTITY", "VALUE", drawn, null, null, "pieces"),
                                new Answer("OWN_DRAWINGS", "VALUE", drawn, null, null, "USD"))));
    }

    private Told certificate(UUID person, UUID consortium, String area) {
        LocalDate on = day.plusDays(60);
        return first(on, new CertificateIssued(id(), person, id(), id(), "COURSE", area, consortium, "ATTENDANCE", on));
    }

    private Told practice(UUID person, UUID shop, UUID consortium, String outcome) {
        LocalDate on = day.plusDays(120);
        return first(
                on,
                new PracticeObserved(
                        id(), person, shop, consortium, "accounts", ADMINISTERING, "ACCOUNTING", outcome, null, on));
    }

    private Told loan(UUID person, UUID shop, UUID consortium) {
        LocalDate on = day.plusDays(310);
        UUID fund = consortia.getFirst();
        Borrower borrower = dice.nextInt(100) > 0
                ? new Borrower("PERSON", person, shop, consortium, "textiles")
                : new Borrower("CONSORTIUM", null, null, consortium, "textiles");
        LoanState state = new LoanState("ACTIVE", LENT, NONE, NONE, NONE, 0, "A", LENT, LENT, null, null);
        return first(on, new LoanDisbursed(id(), fund, fund, fund, borrower, id(), LENT, "USD", state, on, on));
    }

    private static String trade(int consortium) {
        return TRADES.get(consortium % TRADES.size());
    }

    private static String town(int consortium) {
        return TOWNS.get(consortium % TOWNS.size());
    }

    private Told first(LocalDate on, DomainEvent fact) {
        return new Told(on, id(), 1, fact);
    }

    private UUID id() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }
}
