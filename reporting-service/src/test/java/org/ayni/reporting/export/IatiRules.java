package org.ayni.reporting.export;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The rules of the standard that our document can break, each with a name. They need no schema: the schema knows order
 * and attributes, but neither codes nor that an actual has a number.
 */
final class IatiRules {

    /** What an element may hold, in this order. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "iati-activity",
                    List.of(
                            "iati-identifier",
                            "reporting-org",
                            "title",
                            "description",
                            "participating-org",
                            "other-identifier",
                            "activity-status",
                            "activity-date",
                            "recipient-country",
                            "sector",
                            "result"),
            "result", List.of("title", "description", "document-link", "reference", "indicator"),
            "indicator", List.of("title", "description", "document-link", "reference", "baseline", "period"),
            "period", List.of("period-start", "period-end", "target", "actual"),
            "baseline", List.of("location", "dimension", "document-link", "comment"),
            "target", List.of("location", "dimension", "comment", "document-link"),
            "actual", List.of("location", "dimension", "comment", "document-link"));

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "iati-activity",
                    List.of(
                            "iati-identifier",
                            "reporting-org",
                            "title",
                            "description",
                            "participating-org",
                            "activity-status",
                            "activity-date",
                            "recipient-country",
                            "sector"),
            "result", List.of("title", "indicator"),
            "indicator", List.of("title", "period"),
            "period", List.of("period-start", "period-end", "target"));

    /** Element and attribute, and the codes that the code list has. */
    private static final Map<String, Set<String>> CODES = Map.of(
            "activity-status@code", Set.of("1", "2", "3", "4", "5", "6"),
            "activity-date@type", Set.of("1", "2", "3", "4"),
            "participating-org@role", Set.of("1", "2", "3", "4"),
            "reporting-org@type",
                    Set.of(
                            "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80",
                            "90"),
            "result@type", Set.of("1", "2", "3", "9"),
            "indicator@measure", Set.of("1", "2", "3", "4", "5"),
            "reference@vocabulary", Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "99"));

    private static final Set<String> DATED = Set.of("activity-date", "period-start", "period-end");
    private static final Set<String> SPEAKING = Set.of("title", "description", "comment", "reporting-org");

    private final Document document;
    private final LocalDate today;
    private final Set<String> broken = new TreeSet<>();

    private IatiRules(Document document, LocalDate today) {
        this.document = document;
        this.today = today;
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception notWellFormed) {
            throw new AssertionError(notWellFormed);
        }
    }

    /** The names of the rules that the document breaks. */
    static Set<String> brokenBy(Document document, LocalDate today) {
        IatiRules rules = new IatiRules(document, today);
        rules.check(
                "VERSION", document.getDocumentElement().getAttribute("version").equals("2.03"));
        all(document).forEach(rules::element);
        all(document, "iati-activity").forEach(rules::activity);
        all(document, "result").forEach(rules::result);
        all(document, "period").forEach(rules::period);
        return rules.broken;
    }

    private void element(Element it) {
        List<String> order = ORDER.get(it.getNodeName());
        List<String> names = children(it).map(Node::getNodeName).toList();
        if (order != null) {
            List<Integer> places = names.stream().map(order::indexOf).toList();
            check(
                    "ELEMENT_ORDER",
                    !places.contains(-1)
                            && places.equals(places.stream().sorted().toList()));
        }
        check("REQUIRED_ELEMENT", names.containsAll(REQUIRED.getOrDefault(it.getNodeName(), List.of())));
        CODES.forEach((where, codes) -> {
            if (where.startsWith(it.getNodeName() + "@")) {
                check("CODE", codes.contains(it.getAttribute(where.substring(where.indexOf('@') + 1))));
            }
        });
        if (DATED.contains(it.getNodeName())) {
            check("DATE", date(it.getAttribute("iso-date")) != null);
        }
        if (SPEAKING.contains(it.getNodeName())) {
            check("NARRATIVE", children(it, "narrative").anyMatch(each -> !each.getTextContent()
                    .isBlank()));
        }
        if (Set.of("baseline", "target", "actual").contains(it.getNodeName())) {
            check("NUMERIC_VALUE", it.getAttribute("value").matches("-?\\d+(\\.\\d+)?"));
        }
    }

    private void activity(Element it) {
        String organisation = first(it, "reporting-org").getAttribute("ref");
        String activity = first(it, "iati-identifier").getTextContent();
        check("IDENTIFIER", !organisation.isBlank() && activity.startsWith(organisation + "-"));
        check("DEFAULT_LANGUAGE", !it.getAttribute("xml:lang").isBlank());
        check("START_DATE", children(it, "activity-date").anyMatch(each -> Set.of("1", "2")
                .contains(each.getAttribute("type"))));
        check(
                "NO_ACTUAL_DATE_AHEAD",
                children(it, "activity-date")
                        .filter(each -> Set.of("2", "4").contains(each.getAttribute("type")))
                        .map(each -> date(each.getAttribute("iso-date")))
                        .noneMatch(date -> date != null && date.isAfter(today)));
        for (String shared : List.of("recipient-country", "sector")) {
            check(
                    "SHARES_OF_100",
                    children(it, shared)
                                    .mapToInt(each -> Integer.parseInt(each.getAttribute("percentage")))
                                    .sum()
                            == 100);
        }
    }

    private void result(Element it) {
        boolean above = children(it, "reference").findAny().isPresent();
        children(it, "indicator").forEach(indicator -> {
            List<String> vocabularies = children(indicator, "reference")
                    .map(each -> each.getAttribute("vocabulary"))
                    .toList();
            check("REFERENCE_AT_ONE_LEVEL", !above || vocabularies.isEmpty());
            check("ONE_REFERENCE_A_VOCABULARY", vocabularies.stream().distinct().count() == vocabularies.size());
        });
    }

    private void period(Element it) {
        LocalDate starts = date(first(it, "period-start").getAttribute("iso-date"));
        LocalDate ends = date(first(it, "period-end").getAttribute("iso-date"));
        check("PERIOD_STARTS_BEFORE_IT_ENDS", starts != null && ends != null && starts.isBefore(ends));
        for (String total : List.of("target", "actual")) {
            check(
                    "ONE_TOTAL_A_PERIOD",
                    children(it, total)
                                    .filter(each -> children(each, "dimension")
                                            .findAny()
                                            .isEmpty())
                                    .count()
                            <= 1);
        }
    }

    private void check(String rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    static List<Element> all(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> all(Document document) {
        return all(document, "*");
    }

    static Element first(Element parent, String name) {
        return children(parent, name).findFirst().orElseGet(() -> parent.getOwnerDocument()
                .createElement(name));
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(each -> each.getNodeName().equals(name));
    }

    private static Stream<Element> children(Element parent) {
        return list(parent.getChildNodes()).stream();
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).forEach(each -> {
            if (each instanceof Element element) {
                elements.add(element);
            }
        });
        return elements;
    }
}
