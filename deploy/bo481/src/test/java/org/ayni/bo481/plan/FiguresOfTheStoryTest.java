package org.ayni.bo481.plan;

import static org.ayni.bo481.plan.Counting.appliers;
import static org.ayni.bo481.plan.Counting.bodies;
import static org.ayni.bo481.plan.Counting.has;
import static org.ayni.bo481.plan.Counting.participations;
import static org.ayni.bo481.plan.Counting.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.bo481.entry.Entry;
import org.junit.jupiter.api.Test;

/** The report's figures come out by counting the bodies that will be sent. */
class FiguresOfTheStoryTest {
    @Test
    void countsConsortiaShopsAndPeople() {
        assertEquals(9, bodies("/v1/consortia").filter(has("cohort", "1")).count());
        assertEquals(9, bodies("/v1/consortia").filter(has("cohort", "2")).count());
        assertEquals(18, to("/v1/consortia/.*/formation").count());
        assertEquals(236, to("/v1/enterprises").count());
        assertEquals(236, to("/v1/memberships").count());
        assertEquals(724, to("/v1/people").count());
        assertEquals(
                236, bodies("/v1/people/.*/roles").filter(has("role", "OWNER")).count());
        assertEquals(
                488,
                bodies("/v1/people/.*/roles")
                        .filter(has("role", "OWNER").negate())
                        .count());
        assertEquals(
                724,
                bodies("/v1/people/.*/consents")
                        .filter(has("purpose", "PROGRAMME"))
                        .count());
        Set<String> members = bodies("/v1/memberships")
                .map(body -> body.get("consortiumId").textValue())
                .collect(Collectors.toSet());
        assertEquals(18, members.size());
    }

    @Test
    void countsThoseWhoApplyWhatTheyLearned() {
        assertEquals(311, appliers("BUSINESS_MANAGEMENT").size());
        assertEquals(714, appliers("PRODUCTION").size());
        Set<String> topics = bodies("/v1/practice-checks")
                .filter(has("area", "BUSINESS_MANAGEMENT"))
                .map(body -> body.get("topic").textValue())
                .collect(Collectors.toSet());
        assertEquals(Set.of("ADMINISTRATION", "ACCOUNTING"), topics);
        bodies("/v1/practice-checks")
                .forEach(body -> assertEquals(!body.get("outcome").textValue().equals("YES"), body.has("reason")));
        Set<String> trained = participations("BUSINESS_MANAGEMENT").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
        assertTrue(trained.containsAll(appliers("BUSINESS_MANAGEMENT")));
        Set<String> skilled =
                participations("PRODUCTION").stream().map(List::getFirst).collect(Collectors.toSet());
        assertTrue(skilled.containsAll(appliers("PRODUCTION")));
    }

    @Test
    void visitsEachShopOnceAndScoresNothing() {
        assertEquals(
                236,
                bodies("/v1/visits")
                        .map(body -> body.get("enterpriseId"))
                        .distinct()
                        .count());
        assertEquals(236, to("/v1/visits").count());
        assertFalse(bodies("/v1/visits").anyMatch(body -> body.has("qualityBefore") || body.has("qualityAfter")));
    }

    @Test
    void asksEachShopAboutJobsAndHearsNothingOfIncome() {
        int improved = 0;
        List<JsonNode> surveys = bodies("/v1/surveys").toList();
        assertEquals(
                236,
                surveys.stream()
                        .map(body -> body.get("enterpriseId"))
                        .distinct()
                        .count());
        for (JsonNode survey : surveys) {
            Map<String, JsonNode> answers = new HashMap<>();
            survey.get("answers")
                    .forEach(each -> answers.put(each.get("question").textValue(), each));
            assertEquals("0", answers.get("JOBS_CREATED_HIRED").get("value").textValue());
            improved += Integer.parseInt(
                    answers.get("JOBS_IMPROVED_FULL_TIME").get("value").textValue());
            answers.values().stream()
                    .filter(each -> !each.get("question").textValue().startsWith("JOBS"))
                    .forEach(each -> assertFalse(each.has("value")));
            assertFalse(answers.containsKey("OWN_DRAWINGS"));
        }
        assertEquals(215, improved);
        assertEquals(
                0, bodies("/v1/survey-rounds").filter(has("kind", "BASELINE")).count());
    }

    @Test
    void countsOutreach() {
        assertEquals(12, to("/v1/documents").count());
        assertEquals(33, to("/v1/alliances").count());
        assertEquals(
                18, bodies("/v1/alliances").filter(has("kind", "CONSORTIUM")).count());
        assertEquals(21, to("/v1/forums").count());
        assertEquals(2, bodies("/v1/publications").filter(has("kind", "CD")).count());
        List<JsonNode> catalogues =
                bodies("/v1/publications").filter(has("kind", "CATALOGUE")).toList();
        assertEquals(1, catalogues.size());
        assertEquals(9, catalogues.getFirst().get("consortiaFeatured").size());
    }

    @Test
    void assessesMilestonesAndGivesReasonsForWhatIsOutOfOrder() {
        assertEquals(18, to("/v1/diagnoses").count());
        assertEquals(18, to("/v1/plans/.*/approval").count());
        assertFalse(bodies("/v1/diagnoses").anyMatch(body -> body.has("creditCapacity")));
        List<Entry> milestones = to("/v1/consortia/.*/milestones").toList();
        Map<String, Long> reached = milestones.stream()
                .filter(each -> each.body().get("reached").booleanValue())
                .collect(Collectors.groupingBy(
                        each -> each.body().get("milestone").textValue(), Collectors.counting()));
        assertEquals(
                Map.of(
                        "STATUTES",
                        12L,
                        "LEGAL_PERSON",
                        1L,
                        "DIAGNOSIS",
                        18L,
                        "PLAN",
                        18L,
                        "FORMED",
                        18L,
                        "MARKET_READY",
                        7L),
                reached);
        Set<String> withStatutes = new HashSet<>();
        for (Entry each : milestones) {
            String milestone = each.body().get("milestone").textValue();
            if (milestone.equals("STATUTES")) {
                withStatutes.add(each.lane());
            } else if (each.body().get("reached").booleanValue() && !withStatutes.contains(each.lane())) {
                assertTrue(each.body().has("reason"), each.key());
            }
        }
    }
}
