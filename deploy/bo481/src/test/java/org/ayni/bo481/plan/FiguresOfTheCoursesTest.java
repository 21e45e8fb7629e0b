package org.ayni.bo481.plan;

import static org.ayni.bo481.plan.Counting.BY_KEY;
import static org.ayni.bo481.plan.Counting.bodies;
import static org.ayni.bo481.plan.Counting.course;
import static org.ayni.bo481.plan.Counting.has;
import static org.ayni.bo481.plan.Counting.isAbout;
import static org.ayni.bo481.plan.Counting.key;
import static org.ayni.bo481.plan.Counting.participations;
import static org.ayni.bo481.plan.Counting.sheets;
import static org.ayni.bo481.plan.Counting.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.entry.Reference;
import org.junit.jupiter.api.Test;

/** The report's figures on courses come out by counting sessions and marks. */
class FiguresOfTheCoursesTest {
    @Test
    void countsCoursesOfSixtyHours() {
        List<Entry> editions = to("/v1/editions").toList();
        assertEquals(
                36,
                editions.stream()
                        .filter(each -> isAbout(each.key(), "COURSE", "BUSINESS_MANAGEMENT"))
                        .count());
        assertEquals(
                78,
                editions.stream()
                        .filter(each -> isAbout(each.key(), "COURSE", "PRODUCTION"))
                        .count());
        assertEquals(
                30,
                editions.stream()
                        .filter(each -> has("kind", "ASSISTANCE_WORKSHOP").test(course(each.key())))
                        .count());
        for (Entry edition : editions) {
            BigDecimal hours = BigDecimal.ZERO;
            for (JsonNode session : edition.body().get("sessions")) {
                hours = hours.add(new BigDecimal(session.get("plannedHours").textValue()));
            }
            String expected = has("kind", "COURSE").test(course(edition.key())) ? "60.00" : "12.00";
            assertEquals(new BigDecimal(expected), hours, edition.key());
            assertEquals(expected, edition.body().get("plannedHours").textValue());
        }
    }

    @Test
    void countsParticipationsThatAreMoreThanThePeople() {
        assertEquals(861, participations("BUSINESS_MANAGEMENT").size());
        assertEquals(1_016, participations("PRODUCTION").size());
        long persons = participations("PRODUCTION").stream()
                .map(List::getFirst)
                .distinct()
                .count();
        assertTrue(persons <= 724);
    }

    @Test
    void marksNobodyWhoIsNotEnrolledAndNotOfTheConsortium() {
        Map<String, Set<String>> enrolled = new HashMap<>();
        to("/v1/editions/.*/enrolments").forEach(each -> {
            Set<String> people = new LinkedHashSet<>(Json.texts(each.body().get("personIds")));
            assertTrue(people.size()
                    <= BY_KEY.get(key(each.path())).body().get("capacity").intValue());
            enrolled.put(key(each.path()), people);
        });
        to("/v1/sessions/.*/attendance").forEach(sheet -> {
            Set<String> marked = new LinkedHashSet<>();
            sheet.body()
                    .get("marks")
                    .forEach(mark -> assertTrue(marked.add(mark.get("personId").textValue())));
            assertEquals(enrolled.get(key(sheet.path())), marked, sheet.key());
        });
        Map<String, String> consortiumOf = new HashMap<>();
        bodies("/v1/memberships")
                .forEach(body -> consortiumOf.put(
                        body.get("enterpriseId").textValue(),
                        body.get("consortiumId").textValue()));
        Map<String, String> personIn = new HashMap<>();
        to("/v1/people/.*/roles")
                .forEach(each -> personIn.put(
                        Reference.id(key(each.path())),
                        consortiumOf.get(each.body().get("enterpriseId").textValue())));
        enrolled.forEach((edition, people) -> people.forEach(person ->
                assertEquals(BY_KEY.get(edition).body().get("consortiumId").textValue(), personIn.get(person))));
    }

    @Test
    void letsEachOwnerReachTheMinimumOfOneCourseOfManagement() {
        Map<List<String>, BigDecimal> hours = new HashMap<>();
        sheets("COURSE", "BUSINESS_MANAGEMENT").forEach(sheet -> sheet.body()
                .get("marks")
                .forEach(mark -> hours.merge(
                        List.of(mark.get("personId").textValue(), key(sheet.path())),
                        new BigDecimal(mark.path("hours").asText("0")),
                        BigDecimal::add)));
        Set<String> owners = to("/v1/people/.*/roles")
                .filter(each -> has("role", "OWNER").test(each.body()))
                .map(each -> Reference.id(key(each.path())))
                .collect(Collectors.toSet());
        Set<String> certified = hours.entrySet().stream()
                .filter(each -> each.getValue().compareTo(new BigDecimal("48")) >= 0)
                .map(each -> each.getKey().getFirst())
                .filter(owners::contains)
                .collect(Collectors.toSet());
        assertEquals(owners, certified);
        assertEquals(236, certified.size());
    }

    @Test
    void givesTheOneOwnerNoOtherCertificateOfManagement() {
        Entry apart = BY_KEY.get(LeftOut.MANAGEMENT_CERTIFICATE.key());
        String owner = apart.body().get("personId").textValue();
        Set<String> others = participations("BUSINESS_MANAGEMENT").stream()
                .filter(each -> each.getFirst().equals(owner))
                .map(List::getLast)
                .collect(Collectors.toSet());
        assertEquals(Set.of(key(apart.path())), others);
        JsonNode named = BY_KEY.get("certificates-" + key(apart.path())).body().get("personIds");
        assertFalse(Json.texts(named).contains(owner));
    }
}
