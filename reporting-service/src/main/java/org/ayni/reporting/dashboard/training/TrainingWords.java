package org.ayni.reporting.dashboard.training;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sentences and words of this page; the texts are in {@code messages/training_es.properties} and its English twin. */
@MessageBundle(value = "training", locale = "es")
public interface TrainingWords {

    @Message
    String hoursTitle();

    @Message
    String hoursSubtitle();

    @Message
    String whoTitle(String what);
}
