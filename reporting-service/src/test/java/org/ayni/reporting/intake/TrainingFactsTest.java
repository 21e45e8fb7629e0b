package org.ayni.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded;
import org.ayni.contracts.training.TrainingEvent.EditionClosed;
import org.ayni.contracts.training.TrainingEvent.PracticeObserved;
import org.ayni.kit.intake.EventHandler;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.reporting.Told;
import org.ayni.reporting.fact.KindReader.Group;
import org.ayni.reporting.indicator.FigureService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions, hours, hindrances and people, in whatever order their events come and however often. */
@QuarkusTest
class TrainingFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2047-03-10");
    private static final UUID ANY = UUID.randomUUID();

    @Inject
    EventHandler intake;

    @Inject
    FigureService figures;

    private final Told told = new Told();

    @Test
    void aSessionCountsOnceInItsMonthHoweverOftenItsListIsCorrected() {
        UUID session = UUID.randomUUID();
        told.tell(DAY, attendance(session, DAY));
        told.tell(DAY.plusDays(40), attendance(session, DAY));
        told.tell(DAY, attendance(UUID.randomUUID(), DAY.plusMonths(1)));
        shuffled();
        Map<YearMonth, Long> months = figures.read(
                DAY.plusYears(1), null, all -> all.facts().training().sessions());
        assertEquals(1, months.get(YearMonth.parse("2047-03")));
        assertEquals(1, months.get(YearMonth.parse("2047-04")));
        assertEquals(null, months.get(YearMonth.parse("2047-05")));
    }

    @Test
    void theLastLookAtAPracticeSaysWhatHindersIt() {
        UUID person = UUID.randomUUID();
        String cost = "COST-" + person;
        String tools = "NO_TOOLS-" + person;
        told.tell(DAY, observed(person, "CARD", "NO", cost));
        told.tell(DAY.plusDays(1), observed(person, "CARD", "PARTLY", tools));
        told.tell(DAY.plusDays(1), observed(person, "PRICES", "NO", tools));
        told.tell(DAY.plusDays(9), observed(person, "PRICES", "YES", null));
        shuffled();
        assertEquals(List.of(1L, 0L), hindered(DAY, cost, tools));
        assertEquals(List.of(0L, 2L), hindered(DAY.plusDays(1), cost, tools));
        assertEquals(List.of(0L, 1L), hindered(DAY.plusDays(9), cost, tools));
    }

    @Test
    void aLookThatIsWrittenDownLateDoesNotTakeThePlaceOfALaterOne() {
        UUID person = UUID.randomUUID();
        String cost = "COST-" + person;
        String tools = "NO_TOOLS-" + person;
        told.tell(DAY.plusDays(2), observed(person, "CARD", "NO", cost, DAY.plusDays(1)));
        told.tell(DAY.plusDays(6), observed(person, "CARD", "YES", null, DAY.minusDays(8)));
        told.tell(DAY.plusDays(7), observed(person, "PRICES", "YES", null, DAY.plusDays(1)));
        told.tell(DAY.plusDays(8), observed(person, "PRICES", "NO", tools, DAY.minusDays(8)));
        shuffled();
        assertEquals(List.of(0L, 1L), hindered(DAY.minusDays(8), cost, tools), "the prices, before they were applied");
        assertEquals(List.of(1L, 0L), hindered(DAY.plusDays(9), cost, tools), "the card, seen last on the day after");
    }

    @Test
    void aConsortiumWithoutCoursesHasZeroHoursAndWorkshopsAreNoCourses() {
        UUID busy = consortium();
        UUID idle = consortium();
        told.tell(DAY, held(busy, "COURSE", "60.00"));
        told.tell(DAY, held(busy, "COURSE", "30.50"));
        told.tell(DAY, held(idle, "ASSISTANCE_WORKSHOP", "12.00"));
        shuffled();
        Map<UUID, BigDecimal> hours =
                figures.read(DAY, null, all -> all.facts().training().courseHours());
        assertEquals(new BigDecimal("90.50"), hours.get(busy));
        assertEquals(0, BigDecimal.ZERO.compareTo(hours.get(idle)));
    }

    @Test
    void whoSpeaksTwoLanguagesIsInBothAndWhoWasNotAskedInNone() {
        String one = "x" + UUID.randomUUID().toString().substring(0, 6);
        String other = "y" + UUID.randomUUID().toString().substring(0, 6);
        long unknown = people("LANGUAGE", "");
        told.tell(DAY, person(List.of(one, other)));
        told.tell(DAY, person(List.of(one)));
        told.tell(DAY, person(List.of()));
        told.tell(DAY, person(null));
        shuffled();
        assertEquals(2, people("LANGUAGE", one));
        assertEquals(1, people("LANGUAGE", other));
        assertEquals(unknown + 2, people("LANGUAGE", ""));
    }

    private void shuffled() {
        List<ReceivedEvent> events = new ArrayList<>(told.events());
        events.addAll(told.events());
        Collections.shuffle(events, new Random(481));
        events.forEach(event -> intake.on(List.of(event)));
    }

    private UUID consortium() {
        UUID id = UUID.randomUUID();
        told.tell(
                DAY,
                new ConsortiumRegistered(id, "Consorcio", "textiles", "El Alto", null, "OTHER", "SELECTED", null, DAY));
        return id;
    }

    private static EditionClosed held(UUID consortium, String kind, String hours) {
        UUID edition = UUID.randomUUID();
        return new EditionClosed(edition, ANY, kind, "PRODUCTION", consortium, new BigDecimal(hours), DAY);
    }

    private static AttendanceRecorded attendance(UUID session, LocalDate on) {
        return new AttendanceRecorded(session, ANY, ANY, "COURSE", "PRODUCTION", null, on, List.of());
    }

    private static PracticeObserved observed(UUID person, String practice, String outcome, @Nullable String reason) {
        LocalDate on = practice.equals("CARD") && outcome.equals("NO")
                ? DAY
                : outcome.equals("YES") ? DAY.plusDays(9) : DAY.plusDays(1);
        return observed(person, practice, outcome, reason, on);
    }

    private static PracticeObserved observed(
            UUID person, String practice, String outcome, @Nullable String reason, LocalDate on) {
        return new PracticeObserved(
                UUID.randomUUID(), person, ANY, null, practice, "PRODUCTION", "KNITTING", outcome, reason, on);
    }

    private static PersonRegistered person(@Nullable List<String> languages) {
        return new PersonRegistered(UUID.randomUUID(), null, "UNKNOWN", "UNKNOWN", DAY, languages, null);
    }

    private List<Long> hindered(LocalDate asOf, String... reasons) {
        Map<String, Long> counts =
                figures.read(asOf, null, all -> all.facts().kinds().hindrances());
        return List.of(reasons).stream()
                .map(reason -> counts.getOrDefault(reason, 0L))
                .toList();
    }

    private long people(String trait, String key) {
        return figures.read(DAY, null, all -> all.facts().kinds().peopleBy(trait)).stream()
                .filter(each -> each.key().equals(key))
                .mapToLong(Group::number)
                .sum();
    }
}
