package org.ayni.credit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.net.URI;
import org.ayni.credit.CreditWorld.Member;
import org.eclipse.microprofile.config.ConfigProvider;

/** The simulated bureau of the tests: what it is asked, how often, and how it behaves. */
final class CreditBureau {

    private CreditBureau() {}

    static String question(Member member) {
        return """
                {"personId": "%s", "document": {"number": "%s", "department": "LP"},
                "purpose": "LOAN_APPLICATION"}""".formatted(member.personId(), member.documentNumber());
    }

    static void behaves(String mode, int delayMs) {
        given().contentType(ContentType.JSON)
                .body("{\"mode\": \"" + mode + "\", \"delayMs\": " + delayMs + "}")
                .put(url("/behaviour"))
                .then()
                .statusCode(200);
    }

    static int questions() {
        return given().get(url("/questions")).then().statusCode(200).extract().path("count");
    }

    private static URI url(String path) {
        return ConfigProvider.getConfig().getValue("ayni.bureau.url", URI.class).resolve(path);
    }
}
