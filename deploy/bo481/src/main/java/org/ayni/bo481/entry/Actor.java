package org.ayni.bo481.entry;

/**
 * Somebody who sends requests; nobody real.
 *
 * @param subject the person, as the token's {@code sub}
 * @param role the one role
 * @param client the application used, as the token's {@code azp}: idempotency keys and external ids are unique in it
 */
public record Actor(String subject, String role, String client) {
    public static final Actor COORDINATOR = officer("programme-officer-1", "ofami-programme");
    public static final Actor SECOND_OFFICER = officer("programme-officer-2", "ofami-programme");
    public static final Actor REGISTRAR = officer("programme-officer-3", "ofami-register");
    public static final Actor INTERVIEWER = officer("programme-officer-4", "ofami-survey");
    public static final Actor VERIFIER = new Actor("verifier-1", "verifier", "ofami-visits");
    public static final Actor CREDIT_OFFICER = new Actor("credit-officer-1", "credit-officer", "ofami-credit");
    public static final Actor FIRST_MEMBER = new Actor("committee-member-1", "credit-committee", "ofami-credit");
    public static final Actor SECOND_MEMBER = new Actor("committee-member-2", "credit-committee", "ofami-credit");

    /** The bank's own system; its token carries the id that the bank got when it was registered. */
    public static final Actor BANK = new Actor("caja-los-andes", "partner-bank", "caja-los-andes");

    /** Reads what came out and changes nothing. */
    public static final Actor READER = new Actor("auditor-1", "auditor", "bo481-reader");

    /** One of several trainers, counted from 1. */
    public static Actor trainer(int number) {
        return new Actor("trainer-" + number, "trainer", "ofami-training");
    }

    /** Whether the token has to say for which bank. */
    public boolean isBank() {
        return role.equals("partner-bank");
    }

    private static Actor officer(String subject, String client) {
        return new Actor(subject, "programme-officer", client);
    }
}
