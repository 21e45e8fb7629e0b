package org.ayni.bo481.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.cast.Shares;

/**
 * Who comes to which course. Of each consortium so many, in proportion to its people, that the participations of all
 * consortia together are the report's; within a course nobody twice, and everybody in some course of production.
 */
public final class Seats {
    private static final int MANAGEMENT_PARTICIPATIONS = 861;
    private static final int PRODUCTION_PARTICIPATIONS = 1_016;
    private static final int WORKSHOP_SEATS = 12;

    private final Cast cast;
    private final Dice dice;

    public Seats(Cast cast, long seed) {
        this.cast = cast;
        this.dice = Dice.of(seed, "seats");
    }

    /** Every edition of every consortium, with those who came and those who stayed away. */
    public List<Edition> editions() {
        List<Integer> people =
                cast.consortia().stream().map(each -> each.members().size()).toList();
        List<Integer> management = Shares.of(MANAGEMENT_PARTICIPATIONS, people);
        List<Integer> production = Shares.of(PRODUCTION_PARTICIPATIONS, people);
        List<Edition> editions = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            Consortium consortium = cast.consortia().get(at);
            editions.addAll(management(consortium, management.get(at)));
            editions.addAll(production(consortium, production.get(at)));
            editions.addAll(workshops(consortium));
        }
        return editions;
    }

    /** All owners come to the first course; those who have not been there come first to the second. */
    private List<Edition> management(Consortium consortium, int seats) {
        List<Member> workers = dice.shuffled(
                consortium.members().stream().filter(each -> !each.isOwner()).toList());
        List<Integer> parts = Shares.even(seats, 2);
        List<Member> queue = new ArrayList<>(consortium.owners());
        queue.addAll(workers);
        List<Member> first = List.copyOf(queue.subList(0, parts.get(0)));
        List<Member> rest = new ArrayList<>(queue.subList(parts.get(0), queue.size()));
        rest.addAll(queue.subList(1, parts.get(0)));
        List<Member> second = List.copyOf(rest.subList(0, parts.get(1)));
        return List.of(
                edition(consortium, 0, Syllabus.management().get(0), first),
                edition(consortium, 1, Syllabus.management().get(1), second));
    }

    private List<Edition> production(Consortium consortium, int seats) {
        List<Syllabus.Course> courses = Syllabus.production(consortium);
        List<Integer> parts = Shares.even(seats, courses.size());
        List<Member> queue = dice.shuffled(consortium.members());
        List<Edition> editions = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < courses.size(); at++) {
            List<Member> present = new ArrayList<>();
            for (int seat = 0; seat < parts.get(at); seat++) {
                present.add(queue.get(next++ % queue.size()));
            }
            editions.add(edition(consortium, 2 + at, courses.get(at), List.copyOf(present)));
        }
        return editions;
    }

    /** Thirty workshops: the first twelve consortia had two, the others one. */
    private List<Edition> workshops(Consortium consortium) {
        List<Edition> editions = new ArrayList<>();
        int held = consortium.number() <= 12 ? 2 : 1;
        for (int at = 0; at < held; at++) {
            List<Syllabus.Course> kinds = Syllabus.workshops();
            editions.add(new Edition(
                    "assistance-%02d-%d".formatted(consortium.number(), at + 1),
                    consortium,
                    kinds.get((consortium.number() + 2 * at) % kinds.size()),
                    Edition.UNPLANNED,
                    Timetable.ofWorkshop(consortium, at),
                    dice.shuffled(consortium.members()).subList(0, WORKSHOP_SEATS),
                    List.of()));
        }
        return editions;
    }

    private Edition edition(Consortium consortium, int line, Syllabus.Course course, List<Member> present) {
        Set<Member> chosen = new HashSet<>(present);
        List<Member> absentees = dice.shuffled(consortium.members()).stream()
                .filter(each -> !chosen.contains(each))
                .limit(dice.below(3))
                .toList();
        return new Edition(
                "edition-%02d-%d".formatted(consortium.number(), line + 1),
                consortium,
                course,
                line,
                Timetable.of(consortium, line),
                present,
                absentees);
    }
}
