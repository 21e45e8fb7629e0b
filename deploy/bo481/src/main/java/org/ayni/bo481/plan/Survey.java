package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.cast.Shop;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;

/**
 * One round at the end, of all shops. There was no round at the beginning to compare with, and nobody told sales or
 * profit; drawings and quantities were not asked.
 */
final class Survey {
    private static final Desk DESK = new Desk(Chapter.SURVEY, Actor.INTERVIEWER);
    private static final String ROUND = "2003-2";
    private static final LocalDate OPENS = LocalDate.of(2003, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2004, 1, 31);
    private static final int JOBS_IMPROVED = 215;

    private final Cast cast;
    private final Dice dice;

    private Survey(Cast cast, Dice dice) {
        this.cast = cast;
        this.dice = dice;
    }

    static List<Entry> of(Cast cast, long seed) {
        return new Survey(cast, Dice.of(seed, "survey")).entries();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(DESK.post(
                        "survey-round",
                        OPENS,
                        "/v1/survey-rounds",
                        Json.object("code", ROUND, "kind", "FOLLOW_UP", "opensOn", OPENS, "dueOn", DUE))
                .in("survey")
                .ifThere(Known.by("/v1/survey-rounds", "/code", ROUND)));
        Map<Shop, Integer> improved = improvedJobs();
        cast.shops().forEach(shop -> entries.add(answers(shop, improved.getOrDefault(shop, 0))));
        return entries;
    }

    /** Full-time jobs that got better, shop by shop: never more than work there full-time. */
    private Map<Shop, Integer> improvedJobs() {
        Map<Shop, Integer> improved = new LinkedHashMap<>();
        List<Shop> jobs = new ArrayList<>();
        for (Shop shop : cast.shops()) {
            improved.put(shop, 0);
            shop.members().stream().filter(Member::isFullTime).forEach(member -> jobs.add(shop));
        }
        dice.shuffled(jobs).subList(0, JOBS_IMPROVED).forEach(shop -> improved.merge(shop, 1, Integer::sum));
        return improved;
    }

    private Entry answers(Shop shop, int improved) {
        LocalDate on = Days.spread(
                OPENS.plusDays(1), DUE, shop.number() - 1, cast.shops().size());
        List<ObjectNode> answers = new ArrayList<>();
        answers.add(value("JOBS_CREATED_HIRED", 0));
        answers.add(value("JOBS_CREATED_FAMILY", dice.happens(30) ? 1 : 0));
        answers.add(value("JOBS_IMPROVED_FULL_TIME", improved));
        answers.add(Json.object("question", "SALES", "status", "UNKNOWN"));
        answers.add(Json.object("question", "COSTS", "status", "UNKNOWN"));
        answers.add(Json.object("question", "PROFIT", "status", dice.happens(60) ? "REFUSED" : "UNKNOWN"));
        return DESK.create(
                "survey-%03d".formatted(shop.number()),
                on,
                "/v1/surveys",
                Json.object(
                        "round",
                        ROUND,
                        "enterpriseId",
                        Reference.id(shop.key()),
                        "answeredOn",
                        on,
                        "source",
                        "INTERVIEW",
                        "respondentId",
                        Reference.id(shop.owner().key()),
                        "answers",
                        answers));
    }

    private static ObjectNode value(String question, int value) {
        return Json.object("question", question, "status", "VALUE", "value", Integer.toString(value));
    }
}
