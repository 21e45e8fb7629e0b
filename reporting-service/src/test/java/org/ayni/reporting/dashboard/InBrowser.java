package org.ayni.reporting.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import jakarta.inject.Inject;
import org.ayni.reporting.LoadedCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests that look at pages begin and end with. */
abstract class InBrowser {

    @Inject
    LoadedCase loaded;

    BrowserContext context;

    @BeforeEach
    void open() {
        assumeTrue(Browser.path().isPresent(), "no Chromium is installed");
        loaded.played();
        context = Browser.open(true);
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
        }
    }
}
