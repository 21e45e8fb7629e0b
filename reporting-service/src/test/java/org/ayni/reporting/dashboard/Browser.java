package org.ayni.reporting.dashboard;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.testkit.Tokens;

/** The machine's own Chromium, started once for all tests of this JVM that look at pages. */
final class Browser {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** Where it is installed; nothing where there is none. */
    static Optional<Path> path() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh profile, signed in as an auditor, for pages of the application under test. */
    static BrowserContext open(boolean scripts) {
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
        BrowserContext context = running.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + RestAssured.port)
                .setJavaScriptEnabled(scripts)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Tokens.of("auditor"))));
        return context;
    }

    /** A page of the end of the case. */
    static Page at(BrowserContext context, String path, String lang) {
        Page page = context.newPage();
        page.navigate(path + (path.contains("?") ? "&" : "?") + "asOf=2004-03-27&lang=" + lang);
        return page;
    }
}
