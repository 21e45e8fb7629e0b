package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumStatusChanged;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.contracts.training.TrainingEvent.CertificateRevoked;
import org.ayni.contracts.training.TrainingEvent.PracticeObserved;
import org.ayni.contracts.training.TrainingEvent.VisitRecorded;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.jspecify.annotations.Nullable;

/** Random events about three shops, their people and their consortia; what could end may end, or may never begin. */
final class ShopStory {

    /** A year ends within the story. */
    static final LocalDate FIRST = LocalDate.parse("2031-12-20");

    static final int DAYS = 50;
    static final String JOBS = "JOBS_CREATED_HIRED";
    static final String DRAWN = "OWN_DRAWINGS";
    static final String MADE = "MAIN_PRODUCT_QUANTITY";

    private static final int TURNS = 190;

    private final Random dice;
    private final Told told = new Told();
    private final List<UUID> people = ids(6);
    private final List<UUID> enterprises = ids(3);
    private final List<UUID> consortia = ids(2);

    ShopStory(Random dice) {
        this.dice = dice;
    }

    /** In the order of their telling, which is not that of their dates. */
    List<ReceivedEvent> events() {
        List<ReceivedEvent> events = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            LocalDate on = FIRST.plusDays(dice.nextInt(DAYS));
            List<DomainEvent> facts = dice.nextInt(8) < 4 ? registered(on) : happened(on);
            // Half of what could end goes on.
            events.add(told.tell(on, facts.getFirst()));
            if (facts.size() > 1 && dice.nextBoolean()) {
                events.add(told.tell(on, facts.getLast()));
            }
        }
        return events;
    }

    private List<DomainEvent> registered(LocalDate on) {
        UUID id = UUID.randomUUID();
        UUID person = any(people);
        UUID enterprise = any(enterprises);
        UUID consortium = any(consortia);
        LocalDate end = on.plusDays(dice.nextInt(20));
        return switch (dice.nextInt(6)) {
            case 0 ->
                List.of(new PersonRegistered(person, null, either("MALE", "FEMALE"), "18_29", on, List.of(), null));
            case 1 ->
                List.of(new EnterpriseRegistered(
                        enterprise, either("textiles", "wood"), either("El Alto", "La Paz"), null, null, on));
            case 2 -> founded(consortium, on);
            case 3, 4 ->
                List.of(
                        new RoleTaken(person, id, enterprise, either("OWNER", "HIRED_WORKER"), "FULL_TIME", on),
                        new RoleLeft(person, id, enterprise, end));
            default ->
                List.of(
                        new MembershipJoined(id, enterprise, consortium, on),
                        new MembershipLeft(id, enterprise, consortium, end, "other"));
        };
    }

    private List<DomainEvent> founded(UUID consortium, LocalDate on) {
        String trade = either("textiles", "wood");
        return List.of(
                new ConsortiumRegistered(
                        consortium, "Uno", trade, "Viacha", 1 + dice.nextInt(2), "NONE", "FORMING", null, on),
                new ConsortiumStatusChanged(consortium, "FORMING", "FORMED", "NONE", on.plusDays(3)));
    }

    private List<DomainEvent> happened(LocalDate on) {
        return switch (dice.nextInt(5)) {
            case 0 -> certificate(on);
            case 1 -> List.of(practice(on));
            case 2 -> List.of(visit(on));
            default -> List.of(survey(on));
        };
    }

    private List<DomainEvent> certificate(LocalDate on) {
        UUID id = UUID.randomUUID();
        UUID person = any(people);
        UUID consortium = dice.nextBoolean() ? null : any(consortia);
        return List.of(
                new CertificateIssued(
                        id,
                        person,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "COURSE",
                        area(),
                        consortium,
                        "ATTENDANCE",
                        on),
                new CertificateRevoked(id, person, on.plusDays(dice.nextInt(20)), "mistake"));
    }

    private DomainEvent practice(LocalDate on) {
        UUID person = any(people);
        String outcome = either("YES", "NO");
        return new PracticeObserved(
                UUID.randomUUID(), person, any(enterprises), null, "practice", area(), "ACCOUNTING", outcome, null, on);
    }

    private DomainEvent visit(LocalDate on) {
        UUID consortium = dice.nextBoolean() ? null : any(consortia);
        String purpose = either("ADVICE", "VERIFICATION");
        BigDecimal after = BigDecimal.valueOf(dice.nextInt(1, 9));
        return new VisitRecorded(
                UUID.randomUUID(),
                any(enterprises),
                consortium,
                purpose,
                "finish",
                BigDecimal.TWO,
                BigDecimal.TWO,
                after,
                on);
    }

    /** Numbers from a few, so that some stay as they were, and some grow by just a quarter. */
    private DomainEvent survey(LocalDate on) {
        return new SurveyAnswered(
                UUID.randomUUID(),
                "2032-H1",
                either("BASELINE", "FOLLOW_UP"),
                any(enterprises),
                any(consortia),
                on,
                List.of(
                        answer(JOBS, null),
                        answer(MADE, either("pieces", "pieces", "pairs")),
                        answer(DRAWN, either("USD", "USD", "BOB"))));
    }

    private SurveyAnswered.Answer answer(String question, @Nullable String unit) {
        boolean said = dice.nextInt(4) > 0;
        BigDecimal number = said
                ? any(List.of(0, 4, 5, 8, 10).stream().map(BigDecimal::valueOf).toList())
                : null;
        return new SurveyAnswered.Answer(question, said ? "VALUE" : "REFUSED", number, null, null, unit);
    }

    private String area() {
        return either("PRODUCTION", "MARKET", "LEGAL");
    }

    private static List<UUID> ids(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private String either(String... choice) {
        return any(List.of(choice));
    }

    private <T> T any(List<T> choice) {
        return choice.get(dice.nextInt(choice.size()));
    }
}
