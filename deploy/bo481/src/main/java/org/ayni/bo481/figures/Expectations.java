package org.ayni.bo481.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.plan.LeftOut;

/** What the design demands of the figures; those that a record left out alters are not compared. */
public final class Expectations {
    private static final JsonNode FILE = Json.resource(Expectations.class, "expected.json");

    private final Set<String> altered = new HashSet<>();

    public Expectations(Set<LeftOut> leftOut) {
        leftOut.forEach(each -> FILE.get("alteredBy").get(each.text()).forEach(path -> altered.add(path.textValue())));
    }

    /** Every difference in one line; none when all is as demanded. What is not demanded may be anything. */
    public List<String> differences(JsonNode figures) {
        List<String> found = new ArrayList<>();
        compare("", FILE.get("expected"), figures, found);
        return found;
    }

    private void compare(String path, JsonNode expected, JsonNode actual, List<String> found) {
        if (altered.contains(path)) {
            return;
        }
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            compare(path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), found));
        } else if (!same(expected, actual)) {
            found.add(path + " is " + (actual.isMissingNode() ? "missing" : actual) + ", not " + expected);
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.isNull() ? actual.isNull() || actual.isMissingNode() : expected.equals(actual);
    }
}
