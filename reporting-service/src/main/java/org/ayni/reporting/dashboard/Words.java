package org.ayni.reporting.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Month;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;

/** Words that several pages use; the texts are in {@code messages/msg_es.properties} and its English twin. */
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
    String atTheEndOf(String period);

    @Message
    String periods();

    @Message
    String onPaper(String address, String asOf, String known, String at);

    @Message
    String rebuilding();

    @Message
    String unknownFilter(String parameter, String page, String pages);

    @Message
    String withoutIt();

    @Message
    String filterByState();

    @Message
    String emptyFilter();

    @Message
    String only(String what, String n, String of);

    @Message
    String seeAllAgain();

    @Message
    String nothingYet();

    @Message
    String fresh(String age);

    @Message
    String late(String age);

    @Message
    String silent(String age);

    @Message
    String source(String project);

    @Message
    String footerStatus();

    @Message
    String timeZone();

    @Message
    String share(String part, String whole);

    @Message
    String ofTarget(String target);

    @Message
    String signIn();

    @Message
    String signInHow();

    @Message
    String problemTitle();

    @Message
    String toOverview();

    @Message
    String all();

    @Message
    String asTable();

    @Message
    String stateColumn();

    @Message
    String codeColumn();

    @Message
    String indicatorColumn();

    @Message
    String valueColumn();

    @Message
    String target();

    @Message
    String reachCourses();

    @Message
    String fundSubtitle();

    @Message
    String ofDeposit();

    @Message
    String ofCapacity();

    @Message
    String trainingSubtitle();

    @Message
    String synthetic();

    @Message
    String qualitySubtitle();

    @Message
    String toReview();

    @Message
    String informative();

    @Message
    String holding();

    @Message
    String trueZero(String known, String expected);

    @Message
    String trueZeroStated();

    @Message
    String otherUnit(String figures, String unit);

    @Message
    String attendancesNotPeople(String people);

    @Message
    String reportColumn();

    @Message
    String noteColumn();

    @Message
    String definitionTitle();

    @Message
    String ruleLabel();

    @Message
    String reportTable();

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
    String page(String name);

    @Message
    String part(String key);
}
