package org.ayni.credit.membership;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Asks the copy. */
@Singleton
public class Members {

    private final Jdbi sql;

    Members(Jdbi sql) {
        this.sql = sql;
    }

    /** A consent of a person and the digest of the document it was given with. */
    public record BureauConsent(
            @Nullable UUID consentId, @Nullable String documentDigest) {}

    /** The person and enterprise on a date; nothing when either is unknown here. */
    public Optional<KnownMember> find(UUID personId, UUID enterpriseId, LocalDate on) {
        return sql.withHandle(db -> db.createQuery("""
                        select person.person_id, enterprise.enterprise_id, person.age_band, person.registered_on,
                               person.document_digest, role.role, consortium.consortium_id,
                               consortium.status as consortium_status,
                               coalesce(consortium.sector, enterprise.sector) as sector, consent.consent_id,
                               income.monthly_income_amount as monthly_income, income.currency as income_currency,
                               income.completed_on as income_on, income.source as income_source
                        from known_person person
                        join known_enterprise enterprise on enterprise.enterprise_id = :enterpriseId
                        left join lateral (select role from known_role r
                          where r.person_id = person.person_id and r.enterprise_id = enterprise.enterprise_id
                            and r.since <= :on and (r.until is null or r.until >= :on)
                          order by r.since desc limit 1) role on true
                        left join known_membership membership on membership.enterprise_id = enterprise.enterprise_id
                          and membership.joined_on <= :on and (membership.left_on is null or membership.left_on > :on)
                        left join known_consortium consortium on consortium.consortium_id = membership.consortium_id
                        left join lateral (select consent_id from known_consent c
                          where c.person_id = person.person_id and c.purpose = 'CREDIT_BUREAU' and c.given_on <= :on
                            and (c.withdrawn_on is null or c.withdrawn_on > :on)
                          order by c.given_on desc limit 1) consent on true
                        left join lateral (
                          select monthly_income_amount, currency, completed_on, 'DIAGNOSIS' as source
                          from known_income i
                          where i.enterprise_id = enterprise.enterprise_id and i.completed_on <= :on
                          union all
                          select monthly_income_amount, currency, answered_on, 'SURVEY'
                          from known_survey_income s
                          where s.enterprise_id = enterprise.enterprise_id and s.answered_on <= :on
                          order by completed_on desc, source limit 1) income on true
                        where person.person_id = :personId
                        limit 1""")
                .bind("personId", personId)
                .bind("enterpriseId", enterpriseId)
                .bind("on", on)
                .mapTo(KnownMember.class)
                .findOne());
    }

    /** The person's consent to ask the bureau on a date; nothing when the person is unknown here. */
    public Optional<BureauConsent> bureauConsent(UUID personId, LocalDate on) {
        return sql.withHandle(db -> db.createQuery("""
                        select person.document_digest, consent.consent_id
                        from known_person person
                        left join known_consent consent on consent.person_id = person.person_id
                          and consent.purpose = 'CREDIT_BUREAU' and consent.given_on <= :on
                          and (consent.withdrawn_on is null or consent.withdrawn_on > :on)
                        where person.person_id = :personId
                        order by consent.given_on desc nulls last limit 1""")
                .bind("personId", personId)
                .bind("on", on)
                .mapTo(BureauConsent.class)
                .findOne());
    }

    /** The person on a date; nothing when the person is unknown here. */
    public Optional<KnownPerson> person(UUID personId, LocalDate on) {
        return sql.withHandle(db -> db.createQuery("""
                        select person.person_id, person.age_band, person.registered_on, consent.consent_id
                        from known_person person
                        left join known_consent consent on consent.person_id = person.person_id
                          and consent.purpose = 'CREDIT_BUREAU' and consent.given_on <= :on
                          and (consent.withdrawn_on is null or consent.withdrawn_on > :on)
                        where person.person_id = :personId
                        order by consent.given_on desc nulls last limit 1""")
                .bind("personId", personId)
                .bind("on", on)
                .mapTo(KnownPerson.class)
                .findOne());
    }

    /** The consortium; nothing when it is unknown here. */
    public Optional<KnownConsortium> consortium(UUID consortiumId) {
        return sql.withHandle(db -> db.createQuery("""
                        select consortium_id, status, legal_form, sector from known_consortium
                        where consortium_id = :consortiumId""")
                .bind("consortiumId", consortiumId)
                .mapTo(KnownConsortium.class)
                .findOne());
    }

    /** A person who works in an enterprise. */
    public record Seat(UUID personId, UUID enterpriseId) {}

    /** Everybody who works in the enterprises of a consortium on a date, in a fixed order, after a person. */
    public List<Seat> seats(UUID consortiumId, LocalDate on, UUID after, int limit) {
        return sql.withHandle(db -> db.createQuery("""
                        select role.person_id, (array_agg(role.enterprise_id order by role.since desc))[1]
                          as enterprise_id
                        from known_membership membership
                        join known_role role on role.enterprise_id = membership.enterprise_id
                          and role.since <= :on and (role.until is null or role.until >= :on)
                        where membership.consortium_id = :consortiumId and membership.joined_on <= :on
                          and (membership.left_on is null or membership.left_on > :on)
                          and role.person_id > :after
                        group by role.person_id order by role.person_id limit :limit""")
                .bind("consortiumId", consortiumId)
                .bind("on", on)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Seat.class)
                .list());
    }

    /** Whether a person works in an enterprise of this consortium on a date. */
    public boolean belongs(UUID personId, UUID consortiumId, LocalDate on) {
        return sql.withHandle(db -> db.createQuery("""
                        select exists (select 1 from known_role role
                          join known_membership membership on membership.enterprise_id = role.enterprise_id
                            and membership.joined_on <= :on
                            and (membership.left_on is null or membership.left_on > :on)
                          where role.person_id = :personId and membership.consortium_id = :consortiumId
                            and role.since <= :on and (role.until is null or role.until >= :on))""")
                .bind("personId", personId)
                .bind("consortiumId", consortiumId)
                .bind("on", on)
                .mapTo(Boolean.class)
                .one());
    }
}
