package org.ayni.reporting.dashboard.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sentences and words of this page; the texts are in {@code messages/report_es.properties} and its English twin. */
@MessageBundle(value = "report", locale = "es")
public interface ReportWords {

    @Message
    String reportTitle(String n, String v);

    @Message
    String reportContents();

    @Message
    String reportLessons();

    @Message
    String reportRules();

    @Message
    String reportRulesNone();

    @Message
    String reportViolated(int n);

    @Message
    String reportSources();
}
