package org.ayni.bo481.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ayni.bo481.entry.Json;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void showsNumbersInGroupsAndNothingAsADash() throws Exception {
        JsonNode figures = Json.MAPPER.readTree("""
                {"results": {"board": {"met": 2, "below": 5, "grey": 7, "withValue": 7, "of": 14}, "rows": {
                  "R.1.3.a": {"code": "R.1.3.a", "target": 1260, "note": "ATTENDANCES_NOT_PERSONS",
                    "report": {"value": 1016, "status": "MEASURED", "percentOfTarget": "80.63"},
                    "record": {"value": 598, "status": "MEASURED", "percentOfTarget": "47.46", "synthetic": true}},
                  "R.2.2.a": {"code": "R.2.2.a", "target": 18, "note": null,
                    "report": {"value": null, "status": "OTHER_UNIT", "percentOfTarget": null},
                    "record": {"value": 0, "status": "MEASURED_ZERO", "percentOfTarget": "0.00"}}}}}""");
        assertEquals(
                List.of(
                        "Code    | Target | Report |     % | Record |     % | Status                     | Note",
                        "R.1.3.a |  1,260 |  1,016 | 80.63 |    598 | 47.46 | MEASURED"
                                + "                   | ATTENDANCES_NOT_PERSONS, synthetic",
                        "R.2.2.a |     18 |      - |     - |      0 |  0.00 | OTHER_UNIT / MEASURED_ZERO | -",
                        "On the report's basis: 2 met, 5 below, 7 without a value; a value for 7 of 14."),
                Sheet.results(figures));
    }

    @Test
    void showsFiguresAsCountsAmountsPercentagesOrTheirStatus() throws Exception {
        JsonNode figures = Json.MAPPER.readTree("""
                {"summary": {"figures": {
                   "a": {"title": "People", "value": 724, "status": "MEASURED"},
                   "b": {"title": "Mean", "amount": {"amount": "1031.00", "currency": "USD"}, "synthetic": true},
                   "c": {"title": "Use", "percent": "20.17"},
                   "d": {"title": "Income", "value": null, "status": "NO_RECORD"}}},
                 "consistency": {"violations": [{"title": "No more than there are",
                   "left": [{"value": 861}, {"value": 1016}], "right": {"value": 724}}]},
                 "position": {"committed": {"amount": "26220.00", "currency": "USD"}},
                 "trialBalance": {"totals": {"debit": {"amount": "736220.00", "currency": "USD"}}}}""");
        assertEquals(
                List.of("People: 724", "Mean: USD 1,031.00 (synthetic)", "Use: 20.17 %", "Income: NO_RECORD"),
                Sheet.others(figures).subList(0, 4));
        assertEquals(
                List.of("Violated: No more than there are (861 and 1,016 against 724)"), Sheet.violations(figures));
    }
}
