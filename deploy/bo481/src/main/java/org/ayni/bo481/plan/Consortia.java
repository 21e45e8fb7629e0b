package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.cast.Dice;
import org.ayni.bo481.cast.Member;
import org.ayni.bo481.course.Preparation;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;
import org.jspecify.annotations.Nullable;

/** Eighteen consortia are found, chosen and formed; what each one reached is assessed. */
final class Consortia {
    private static final Desk DESK = new Desk(Chapter.CONSORTIA, Actor.COORDINATOR);
    private static final LocalDate MARKET_ASSESSED = LocalDate.of(2004, 2, 20);

    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    private Consortia(Dice dice) {
        this.dice = dice;
    }

    static List<Entry> of(Cast cast, long seed) {
        Consortia chapter = new Consortia(Dice.of(seed, "consortia"));
        cast.consortia().forEach(chapter::write);
        return chapter.entries;
    }

    /** The day on which a consortium was constituted. */
    static LocalDate formedOn(Consortium consortium) {
        return consortium.day(LocalDate.of(2002, 1, 21));
    }

    /** The statutes of CONATEX came first, as its legal person needed them; the others' a year and more later. */
    static LocalDate statutesOn(Consortium consortium) {
        return consortium.legalForm() == null
                ? Days.working(LocalDate.of(2003, 2, 3).plusDays(9L * consortium.number()))
                : formedOn(consortium).minusDays(7);
    }

    private void write(Consortium consortium) {
        LocalDate registeredOn = consortium.day(LocalDate.of(2001, 10, 8));
        LocalDate selectedOn = consortium.day(LocalDate.of(2001, 12, 3));
        entries.add(DESK.create(
                        consortium.key(),
                        registeredOn,
                        "/v1/consortia",
                        Json.object(
                                "name", consortium.name(),
                                "nameVariants", consortium.variants(),
                                "sector", consortium.sector(),
                                "municipality", consortium.shops().getFirst().municipality(),
                                "cohort", consortium.group(),
                                "registeredOn", registeredOn))
                .in(consortium.key()));
        step(
                consortium,
                "selection",
                selectedOn,
                Json.object(
                        "selectedOn", selectedOn,
                        "salesPotential", 50 + dice.below(50),
                        "prospects", 50 + dice.below(50),
                        "firmness", 50 + dice.below(50),
                        "votesFor", 4 + dice.below(3),
                        "votesAgainst", dice.below(3)));
        step(
                consortium,
                "formation",
                formedOn(consortium),
                Json.object("formedOn", formedOn(consortium), "legalForm", consortium.legalForm()));
        officers(consortium);
        milestones(consortium);
    }

    private void step(Consortium consortium, String action, LocalDate on, ObjectNode body) {
        String path = "/v1/consortia/" + Reference.id(consortium.key());
        String[] reached = action.equals("selection") ? new String[] {"SELECTED", "FORMED"} : new String[] {"FORMED"};
        entries.add(DESK.post(action + "-" + consortium.id(), on, path + "/" + action, body)
                .in(consortium.key())
                .ifThere(Known.by(path, "/status", reached)));
    }

    private void officers(Consortium consortium) {
        List<Member> owners = consortium.owners();
        List<String> offices = List.of("PRESIDENT", "TREASURER");
        for (int at = 0; at < offices.size(); at++) {
            String path = "/v1/consortia/" + Reference.id(consortium.key()) + "/officers";
            entries.add(DESK.post(
                            "office-" + (at + 1) + "-" + consortium.id(),
                            formedOn(consortium),
                            path,
                            Json.object(
                                    "personId", Reference.id(owners.get(at).key()),
                                    "office", offices.get(at),
                                    "since", formedOn(consortium)))
                    .in(consortium.key())
                    .ifThere(Known.by(path, "/office", offices.get(at))));
        }
    }

    /** Nobody ever assessed BUSINESS_PROJECTION. */
    private void milestones(Consortium consortium) {
        String early = "Se registra antes del estatuto: el proyecto lo elaboró después o no lo elaboró";
        boolean statutesFirst = consortium.legalForm() != null;
        if (statutesFirst) {
            milestone(consortium, "STATUTES", statutesOn(consortium), true, null);
            milestone(consortium, "LEGAL_PERSON", formedOn(consortium), true, null);
        }
        milestone(consortium, "FORMED", formedOn(consortium), true, statutesFirst ? null : early);
        milestone(consortium, "DIAGNOSIS", Preparation.diagnosedOn(consortium), true, statutesFirst ? null : early);
        milestone(consortium, "PLAN", Preparation.approvedOn(consortium), true, statutesFirst ? null : early);
        if (consortium.hasStatutes() && !statutesFirst) {
            milestone(consortium, "STATUTES", statutesOn(consortium), true, null);
        }
        boolean ready = consortium.marketReady() != null;
        milestone(
                consortium,
                "MARKET_READY",
                MARKET_ASSESSED,
                ready,
                ready ? consortium.marketReady() : "No está entre los que el informe nombra");
    }

    private void milestone(
            Consortium consortium, String milestone, LocalDate on, boolean reached, @Nullable String reason) {
        String path = "/v1/consortia/" + Reference.id(consortium.key()) + "/milestones";
        entries.add(DESK.post(
                        "milestone-" + milestone.replace('_', '-') + "-" + consortium.id(),
                        on,
                        path,
                        Json.object(
                                "milestone", milestone,
                                "reached", reached,
                                "assessedOn", on,
                                "reason", reason,
                                "evidence", "Carpeta " + consortium.number() + " (sintético)"))
                .in(consortium.key())
                .ifThere(Known.by(path, "/milestone", milestone).lookingFirst()));
    }
}
