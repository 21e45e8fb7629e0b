package org.ayni.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered.Answer;
import org.ayni.kit.intake.ReceivedEvent;

/**
 * A made-up course of project BO-481 as events: the numbers of records are those of the final report, everything else
 * (who, when, in which order) is invented. It knows what was left out, so that a test can tell it later.
 */
public final class Bo481Case {

    static final LocalDate END = LocalDate.parse("2004-03-27");
    static final int CONSORTIA = 18;
    static final int ENTERPRISES = 236;
    static final int PEOPLE = 724;

    public final Told told = new Told();
    final List<UUID> consortia = ids(CONSORTIA);
    final List<UUID> enterprises = ids(ENTERPRISES);
    final List<UUID> people = ids(PEOPLE);
    final Set<ReceivedEvent> leftOut = new HashSet<>();

    private static final LocalDate START = LocalDate.parse("2001-10-01");

    public static Bo481Case play() {
        Bo481Case made = new Bo481Case();
        made.associations();
        made.members();
        made.outreach();
        new Bo481Training(made).play();
        new Bo481Loans(made).play();
        made.surveys();
        return made;
    }

    /** All events but those left out. */
    List<ReceivedEvent> events() {
        return told.events().stream().filter(each -> !leftOut.contains(each)).toList();
    }

    static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(each -> UUID.randomUUID()).toList();
    }

    UUID consortiumOf(int enterprise) {
        return consortia.get(enterprise % CONSORTIA);
    }

    /** The enterprise of a person: the first 236 people own one each, the others work in them in turn. */
    int enterpriseOf(int person) {
        return person % ENTERPRISES;
    }

    /** Numbers of the people of a consortium, owners first. */
    List<Integer> peopleOf(int consortium) {
        List<Integer> found = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            if (enterpriseOf(person) % CONSORTIA == consortium) {
                found.add(person);
            }
        }
        return found;
    }

    private void associations() {
        for (int i = 0; i < CONSORTIA; i++) {
            told.tell(
                    START,
                    new ConsortiaEvent.ConsortiumRegistered(
                            consortia.get(i),
                            name(i),
                            i < 4 ? "cuero" : "textiles",
                            "El Alto",
                            i < 9 ? 1 : 2,
                            "INFORMAL_ASSOCIATION",
                            "SELECTED",
                            null,
                            START));
            LocalDate formed = START.plusMonths(2);
            told.tell(
                    formed,
                    new ConsortiaEvent.ConsortiumStatusChanged(
                            consortia.get(i), "SELECTED", "FORMED", "INFORMAL_ASSOCIATION", formed));
            if (i < 7) {
                LocalDate on = LocalDate.parse("2003-12-10");
                told.tell(on, new ConsortiaEvent.MilestoneAssessed(consortia.get(i), "MARKET_READY", true, on, false));
            }
        }
    }

    /** Two of different groups are called almost alike, as in the report. */
    private static String name(int consortium) {
        return switch (consortium) {
            case 3 -> "K'ANA INTI";
            case 12 -> "KANA INTI";
            default -> "Consorcio " + consortium;
        };
    }

    private void members() {
        for (int i = 0; i < ENTERPRISES; i++) {
            told.tell(
                    START,
                    new ConsortiaEvent.EnterpriseRegistered(enterprises.get(i), "textiles", "El Alto", 4, null, START));
            told.tell(
                    START,
                    new ConsortiaEvent.MembershipJoined(UUID.randomUUID(), enterprises.get(i), consortiumOf(i), START));
        }
        for (int i = 0; i < PEOPLE; i++) {
            // Of 181 nobody asked what they speak or learned.
            boolean asked = i % 4 != 3;
            List<String> languages = !asked ? null : i % 4 == 0 ? List.of("es") : List.of("es", "ay");
            String schooling = !asked ? null : i % 4 == 1 ? "PRIMARY" : "SECONDARY";
            told.tell(
                    START,
                    new ConsortiaEvent.PersonRegistered(
                            people.get(i), null, "FEMALE", "30_44", START, languages, schooling));
            told.tell(
                    START,
                    new ConsortiaEvent.RoleTaken(
                            people.get(i),
                            UUID.randomUUID(),
                            enterprises.get(enterpriseOf(i)),
                            i < ENTERPRISES ? "OWNER" : "FAMILY_WORKER",
                            "FULL_TIME",
                            START));
        }
    }

    private void outreach() {
        LocalDate on = LocalDate.parse("2002-03-01");
        for (int i = 0; i < CONSORTIA; i++) {
            told.tell(
                    on,
                    new ConsortiaEvent.DiagnosisCompleted(
                            UUID.randomUUID(), consortia.get(i), null, on, "1", List.of(), null, null));
        }
        for (int i = 0; i < 12; i++) {
            told.tell(on, new ConsortiaEvent.DocumentDrafted(UUID.randomUUID(), consortia.get(i), "STATUTES", on));
        }
        for (int i = 0; i < 33; i++) {
            told.tell(on, new ConsortiaEvent.AllianceFormed(UUID.randomUUID(), "Aliado", "OTHER", false, on));
        }
        for (int i = 0; i < 21; i++) {
            told.tell(on, new ConsortiaEvent.ForumAttended(UUID.randomUUID(), on));
        }
        told.tell(on, publication("CATALOGUE", consortia.subList(0, 9), on));
        told.tell(on, publication("CD", List.of(), on));
        told.tell(on, publication("CD", List.of(), on));
    }

    private static ConsortiaEvent publication(String kind, List<UUID> featured, LocalDate on) {
        return new ConsortiaEvent.PublicationIssued(UUID.randomUUID(), kind, 1000, featured, on);
    }

    private void surveys() {
        LocalDate on = LocalDate.parse("2004-02-20");
        for (int i = 0; i < ENTERPRISES; i++) {
            told.tell(
                    on,
                    new ConsortiaEvent.SurveyAnswered(
                            UUID.randomUUID(),
                            "2004-1",
                            "FOLLOW_UP",
                            enterprises.get(i),
                            consortiumOf(i),
                            on,
                            List.of(
                                    answer("JOBS_CREATED_HIRED", "0"),
                                    answer("JOBS_IMPROVED_FULL_TIME", i < 215 ? "1" : "0"),
                                    new Answer("OWN_DRAWINGS", "REFUSED", null, null, null, null))));
        }
    }

    private static Answer answer(String question, String value) {
        return new Answer(question, "VALUE", new BigDecimal(value), null, null, "JOB");
    }
}
