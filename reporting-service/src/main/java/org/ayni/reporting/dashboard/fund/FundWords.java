package org.ayni.reporting.dashboard.fund;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sentences and words of this page; the texts are in {@code messages/fund_es.properties} and its English twin. */
@MessageBundle(value = "fund", locale = "es")
public interface FundWords {

    @Message
    String useTitle();

    @Message
    String useSubtitle();

    @Message
    String positionOverTime();

    @Message
    String dollars();

    @Message
    String loansTitle();

    @Message
    String loansSubtitle();

    @Message
    String moneyTitle();

    @Message
    String moneySubtitle();

    @Message
    String arrearsTitle();

    @Message
    String arrearsText();
}
