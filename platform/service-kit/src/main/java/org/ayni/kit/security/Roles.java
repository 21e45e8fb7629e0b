package org.ayni.kit.security;

import java.util.Set;

/** The roles that a token's {@code groups} may name. */
public final class Roles {

    public static final String PROGRAMME_OFFICER = "programme-officer";
    public static final String CREDIT_OFFICER = "credit-officer";
    public static final String CREDIT_COMMITTEE = "credit-committee";
    public static final String TRAINER = "trainer";
    public static final String VERIFIER = "verifier";
    public static final String AUDITOR = "auditor";
    public static final String PARTNER_BANK = "partner-bank";
    public static final String INTEGRATION = "integration";
    public static final String ADMIN = "admin";

    /** Held by every caller with at least one of the roles above; never written in a token. */
    public static final String ANY = "any-role";

    public static final Set<String> ALL = Set.of(
            PROGRAMME_OFFICER,
            CREDIT_OFFICER,
            CREDIT_COMMITTEE,
            TRAINER,
            VERIFIER,
            AUDITOR,
            PARTNER_BANK,
            INTEGRATION,
            ADMIN);

    private Roles() {}
}
