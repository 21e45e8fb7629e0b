package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.bo481.cast.Cast;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.entry.Actor;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Desk;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Reference;

/** Statutes, alliances, public forums, two CDs and a catalogue. The report has no dates: these are invented. */
final class Outreach {
    private static final Desk DESK = new Desk(Chapter.OUTREACH, Actor.SECOND_OFFICER);
    private static final LocalDate FIRST = LocalDate.of(2002, 5, 6);
    private static final LocalDate LAST = LocalDate.of(2004, 3, 1);
    private static final int FORUMS = 21;

    private final Cast cast;
    private final List<Entry> entries = new ArrayList<>();

    private Outreach(Cast cast) {
        this.cast = cast;
    }

    static List<Entry> of(Cast cast) {
        Outreach chapter = new Outreach(cast);
        cast.consortia().stream().filter(Consortium::hasStatutes).forEach(chapter::statutes);
        chapter.alliances();
        chapter.forums();
        chapter.publications();
        return chapter.entries;
    }

    private void statutes(Consortium consortium) {
        LocalDate on = Consortia.statutesOn(consortium);
        entries.add(DESK.create(
                "statutes-" + consortium.id(),
                on,
                "/v1/documents",
                Json.object(
                        "consortiumId",
                        Reference.id(consortium.key()),
                        "kind",
                        consortium.number() % 3 == 0 ? "STATUTES_AND_REGULATIONS" : "STATUTES",
                        "title",
                        "Estatuto de " + consortium.name(),
                        "draftedOn",
                        on)));
    }

    /** With each of the consortia, and with fifteen others. */
    private void alliances() {
        for (Consortium consortium : cast.consortia()) {
            LocalDate on = Consortia.formedOn(consortium).plusDays(1);
            entries.add(DESK.create(
                    "alliance-with-" + consortium.id(),
                    on,
                    "/v1/alliances",
                    Json.object("partner", consortium.name(), "kind", "CONSORTIUM", "formal", false, "formedOn", on)));
        }
        JsonNode partners = Json.resource(Outreach.class, "partners.json").get("partners");
        for (int at = 0; at < partners.size(); at++) {
            JsonNode partner = partners.get(at);
            LocalDate on = Days.spread(FIRST, LAST, at, partners.size());
            entries.add(DESK.create(
                    "alliance-%02d".formatted(at + 1),
                    on,
                    "/v1/alliances",
                    Json.object(
                            "partner", partner.get("partner").textValue(),
                            "kind", partner.get("kind").textValue(),
                            "formal", partner.has("signedDocument"),
                            "signedDocument", partner.path("signedDocument").textValue(),
                            "formedOn", on)));
        }
    }

    private void forums() {
        for (int number = 1; number <= FORUMS; number++) {
            LocalDate on = Days.spread(FIRST, LAST, number - 1, FORUMS);
            entries.add(DESK.create(
                    "forum-%02d".formatted(number),
                    on,
                    "/v1/forums",
                    Json.object(
                            "name", "Foro público " + number + " (sintético)", "place", "El Alto", "attendedOn", on)));
        }
    }

    /** The report does not name the nine consortia of the catalogue: those of the first group are assumed. */
    private void publications() {
        List<String> firstGroup = cast.consortia().stream()
                .filter(each -> each.group() == 1)
                .map(each -> Reference.id(each.key()))
                .toList();
        List<String> all =
                cast.consortia().stream().map(each -> Reference.id(each.key())).toList();
        publication("cd-1", "CD", "CD de promoción de los consorcios, primera edición", LocalDate.of(2003, 3, 20), all);
        publication("cd-2", "CD", "CD de promoción de los consorcios, segunda edición", LocalDate.of(2003, 9, 15), all);
        publication("catalogue", "CATALOGUE", "Catálogo de productos", LocalDate.of(2003, 12, 12), firstGroup);
    }

    private void publication(String key, String kind, String title, LocalDate on, List<String> featured) {
        entries.add(DESK.create(
                key,
                on,
                "/v1/publications",
                Json.object(
                        "kind", kind,
                        "title", title,
                        "copies", 1_000,
                        "consortiaFeatured", featured,
                        "issuedOn", on)));
    }
}
