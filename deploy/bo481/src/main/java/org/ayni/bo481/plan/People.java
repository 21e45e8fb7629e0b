package org.ayni.bo481.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
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

/** The shops of a consortium and those who work in them are registered on one day, each one by itself. */
final class People {
    private static final Desk DESK = new Desk(Chapter.PEOPLE, Actor.REGISTRAR);

    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    private People(Dice dice) {
        this.dice = dice;
    }

    static List<Entry> of(Cast cast, long seed) {
        People chapter = new People(Dice.of(seed, "people"));
        for (Consortium consortium : cast.consortia()) {
            consortium.shops().forEach(shop -> chapter.write(consortium, shop));
        }
        return chapter.entries;
    }

    private void write(Consortium consortium, Shop shop) {
        LocalDate on = consortium.admittedOn();
        entries.add(DESK.create(
                        shop.key(),
                        on,
                        "/v1/enterprises",
                        Json.object(
                                "name", shop.name(),
                                "sector", consortium.sector(),
                                "municipality", shop.municipality(),
                                "startedOn", shop.startedOn(),
                                "recordsKept", shop.recordsKept(),
                                "declaredHeadCount", shop.members().size() + dice.below(2),
                                "registeredOn", on))
                .in(shop.key()));
        entries.add(DESK.create(
                        "membership-%03d".formatted(shop.number()),
                        on,
                        "/v1/memberships",
                        Json.object(
                                "enterpriseId", Reference.id(shop.key()),
                                "consortiumId", Reference.id(consortium.key()),
                                "joinedOn", on))
                .in(shop.key()));
        shop.members().forEach(member -> write(shop, member, on));
    }

    private void write(Shop shop, Member member, LocalDate on) {
        entries.add(DESK.create(
                        member.key(),
                        on,
                        "/v1/people",
                        Json.object(
                                "givenNames", member.givenNames(),
                                "familyNames", member.familyNames(),
                                "document", member.document(),
                                "birthDate", member.bornOn(),
                                "sex", member.sex(),
                                "languages", dice.happens(70) ? List.of("es", "ay") : List.of("es"),
                                "schooling", member.schooling(),
                                "literacy", member.literacy(),
                                "registeredOn", on))
                .in(member.key()));
        String roles = "/v1/people/" + Reference.id(member.key()) + "/roles";
        entries.add(DESK.post(
                        "role-%03d".formatted(member.number()),
                        on,
                        roles,
                        Json.object(
                                "enterpriseId", Reference.id(shop.key()),
                                "role", member.role(),
                                "workTime", member.workTime(),
                                "since", member.since()))
                .in(member.key())
                .ifThere(Known.by(roles, "/enterpriseId", Reference.id(shop.key()))));
        entries.add(consent(DESK, member, "PROGRAMME", on));
    }

    /** One purpose, as one person agreed to it on one day. */
    static Entry consent(Desk desk, Member member, String purpose, LocalDate on) {
        String path = "/v1/people/" + Reference.id(member.key()) + "/consents";
        return desk.post(
                        "consent-%s-%03d".formatted(purpose.replace('_', '-'), member.number()),
                        on,
                        path,
                        Json.object("purpose", purpose, "version", "2001-1", "givenOn", on))
                .in(member.key())
                .ifThere(Known.by(path, "/purpose", purpose));
    }
}
