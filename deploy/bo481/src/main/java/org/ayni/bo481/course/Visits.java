package org.ayni.bo481.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.cast.Shop;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Reference;

/**
 * Each shop is visited once, without scoring its quality. On that occasion the adviser looks who applies what the
 * courses taught: of management only administration and accounting, never marketing or leadership.
 */
public final class Visits {
    private static final Desk DESK = new Desk(Chapter.VISITS, Actor.VERIFIER);
    private static final LocalDate FIRST = LocalDate.of(2003, 7, 21);
    private static final LocalDate LAST = LocalDate.of(2003, 11, 28);
    private static final int APPLY_MANAGEMENT = 311;
    private static final int LOOKED_AT_WITHOUT_SUCCESS = 140;
    private static final int APPLY_PRODUCTION = 714;
    private static final List<String> REASONS = List.of("NO_TOOLS", "TIME", "SIZE", "COMPETITION", "COST", "OTHER");

    private final Cast cast;
    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Member> manage = new HashSet<>();
    private final Set<Member> doNotManage = new HashSet<>();
    private final Set<Member> produce = new HashSet<>();

    private Visits(Cast cast, List<Edition> editions, Dice dice) {
        this.cast = cast;
        this.dice = dice;
        Set<Member> trained = new LinkedHashSet<>();
        editions.stream().filter(Edition::isManagement).forEach(each -> trained.addAll(each.participants()));
        List<Member> looked = dice.shuffled(List.copyOf(trained));
        manage.addAll(looked.subList(0, APPLY_MANAGEMENT));
        doNotManage.addAll(looked.subList(APPLY_MANAGEMENT, APPLY_MANAGEMENT + LOOKED_AT_WITHOUT_SUCCESS));
        produce.addAll(dice.shuffled(cast.members()).subList(0, APPLY_PRODUCTION));
    }

    public static List<Entry> of(Cast cast, List<Edition> editions, long seed) {
        Visits chapter = new Visits(cast, editions, Dice.of(seed, "visits"));
        for (Consortium consortium : cast.consortia()) {
            consortium.shops().forEach(shop -> chapter.visit(consortium, shop));
        }
        return chapter.entries;
    }

    private void visit(Consortium consortium, Shop shop) {
        int shops = cast.shops().size();
        LocalDate on = Days.spread(FIRST, LAST, shop.number() - 1, shops);
        String key = "visit-%03d".formatted(shop.number());
        List<String> met = shop.members().stream()
                .map(member -> Reference.id(member.key()))
                .toList();
        entries.add(DESK.create(
                key,
                on,
                "/v1/visits",
                Json.object(
                        "enterpriseId",
                        Reference.id(shop.key()),
                        "consortiumId",
                        Reference.id(consortium.key()),
                        "adviser",
                        "STAFF-" + (1 + dice.below(3)),
                        "peopleMet",
                        met,
                        "hours",
                        dice.happens(60) ? "2.00" : "1.50",
                        "topic",
                        dice.happens(70) ? "FINISHING" : "COSTING",
                        "purpose",
                        dice.happens(75) ? "ADVICE" : "VERIFICATION",
                        "recommendations",
                        "Recomendación sintética para " + shop.name(),
                        "visitedOn",
                        on)));
        for (Member member : shop.members()) {
            looking(consortium, shop, member, on);
        }
    }

    private void looking(Consortium consortium, Shop shop, Member member, LocalDate on) {
        boolean accounts = dice.happens(50);
        String practice = Syllabus.management().getFirst().practices().get(accounts ? 1 : 0);
        String topic = Syllabus.management().getFirst().topics().get(accounts ? 1 : 0);
        if (manage.contains(member)) {
            entries.add(check("management", new Seen(shop, member, practice, "BUSINESS_MANAGEMENT", topic), "YES", on));
        } else if (doNotManage.contains(member)) {
            entries.add(check("management", new Seen(shop, member, practice, "BUSINESS_MANAGEMENT", topic), no(), on));
        }
        List<Syllabus.Course> courses = Syllabus.production(consortium);
        String technique = dice.oneOf(courses).practices().getFirst();
        Seen seen = new Seen(shop, member, technique, "PRODUCTION", consortium.trade());
        entries.add(check("production", seen, produce.contains(member) ? "YES" : no(), on));
    }

    /** What was looked at, in which shop, of whom. */
    private record Seen(Shop shop, Member member, String practice, String area, String topic) {}

    private Entry check(String kind, Seen seen, String outcome, LocalDate on) {
        return DESK.create(
                "practice-%s-%03d".formatted(kind, seen.member().number()),
                on,
                "/v1/practice-checks",
                Json.object(
                        "personId", Reference.id(seen.member().key()),
                        "enterpriseId", Reference.id(seen.shop().key()),
                        "practice", seen.practice(),
                        "area", seen.area(),
                        "topic", seen.topic(),
                        "outcome", outcome,
                        "reason", outcome.equals("YES") ? null : dice.oneOf(REASONS),
                        "observer", "STAFF-" + (1 + dice.below(3)),
                        "evidence",
                                "Ficha de visita %03d (sintético)"
                                        .formatted(seen.shop().number()),
                        "visitId",
                                Reference.id("visit-%03d".formatted(seen.shop().number())),
                        "observedOn", on));
    }

    private String no() {
        return dice.happens(50) ? "PARTLY" : "NO";
    }
}
