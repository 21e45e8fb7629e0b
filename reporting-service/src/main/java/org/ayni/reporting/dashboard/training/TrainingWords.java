package org.ayni.reporting.dashboard.training;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** Sentences and words of this page; the texts are in {@code messages/training_es.properties} and its English twin. */
@MessageBundle(value = "training", locale = "es")
public interface TrainingWords {

    @Message
    String hoursHeld(BigDecimal hours, String hoursText, BigDecimal courses, String coursesText);

    @Message
    String hoursHeldUnknown();

    @Message
    String hoursSubtitle();

    @Message
    String whoTitle(String what);

    @Message
    String hoursReached(long count, String reached, String of, String agreed);

    @Message
    String hoursUnknown();

    @Message
    String hoursByConsortiumSubtitle(String agreed);

    @Message
    String hoursOpenToAll(BigDecimal number, String hours);

    @Message
    String monthsTitle(long count, String sessions, int months);

    @Message
    String monthsUnknown();

    @Message
    String monthsSubtitle();

    @Message
    String monthColumn();

    @Message
    String sessionsColumn();

    @Message
    String statusColumn();

    @Message
    String reasonsTitle(String reason, String count);

    @Message
    String reasonsTied(String count);

    @Message
    String reasonsUnknown();

    @Message
    String reasonsZero();

    @Message
    String reasonsUnsaid();

    @Message
    String reasonsByReason();

    @Message
    String reasonsSubtitle();

    @Message
    String practiceReason(String code);

    @Message
    String peopleTitle(long count, String women, String known);

    @Message
    String sexUnknown(String people);

    @Message
    String peopleSubtitle();

    @Message
    String languageNote();

    @Message
    String trait(String name);

    @Message
    String traitValue(String value);

    @Message
    String unknown();

    @Message
    String nobodyRegistered();

    @Message
    String knownOf(String share, String percent);

    @Message
    String withCertificate(String count);
}
