package org.ayni.reporting.dashboard.indicator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.indicator.Progress;
import org.ayni.reporting.period.PeriodState;

/** Sentences and words of this page; the texts are in {@code messages/indicator_es.properties} and its English twin. */
@MessageBundle(value = "indicator", locale = "es")
public interface IndicatorWords {

    @Message
    String indicatorsTitle(int n);

    @Message
    String indicatorsSubtitle();

    @Message
    String recordColumn();

    @Message
    String statusColumn();

    @Message
    String stateSentence(String state, String percent);

    @Message
    String noBaselineProgress(String why);

    @Message
    String progressFromBaseline(String percent);

    @Message
    String byOurRule(String value);

    @Message
    String sameFigure();

    @Message
    String breakDownBy();

    @Message
    String csv();

    @Message
    String membersTitle(String n, String of);

    @Message
    String membersSubtitle();

    @Message
    String counts();

    @Message
    String countsNot();

    @Message
    String partsAddUp();

    @Message
    String partsIncomplete();

    @Message
    String partsNone();

    @Message
    String partsSubtitle(String by, String unit);

    @Message
    String unassigned();

    @Message
    String groupName(String key);

    @Message
    String doesNotApply(String by);

    @Message
    String seriesNone();

    @Message
    String seriesOne();

    @Message
    String seriesMany(int n, String last);

    @Message
    String seriesSubtitle(String unit);

    @Message
    String period();

    @Message
    String unitLabel();

    @Message
    String populationLabel();

    @Message
    String baselineLabel();

    @Message
    String noBaseline();

    @Message
    String thresholdsLabel();

    @Message
    String thresholds(String met, String near);

    @Message
    String mdbLabel();

    @Message
    String none();

    @Message
    String ownerLabel();

    @Message
    String statusLabel();

    @Message
    String coverageLabel();

    @Message
    String sourceLabel();

    @Message
    String besideTitle();

    @Message
    String trailTitle(String period, String state);

    @Message
    String trailNone();

    @Message
    String noStep();

    @Message
    String lineageTitle(String n);

    @Message
    String lineageNone();

    @Message
    String lineageMade();

    @Message
    String lineageSubtitle();

    @Message
    String lineageFirst(String n);

    @Message
    String expectedFlow();

    @Message
    String factsFlow();

    @Message
    String valueFlow();

    @Message
    String subjectColumn();

    @Message
    String dateColumn();

    @Message
    String factColumn();

    @Message
    String auditColumn();

    @Message
    String person(String id);

    @Message
    String enterpriseName(String id);

    @Message
    String progressMissing(Progress.Missing it);

    @Message
    String dimension(Dimension it);

    @Message
    String periodState(PeriodState it);
}
