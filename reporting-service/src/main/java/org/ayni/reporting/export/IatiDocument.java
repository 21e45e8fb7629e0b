package org.ayni.reporting.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Level;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.framework.Publication;
import org.ayni.reporting.framework.Text;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * The project as an activity with results in IATI 2.03. What was never recorded is a target without an actual, and the
 * reason stands in the target's comment: an actual without a value would be an error, and a zero a lie. Each comment
 * carries the other basis too.
 */
final class IatiDocument {

    private static final String VERSION = "2.03";
    private static final Map<Level, String> RESULT_TYPE =
            Map.of(Level.OUTPUT, "1", Level.OUTCOME, "2", Level.IMPACT, "3");

    /** Code of IndicatorMeasure: a number of units. */
    private static final String UNIT = "1";

    /** Code of IndicatorVocabulary: the publisher's own. */
    private static final String OWN = "99";

    private final Framework framework;
    private final LocalDate asOf;
    private final Way basis;
    private final BiFunction<Indicator, Way, Value> values;

    IatiDocument(Framework framework, LocalDate asOf, Way basis, BiFunction<Indicator, Way, Value> values) {
        this.framework = framework;
        this.asOf = asOf;
        this.basis = basis;
        this.values = values;
    }

    static byte[] of(Figures figures, Way basis) {
        return new IatiDocument(figures.framework(), figures.moment().asOf(), basis, figures::value).write();
    }

    byte[] write() {
        return Xml.document(xml -> xml.element("iati-activities", this::activity, "version", VERSION));
    }

    private void activity(Xml xml) throws XMLStreamException {
        xml.element(
                "iati-activity",
                inside -> {
                    about(inside);
                    for (Framework.Result each : framework.results()) {
                        result(inside, each);
                    }
                },
                "xml:lang",
                "es",
                "default-currency",
                "USD",
                "humanitarian",
                "0");
    }

    private void about(Xml xml) throws XMLStreamException {
        Publication it = framework.publication();
        LocalDate begins = framework.calendar().begins();
        LocalDate ends = framework.calendar().ends();
        boolean over = !asOf.isBefore(ends);
        xml.text("iati-identifier", it.activity(framework.code()))
                .said("reporting-org", it.name(), "ref", it.organisation(), "type", it.organisationType())
                .said("title", it.title())
                .said("description", it.description(), "type", "1");
        for (Publication.Partner each : it.partners()) {
            xml.said("participating-org", each.name(), "role", each.role(), "type", each.type());
        }
        xml.leaf("activity-status", "code", over ? "4" : "2")
                .leaf("activity-date", "type", "2", "iso-date", begins.toString())
                .leaf("activity-date", "type", "3", "iso-date", ends.toString());
        if (over) {
            xml.leaf("activity-date", "type", "4", "iso-date", ends.toString());
        }
        xml.leaf("recipient-country", "code", it.country(), "percentage", "100")
                .leaf("sector", "vocabulary", "1", "code", it.sector(), "percentage", "100");
    }

    private void result(Xml xml, Framework.Result result) throws XMLStreamException {
        xml.element(
                "result",
                inside -> {
                    inside.said("title", result.text());
                    for (Indicator each : framework.indicators()) {
                        if (each.result().equals(result.code())) {
                            indicator(inside, each);
                        }
                    }
                },
                "type",
                RESULT_TYPE.getOrDefault(result.level(), "9"),
                "aggregation-status",
                "0");
    }

    private void indicator(Xml xml, Indicator indicator) throws XMLStreamException {
        xml.element(
                "indicator",
                inside -> {
                    inside.said("title", indicator.title())
                            .said("description", description(indicator))
                            .leaf("reference", "vocabulary", OWN, "code", indicator.code());
                    baseline(inside, indicator.baseline());
                    inside.element("period", period -> period(period, indicator));
                },
                "measure",
                UNIT,
                "ascending",
                "1",
                "aggregation-status",
                "0");
    }

    /** The donor's codes stand here: a second reference of the same vocabulary is not allowed. */
    private Text description(Indicator indicator) {
        List<String> donors = framework.mdb().stream()
                .filter(each -> each.results().contains(indicator.result()))
                .map(Framework.MdbIndicator::code)
                .toList();
        Text unit = indicator.unitText();
        String codes = String.join(", ", donors);
        return new Text(
                Wording.of(donors.isEmpty() ? "iati.unit" : "iati.unit-and-donor", unit.es(), codes)
                        .es(),
                Wording.of(donors.isEmpty() ? "iati.unit" : "iati.unit-and-donor", unit.en(), codes)
                        .en());
    }

    private static void baseline(Xml xml, Framework.@Nullable Baseline baseline) throws XMLStreamException {
        if (baseline != null) {
            xml.leaf(
                    "baseline",
                    "year",
                    String.valueOf(baseline.on().getYear()),
                    "iso-date",
                    baseline.on().toString(),
                    "value",
                    plain(baseline.value()));
        }
    }

    /** One period: the life of the project. */
    private void period(Xml xml, Indicator indicator) throws XMLStreamException {
        Value value = values.apply(indicator, basis);
        BigDecimal number = value.number();
        Text comment = comment(indicator, value);
        String target = plain(indicator.target());
        xml.leaf("period-start", "iso-date", framework.calendar().begins().toString())
                .leaf("period-end", "iso-date", framework.calendar().ends().toString());
        if (number == null) {
            xml.element("target", inside -> inside.said("comment", comment), "value", target);
        } else {
            xml.leaf("target", "value", target)
                    .element("actual", inside -> inside.said("comment", comment), "value", plain(number));
        }
    }

    private Text comment(Indicator indicator, Value value) {
        Way other = basis == Way.REPORT ? Way.RECORD : Way.REPORT;
        Text here = sentence(basis, value);
        Text there = sentence(other, values.apply(indicator, other));
        return new Text(here.es() + " " + there.es(), here.en() + " " + there.en());
    }

    private static Text sentence(Way way, Value value) {
        Text basis = Wording.of(way);
        Text meaning = Meaning.of(value);
        return new Text(basis.es() + ": " + meaning.es() + ".", basis.en() + ": " + meaning.en() + ".");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
