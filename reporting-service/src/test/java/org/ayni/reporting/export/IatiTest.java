package org.ayni.reporting.export;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Validator;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The case as an IATI activity: valid, and honest about what was never recorded. */
@QuarkusTest
class IatiTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    /** Named rule, and what breaks it. */
    private static final Map<String, Consumer<Document>> BREAKS = Map.ofEntries(
            Map.entry("VERSION", it -> it.getDocumentElement().setAttribute("version", "2.02")),
            Map.entry("ELEMENT_ORDER", it -> {
                Element period = IatiRules.all(it, "period").getFirst();
                period.appendChild(IatiRules.first(period, "period-start"));
            }),
            Map.entry(
                    "REQUIRED_ELEMENT",
                    it -> remove(IatiRules.all(it, "activity-status").getFirst())),
            Map.entry("CODE", it -> IatiRules.all(it, "indicator").getFirst().removeAttribute("measure")),
            Map.entry("DATE", it -> set(it, "activity-date", "iso-date", "2003-02-30")),
            Map.entry("NARRATIVE", it -> IatiRules.all(it, "title").getFirst().setTextContent("")),
            Map.entry(
                    "NUMERIC_VALUE",
                    it -> IatiRules.all(it, "actual").getFirst().removeAttribute("value")),
            Map.entry("IDENTIFIER", it -> set(it, "reporting-org", "ref", "XX-OTHER")),
            Map.entry(
                    "DEFAULT_LANGUAGE",
                    it -> IatiRules.all(it, "iati-activity").getFirst().removeAttribute("xml:lang")),
            Map.entry("START_DATE", it -> set(it, "activity-date", "type", "3")),
            Map.entry("NO_ACTUAL_DATE_AHEAD", it -> set(it, "activity-date", "iso-date", "2026-11-29")),
            Map.entry("SHARES_OF_100", it -> set(it, "sector", "percentage", "60")),
            Map.entry("REFERENCE_AT_ONE_LEVEL", it -> {
                Element result = IatiRules.all(it, "result").getFirst();
                Element reference = it.createElement("reference");
                reference.setAttribute("vocabulary", "99");
                result.insertBefore(reference, IatiRules.first(result, "indicator"));
            }),
            Map.entry(
                    "ONE_REFERENCE_A_VOCABULARY",
                    it -> twice(IatiRules.all(it, "reference").getFirst())),
            Map.entry("PERIOD_STARTS_BEFORE_IT_ENDS", it -> set(it, "period-end", "iso-date", "2001-09-27")),
            Map.entry(
                    "ONE_TOTAL_A_PERIOD",
                    it -> twice(IatiRules.all(it, "actual").getFirst())));

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis=report", "basis=record", "asOf=2001-09-26", "asOf=2002-05-21&basis=record"})
    void keepsTheRulesOfTheStandard(String query) {
        assertEquals(Set.of(), IatiRules.brokenBy(export(query), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis=report", "basis=record", "asOf=2001-09-26", "asOf=2002-05-21&basis=record"})
    void isValidByTheSchema(String query) throws SAXException, IOException {
        Validator validator = validator();
        validator.validate(new DOMSource(export(query)));
        Document broken = export(query);
        BREAKS.get("ELEMENT_ORDER").accept(broken);
        assertThrows(SAXException.class, () -> validator.validate(new DOMSource(broken)));
    }

    @Test
    void everyRuleCanBeBroken() {
        BREAKS.forEach((rule, damage) -> {
            Document document = export("basis=report");
            damage.accept(document);
            assertTrue(IatiRules.brokenBy(document, TODAY).contains(rule), rule);
        });
    }

    @Test
    void theReportsBasisHasSevenActualsAndItsZeroIsAZero() {
        assertEquals(
                Map.of(
                        "R.1.1.a", "0",
                        "R.1.1.b", "215",
                        "R.1.2.a", "236",
                        "R.1.2.b", "311",
                        "R.1.3.a", "1016",
                        "R.1.3.b", "714",
                        "R.3.1.b", "7"),
                actuals(export("basis=report")));
        assertEquals(actuals(export("basis=report")), actuals(export("asOf=2004-03-27")), "report is the default");
    }

    @Test
    void ourOwnBasisHasEightActualsOfWhichTwoAreZero() {
        assertEquals(
                Map.of(
                        "R.1.1.a", "0",
                        "R.1.1.b", "215",
                        "R.1.2.a", "236",
                        "R.1.2.b", "311",
                        "R.1.3.a", "702",
                        "R.1.3.b", "714",
                        "R.2.2.a", "0",
                        "R.3.1.b", "7"),
                actuals(export("basis=record")));
    }

    @Test
    void allFourteenHaveATargetOverTheLifeOfTheProject() {
        Document document = export("basis=report");
        List<Element> periods = IatiRules.all(document, "period");
        assertEquals(14, periods.size());
        for (Element each : periods) {
            assertEquals("2001-09-27", IatiRules.first(each, "period-start").getAttribute("iso-date"));
            assertEquals("2004-03-27", IatiRules.first(each, "period-end").getAttribute("iso-date"));
            assertFalse(IatiRules.first(each, "target").getAttribute("value").isEmpty());
        }
        assertEquals(8, IatiRules.all(document, "result").size());
    }

    @Test
    void aCommentCarriesTheOtherBasisAndSaysWhyThereIsNoActual() {
        assertTrue(comment("basis=report", "R.1.3.a").contains("Por nuestra propia regla: 702, medido."));
        assertTrue(comment("basis=record", "R.1.3.a").contains("As the report says: 1016, measured."));
        String missing = comment("basis=report", "R.2.2.a");
        assertTrue(missing.contains("Según el informe: informado en otra unidad"), missing);
        assertTrue(missing.contains("By our own rule: 0, proven zero."), missing);
        assertTrue(comment("basis=record", "R.1.1.c").contains("sin registro (no hay línea base)"));
    }

    @Test
    void refusesAnotherBasis() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/exports/iati?basis=both")
                .then()
                .statusCode(400);
    }

    private static Map<String, String> actuals(Document document) {
        Map<String, String> actuals = new TreeMap<>();
        for (Element each : IatiRules.all(document, "actual")) {
            Element indicator = (Element) each.getParentNode().getParentNode();
            actuals.put(code(indicator), each.getAttribute("value"));
        }
        return actuals;
    }

    private static String comment(String query, String code) {
        return IatiRules.all(export(query), "comment").stream()
                .filter(each -> code((Element)
                                each.getParentNode().getParentNode().getParentNode())
                        .equals(code))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private static String code(Element indicator) {
        return IatiRules.first(indicator, "reference").getAttribute("code");
    }

    private static Document export(String query) {
        return IatiRules.parse(given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/exports/iati?" + (query.contains("asOf") ? "" : "asOf=2004-03-27&") + query)
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asByteArray());
    }

    private static Validator validator() throws SAXException {
        var schema = IatiSchema.beside();
        Assumptions.assumeTrue(schema.isPresent(), "no shared/data/iati beside the project: not checked by the schema");
        return schema.orElseThrow().newValidator();
    }

    private static void set(Document document, String element, String attribute, String value) {
        IatiRules.all(document, element).getFirst().setAttribute(attribute, value);
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static void twice(Element element) {
        element.getParentNode().insertBefore(element.cloneNode(true), element);
    }
}
