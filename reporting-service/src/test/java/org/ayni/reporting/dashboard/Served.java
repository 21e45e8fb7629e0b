package org.ayni.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.testkit.Tokens;

/** A page as it came over HTTP. */
record Served(String html) {

    private static final Pattern ROW = Pattern.compile("<tr [^>]*data-code=\"([^\"]+)\".*?</tr>", Pattern.DOTALL);

    /** At the end of the case. */
    static Served page(String path, String lang) {
        return new Served(get(path, lang).then().statusCode(200).extract().asString());
    }

    /** At exactly this address. */
    static Served at(String address) {
        return new Served(given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** A refusal as a page, to a browser that prefers the other language. */
    static Served refused(String address, String lang) {
        return new Served(given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/html")
                .header("Accept-Language", lang.equals("es") ? "en" : "es")
                .get(address)
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .extract()
                .asString());
    }

    static Response get(String path, String lang) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/html")
                .queryParam("asOf", "2004-03-27")
                .queryParam("lang", lang)
                .get(path);
    }

    /** What a reader sees, without the code of the page. */
    String text() {
        return text(html);
    }

    static String text(String html) {
        return html.replaceAll("(?s)<(head|script|style|symbol|defs)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t\\n]+", " ");
    }

    /** The rows of the board by code. */
    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(html);
        while (row.find()) {
            rows.put(row.group(1), row.group());
        }
        return rows;
    }

    static List<String> all(String regex, String html) {
        List<String> found = new ArrayList<>();
        Matcher each = Pattern.compile(regex, Pattern.DOTALL).matcher(html);
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }
}
