package org.ayni.credit.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The terms of a product as a request, with some of them changed: {@code terms("segment", "\"MICRO\"")}. */
final class Products {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String TERMS = """
            {"name": "Crédito productivo", "programme": "GUARANTEE",
            "minimumAmount": {"amount": "100.00", "currency": "USD"},
            "maximumAmount": {"amount": "25000.00", "currency": "USD"}, "minimumInstalments": 6,
            "maximumInstalments": 36, "annualRatePercent": "11.5", "interestMethod": "DECLINING_BALANCE",
            "amortization": "EQUAL_INSTALMENTS", "dayCount": "30/360", "frequency": {"every": 1, "unit": "MONTH"},
            "minimumRating": "C", "thinFile": "CLEAR", "incomeSharePercent": "40", "votesRequired": 1,
            "validOn": "2001-09-27", "source": "ASSUMPTION"}""";

    private static final String CONDITIONS = """
            {"recalculation": "DAILY", "payoffInterest": "TO_DATE", "overpayment": "REFUSE",
            "prepayment": "NEXT_INSTALMENT", "toleranceDays": 0, "toleranceAmount": "0",
            "due": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"],
            "inAdvance": ["PENALTY", "FEE", "INTEREST", "PRINCIPAL"]}""";

    private Products() {}

    /** Names and their JSON values in turn. */
    static ObjectNode terms(String... changes) {
        return changed(TERMS, changes);
    }

    static ObjectNode conditions(String... changes) {
        return changed(CONDITIONS, changes);
    }

    static String offer(JsonNode terms) {
        return JSON.createObjectNode().set("terms", terms).toString();
    }

    private static ObjectNode changed(String base, String... changes) {
        try {
            ObjectNode object = (ObjectNode) JSON.readTree(base);
            for (int at = 0; at < changes.length; at += 2) {
                object.set(changes[at], JSON.readTree(changes[at + 1]));
            }
            return object;
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
