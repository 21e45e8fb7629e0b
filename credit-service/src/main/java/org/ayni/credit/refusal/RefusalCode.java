package org.ayni.credit.refusal;

/** Why people refuse an application; what the rules refuse has the rule's code. */
public enum RefusalCode {
    INCOMPLETE_DOCUMENTS,
    UNCLEAR_PURPOSE,
    WEAK_BUSINESS_PLAN,
    DOUBTFUL_IDENTITY,
    OVER_INDEBTED,
    NO_COLLATERAL,
    BANK_POLICY,
    OTHER
}
