package org.ayni.reporting.dashboard.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A link that works once gives a cookie that opens pages, and nothing else. */
@QuarkusTest
class SignInTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void aLinkWorksOnce() {
        String link = link(Tokens.of("auditor"));
        String cookie = open(link).extract().header("Set-Cookie");
        assertTrue(cookie.toLowerCase().contains("httponly") && cookie.contains("SameSite=Strict"), cookie);
        String token = open(link(Tokens.of("auditor"))).extract().cookie(SignIn.COOKIE);
        given().cookie(SignIn.COOKIE, token)
                .get("/indicators?lang=es")
                .then()
                .statusCode(200)
                .body(containsString("Los 14 indicadores"));
        assertTrue(open(link).extract().header("Set-Cookie") == null, "a used link signs nobody in");
        assertTrue(open("/sign-in?code=unknown").extract().header("Set-Cookie") == null);
    }

    @Test
    void theCookieOpensPagesAndNeitherTheApiNorACommand() {
        String token = Tokens.of("admin");
        given().cookie(SignIn.COOKIE, token).get("/v1/results").then().statusCode(401);
        given().cookie(SignIn.COOKIE, token)
                .post("/v1/projections/rebuilds")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenThatIsWrongOpensNothing() {
        Tokens.wrong("auditor").forEach((why, token) -> given().accept("text/html")
                .cookie(SignIn.COOKIE, token)
                .get("/")
                .then()
                .statusCode(401));
    }

    private String link(String token) {
        return given().body(token)
                .post(management.resolve("/q/sign-in-links"))
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    private static ValidatableResponse open(String link) {
        return given().redirects()
                .follow(false)
                .get(link)
                .then()
                .statusCode(303)
                .header("Location", "/");
    }
}
