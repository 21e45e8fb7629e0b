package org.ayni.bo481.cast;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.ayni.bo481.entry.Json;
import org.jspecify.annotations.Nullable;

/**
 * A consortium with its shops.
 *
 * @param number 1 to 18, in the order of the report
 * @param group 1 or 2
 * @param place from 0, in its group
 * @param trade what its production courses are about
 * @param hasStatutes whether the project drafted its statutes
 * @param marketReady why it can answer the market; null for those that the report does not name
 */
public record Consortium(
        int number,
        String id,
        String name,
        List<String> variants,
        String sector,
        String trade,
        int group,
        int place,
        @Nullable String legalForm,
        boolean hasStatutes,
        @Nullable String marketReady,
        List<Shop> shops) {
    private static final String TEXTILES = "TEXTILES";

    static Consortium of(JsonNode row, int number, int place, List<Shop> shops) {
        return new Consortium(
                number,
                row.get("id").textValue(),
                row.get("name").textValue(),
                Json.texts(row.get("variants")),
                row.get("sector").textValue(),
                row.get("trade").textValue(),
                row.get("group").intValue(),
                place,
                row.path("legalForm").textValue(),
                row.get("statutes").booleanValue(),
                row.path("marketReady").textValue(),
                shops);
    }

    /** Its entry in the story. */
    public String key() {
        return "consortium-" + id;
    }

    /** The second group came a good three months later. */
    public LocalDate day(LocalDate firstGroups) {
        LocalDate day = group == 1 ? firstGroups : firstGroups.plusDays(98);
        return Days.working(day.plusDays(2L * place));
    }

    /** Its shops and their people are registered. */
    public LocalDate admittedOn() {
        return day(LocalDate.of(2001, 12, 10));
    }

    /** Courses begin; the later dates of the consortium count from it. */
    public LocalDate coursesFrom() {
        return day(LocalDate.of(2002, 3, 4));
    }

    /** The twelve textile consortia had four courses of production, the six of other trades five. */
    public int productionCourses() {
        return trade.equals(TEXTILES) ? 4 : 5;
    }

    /** All who work in its shops. */
    public List<Member> members() {
        return shops.stream().flatMap(shop -> shop.members().stream()).toList();
    }

    /** One a shop. */
    public List<Member> owners() {
        return members().stream().filter(Member::isOwner).toList();
    }
}
