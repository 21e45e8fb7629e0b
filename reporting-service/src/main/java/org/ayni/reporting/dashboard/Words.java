package org.ayni.reporting.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Month;
import org.ayni.reporting.dashboard.quality.Tone;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Check;
import org.ayni.reporting.indicator.PercentOfTarget;
import org.ayni.reporting.indicator.Progress;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.period.PeriodState;

/** All sentences and words of the pages; the texts are in {@code messages/msg_es} and {@code msg_en.properties}. */
@MessageBundle(locale = "es")
public interface Words {

    @Message
    String siteName();

    @Message
    String skip();

    @Message
    String menu();

    @Message
    String navigation();

    @Message
    String language();

    @Message
    String theme();

    @Message
    String themeSystem();

    @Message
    String themeLight();

    @Message
    String themeDark();

    @Message
    String print();

    @Message
    String changeDate();

    @Message
    String open();

    @Message
    String apply();

    @Message
    String backToToday();

    @Message
    String valueAsOf();

    @Message
    String recordedUpTo();

    @Message
    String day();

    @Message
    String monthField();

    @Message
    String year();

    @Message
    String figuresAsOf();

    @Message
    String past(String asOf, String known);

    @Message
    String nothingYet();

    @Message
    String fresh(String age);

    @Message
    String late(String age);

    @Message
    String silent(String age);

    @Message
    String source();

    @Message
    String footerStatus();

    @Message
    String timeZone();

    @Message
    String share(String part, String whole);

    @Message
    String ofTarget(String target);

    @Message
    String noValueSpoken(String status);

    @Message
    String signIn();

    @Message
    String signInHow();

    @Message
    String problemTitle();

    @Message
    String toOverview();

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
    String filterByState();

    @Message
    String all();

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
    String asTable();

    @Message
    String stateColumn();

    @Message
    String codeColumn();

    @Message
    String indicatorColumn();

    @Message
    String progressColumn();

    @Message
    String valueColumn();

    @Message
    String percentColumn();

    @Message
    String target();

    @Message
    String groupShare(int v, int n);

    @Message
    String noTrend();

    @Message
    String emptyFilter(int n);

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
    String reachCourses();

    @Message
    String reachLoans();

    @Message
    String fundTitle(String x);

    @Message
    String fundUnknown();

    @Message
    String fundSubtitle();

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
    String ofDeposit();

    @Message
    String ofCapacity();

    @Message
    String trainingTitle(String a, String p);

    @Message
    String trainingPlain();

    @Message
    String trainingSubtitle();

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
    String synthetic();

    @Message
    String consortiaTitle(String n, String m);

    @Message
    String consortiaPlain();

    @Message
    String consortiaSubtitle();

    @Message
    String qualityTitle(int k, int n);

    @Message
    String qualitySubtitle();

    @Message
    String toReview();

    @Message
    String informative();

    @Message
    String holding();

    @Message
    String resultsTitle();

    @Message
    String resultsSubtitle();

    @Message
    String lessons();

    @Message
    String trueZero(String known, String expected);

    @Message
    String trueZeroStated();

    @Message
    String otherUnit(String figures, String unit);

    @Message
    String attendancesNotPeople(String people);

    @Message
    String indicatorsTitle(int n);

    @Message
    String indicatorsSubtitle();

    @Message
    String resultColumn();

    @Message
    String reportColumn();

    @Message
    String recordColumn();

    @Message
    String statusColumn();

    @Message
    String noteColumn();

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
    String unmeasured();

    @Message
    String period();

    @Message
    String definitionTitle();

    @Message
    String unitLabel();

    @Message
    String populationLabel();

    @Message
    String ruleLabel();

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

    @Message
    String hoursTitle();

    @Message
    String hoursSubtitle();

    @Message
    String whoTitle(String what);

    @Message
    String eachTitle(String n);

    @Message
    String eachSubtitle();

    @Message
    String consortiumColumn();

    @Message
    String reached();

    @Message
    String notReached();

    @Message
    String shopsColumn();

    @Message
    String partTitle();

    @Message
    String partSubtitle();

    @Message
    String milestonesTitle();

    @Message
    String reportTitle(String n, String v);

    @Message
    String reportContents();

    @Message
    String reportTable();

    @Message
    String reportLessons(String n);

    @Message
    String reportRules();

    @Message
    String reportSources();

    @Message
    String zero();

    @Message
    String month(Month it);

    @Message
    String state(State it);

    @Message
    String status(Status it);

    @Message
    String reason(Reason it);

    @Message
    String percentMissing(PercentOfTarget.Missing it);

    @Message
    String progressMissing(Progress.Missing it);

    @Message
    String dimension(Dimension it);

    @Message
    String periodState(PeriodState it);

    @Message
    String tone(Tone it);

    @Message
    String verdict(Check.Verdict it);

    @Message
    String page(String name);

    @Message
    String part(String key);
}
