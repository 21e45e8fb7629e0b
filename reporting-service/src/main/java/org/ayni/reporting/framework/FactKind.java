package org.ayni.reporting.framework;

/**
 * What can be true of a subject. In brackets: the subject that is counted, and what the fact's detail says. Measures in
 * the framework's file name these constants.
 */
public enum FactKind {
    /** A consortium is known (consortium; cohort). */
    CONSORTIUM,
    /** Where it stands in its life cycle (consortium; status). */
    CONSORTIUM_STATUS,
    /** Somebody looked at a milestone, whatever was found (consortium; milestone). */
    MILESTONE_ASSESSED,
    /** The milestone is reached (consortium; milestone). */
    MILESTONE_REACHED,
    /** An enterprise is known (enterprise; sector). */
    ENTERPRISE,
    /** An enterprise belongs to a consortium (enterprise; empty). */
    MEMBERSHIP,
    /** A person is known (person; sex). */
    PERSON,
    /** A person works in an enterprise (person; OWNER, FAMILY_WORKER or HIRED_WORKER). */
    ROLE,
    /** A person agreed to a purpose (person; purpose). */
    CONSENT,
    /** A diagnosis is complete (diagnosis; CONSORTIUM or ENTERPRISE). */
    DIAGNOSIS,
    /** An enterprise answered a survey round (enterprise; BASELINE or FOLLOW_UP). */
    SURVEY,
    /** An alliance was made (alliance; kind of partner). */
    ALLIANCE,
    /** A public forum was attended (forum; empty). */
    FORUM,
    /** A publication appeared (publication; kind). */
    PUBLICATION,
    /** A publication features a consortium (consortium; kind of publication). */
    FEATURED,
    /** A legal document was drafted (document; kind). */
    DOCUMENT,
    /** A training plan was approved (plan; empty). */
    PLAN,
    /** A course's edition was opened (edition; area). */
    COURSE_OPENED,
    /** A course's edition was held to its end (edition; area). */
    COURSE_HELD,
    /** A course's edition was called off (edition; area). */
    COURSE_CANCELLED,
    /** A person was present in at least one session of a course's edition (person and edition; area). */
    COURSE_PARTICIPATION,
    /** A person holds a course's certificate (person; area). */
    COURSE_CERTIFICATE,
    /** An assistance workshop was opened (edition; area). */
    WORKSHOP_OPENED,
    /** An assistance workshop was held to its end (edition; area). */
    WORKSHOP_HELD,
    /** An assistance workshop was called off (edition; area). */
    WORKSHOP_CANCELLED,
    /** A person was present in an assistance workshop (person and edition; area). */
    WORKSHOP_PARTICIPATION,
    /** A person holds an assistance workshop's certificate (person; area). */
    WORKSHOP_CERTIFICATE,
    /** Somebody looked whether a person applies something of an area (person; area). */
    PRACTICE_CHECKED,
    /** A person was seen applying something of an area (person; area). */
    PRACTICE_APPLIED,
    /** Somebody looked at a topic (person; area and topic, with a full stop between). */
    TOPIC_CHECKED,
    /** A person was seen applying a topic (person; area and topic, with a full stop between). */
    TOPIC_APPLIED,
    /**
     * Somebody looked whether a person applies a practice (person and practice; APPLIED, else the reason why not, or
     * UNSAID). Looks are history: none ends another, and the last one by its date holds.
     */
    PRACTICE_LOOKED,
    /** A session of an edition was held: somebody wrote down who was there (session; area). */
    SESSION,
    /** An enterprise was visited by an adviser (enterprise; purpose). */
    VISIT,
    /** Quality was scored before and after (enterprise; purpose of the visit). */
    QUALITY_SCORED,
    /** Quality was scored higher after than before (enterprise; purpose of the visit). */
    QUALITY_IMPROVED,
    /** A loan fund exists (fund; empty). */
    FUND,
    /** Somebody asked for a loan (application; PERSON or CONSORTIUM). */
    APPLICATION,
    /** Rules were applied to an application, or an officer declined it (application; outcome). */
    APPLICATION_ASSESSED,
    /** A rule, or an officer, made an application ineligible (application; the rule, or the officer's reason). */
    APPLICATION_REFUSED_BY,
    /** The committee is for it (application; PERSON or CONSORTIUM). */
    APPLICATION_ENDORSED,
    /** The bank decided for it (application; PERSON or CONSORTIUM). */
    APPLICATION_APPROVED,
    /** The committee or the bank decided against it (application; who decided). */
    APPLICATION_REJECTED,
    /** The applicant took it back (application; PERSON or CONSORTIUM). */
    APPLICATION_WITHDRAWN,
    /** A loan was paid out (loan; PERSON or CONSORTIUM). */
    LOAN,
    /** A consortium has a loan, itself or through a member (consortium; CONSORTIUM or PERSON). */
    CONSORTIUM_WITH_LOAN,
    /** A loan is paid off (loan; PERSON or CONSORTIUM). */
    LOAN_PAID_OFF
}
