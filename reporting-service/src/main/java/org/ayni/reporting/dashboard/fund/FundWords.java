package org.ayni.reporting.dashboard.fund;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** Sentences and words of this page; the texts are in {@code messages/fund_es.properties} and its English twin. */
@MessageBundle(value = "fund", locale = "es")
public interface FundWords {

    @Message
    String useTitle(String ofDeposit, String ofCapacity);

    @Message
    String useUnknown();

    @Message
    String useSubtitle();

    @Message
    String loansTitle(BigDecimal asked, String askedText, BigDecimal given, String givenText);

    @Message
    String loansUnknown();

    @Message
    String loansSubtitle();

    @Message
    String moneyTitle(String out, String back);

    @Message
    String moneyUnknown();

    @Message
    String moneySubtitle();

    @Message
    String positionLargest(String amount, String day);

    @Message
    String positionZero();

    @Message
    String positionUnknown();

    @Message
    String positionOverTimeSubtitle();

    @Message
    String outstanding();

    @Message
    String bound();

    @Message
    String capacity();

    @Message
    String arrears(String late, String of);

    @Message
    String arrearsSubtitle(String day);

    @Message
    String arrearsNoClose();

    @Message
    String arrearsNoCloseText();

    @Message
    String arrearsNotAged();

    @Message
    String noPortfolio();

    @Message
    String notOfThatDay(String day, String asOf);

    @Message
    String byDays();

    @Message
    String inTime();

    @Message
    String days(int from, int to);

    @Message
    String daysAbove(int days);

    @Message
    String loanCount(long count, String text);

    @Message
    String restructured();

    @Message
    String parTitle(String percent);

    @Message
    String parUnknown();

    @Message
    String parSubtitle(String day);

    @Message
    String parNoClose();

    @Message
    String parOver(int days);

    @Message
    String withRestructured(String percent);

    @Message
    String parLargest(String percent, String day);

    @Message
    String parAlwaysZero();

    @Message
    String parNever();

    @Message
    String parOverTimeSubtitle();

    @Message
    String refusalsTitle(String reason, String count);

    @Message
    String refusalsTied(String count);

    @Message
    String refusalsSubtitle();

    @Message
    String refusalsZero();

    @Message
    String refusalsNone();

    @Message
    String refusal(String code);

    @Message
    String coverSubtitle();

    @Message
    String coverNoDeposit();

    @Message
    String coverNoLoan();

    @Message
    String coverGap(String from, String to);

    @Message
    String coverEnds(String from);

    @Message
    String coverUnknown();

    @Message
    String coverHolds(String day);

    @Message
    String longestLoan();

    @Message
    String lastDue(String day);

    @Message
    String lastDueUnsaid();

    @Message
    String depositLine();

    @Message
    String pledgedSince(String day);

    @Message
    String matures(String day);

    @Message
    String noMaturity();

    @Message
    String maturityUnsaid();

    @Message
    String renewalUnsaid(String day);

    @Message
    String renewsItself();

    @Message
    String lineUnknown(String name);

    @Message
    String dateColumn();
}
