package org.ayni.credit.ledger;

import java.util.Arrays;

/** The accounts that commands post to (design rules, section 4); the chart with all names is data in the schema. */
public enum Account {
    CASH("1010"),
    CONTRIBUTIONS_RECEIVABLE("1020"),
    IN_KIND("1030"),
    DEPOSITS_PLEDGED("1110"),
    DEPOSITS_FREE("1120"),
    DEPOSITS_INTEREST("1130"),
    SHARE_PRINCIPAL("1210"),
    SHARE_INTEREST("1220"),
    SHARE_CHARGES("1230"),
    SHARE_ALLOWANCE("1290"),
    CLAIMS_SUBROGATED("1310"),
    CLAIMS_ALLOWANCE("1390"),
    DUE_FROM_BANK("1410"),
    CLAIMS_PAYABLE("2110"),
    GUARANTEE_PROVISION("2120"),
    DUE_TO_BANK("2130"),
    BORROWER_CREDIT("2140"),
    CONTRIBUTIONS_DONOR("3010"),
    CONTRIBUTIONS_CASH("3020"),
    CONTRIBUTIONS_BANK("3030"),
    CONTRIBUTIONS_IN_KIND("3040"),
    INCOME_DEPOSIT_INTEREST("4010"),
    INCOME_LOAN_INTEREST("4020"),
    INCOME_FEES("4030"),
    INCOME_PENALTIES("4040"),
    INCOME_RECOVERIES("4050"),
    EXPENSES_GUARANTEE_PROVISION("5010"),
    EXPENSES_LOAN_PROVISION("5020"),
    EXPENSES_WAIVERS("5030"),
    EXPENSES_COLLECTION("5040"),
    EXPENSES_LOAN_LOSSES("5050"),
    EXPOSURE_AVAILABLE("9010"),
    EXPOSURE_RESERVED("9020"),
    EXPOSURE_COMMITTED("9030"),
    EXPOSURE_CAPACITY("9090"),
    COVER_FREE("9110"),
    COVER_RESERVED("9120"),
    COVER_COMMITTED("9130"),
    COVER_CLAIMED("9140"),
    COVER_PLEDGED("9190"),
    LOANS_OUTSTANDING("9210"),
    LOANS_INTEREST("9220"),
    LOANS_CHARGES("9230"),
    LOANS_WRITTEN_OFF("9240"),
    LOANS_CREDIT("9250"),
    LOANS_LENDER("9290"),
    CLAIMS_UNDER_REVIEW("9310"),
    CLAIMS_UNDER_REVIEW_CONTRA("9390"),
    CONTRIBUTIONS_PLANNED("9410"),
    CONTRIBUTIONS_PLANNED_CONTRA("9490"),
    INTEREST_SUSPENDED("9510"),
    INTEREST_SUSPENDED_CONTRA("9590");

    private final String code;

    Account(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The account of a code of the chart. */
    public static Account of(String code) {
        return Arrays.stream(values())
                .filter(account -> account.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + code));
    }

    boolean isMemo() {
        return code.startsWith("9");
    }
}
