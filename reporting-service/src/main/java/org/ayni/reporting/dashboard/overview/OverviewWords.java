package org.ayni.reporting.dashboard.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sentences and words of this page; the texts are in {@code messages/overview_es.properties} and its English twin. */
@MessageBundle(value = "overview", locale = "es")
public interface OverviewWords {

    @Message
    String open();

    @Message
    String noValueSpoken(String status);

    @Message
    String overviewKicker();

    @Message
    String statement(int v, int n, int m);

    @Message
    String withValue();

    @Message
    String withoutValue();

    @Message
    String metAndBelow(int m, int b);

    @Message
    String recordMissing();

    @Message
    String metShort();

    @Message
    String nearShort();

    @Message
    String farShort();

    @Message
    String noneShort();

    @Message
    String boardTitle();

    @Message
    String boardSubtitle();

    @Message
    String progressColumn();

    @Message
    String percentColumn();

    @Message
    String groupShare(int v, int n);

    @Message
    String course();

    @Message
    String trendColumn();

    @Message
    String trendNote(String from, String to);

    @Message
    String trendNothing();

    @Message
    String trendNever();

    @Message
    String seeAll(int n);

    @Message
    String objectiveMet();

    @Message
    String objectiveNotMet();

    @Message
    String objectiveUnknown();

    @Message
    String objectiveWhy();

    @Message
    String phaseFinished();

    @Message
    String phaseRunning();

    @Message
    String phaseNotStarted();

    @Message
    String reachConsortia();

    @Message
    String reachEnterprises();

    @Message
    String reachPeople();

    @Message
    String reachLoans();

    @Message
    String fundTitle(String x);

    @Message
    String fundUnknown();

    @Message
    String fundNothing(String outstanding);

    @Message
    String fundNoCapacity(String outstanding);

    @Message
    String fundNoPortfolio(String capacity);

    @Message
    String promised(String consortia, String amount);

    @Message
    String timesCapacity(String times);

    @Message
    String capacity();

    @Message
    String deposit();

    @Message
    String disbursed(String loans);

    @Message
    String outstanding();

    @Message
    String trainingTitle(String a, String p);

    @Message
    String trainingPlain();

    @Message
    String registered(String p);

    @Message
    String management();

    @Message
    String production();

    @Message
    String attendances();

    @Message
    String certified();

    @Message
    String appliers();

    @Message
    String consortiaTitle(String n, String m);

    @Message
    String consortiaPlain();

    @Message
    String consortiaSubtitle();

    @Message
    String qualityTitle(int k, int n);

    @Message
    String resultsTitle();

    @Message
    String resultsSubtitle();

    @Message
    String lessons();
}
