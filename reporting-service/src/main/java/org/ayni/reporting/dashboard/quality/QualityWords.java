package org.ayni.reporting.dashboard.quality;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ayni.reporting.framework.Check;

/** Sentences and words of this page; the texts are in {@code messages/quality_es.properties} and its English twin. */
@MessageBundle(value = "quality", locale = "es")
public interface QualityWords {

    @Message
    String rulesTitle();

    @Message
    String rulesSubtitle();

    @Message
    String checksTitle(int n);

    @Message
    String checksSubtitle();

    @Message
    String noCheck();

    @Message
    String computedColumn();

    @Message
    String outcomeColumn();

    @Message
    String ruleHolds();

    @Message
    String ruleViolated();

    @Message
    String ruleNotChecked();

    @Message
    String tone(Tone it);

    @Message
    String verdict(Check.Verdict it);
}
