package org.ayni.kit.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/**
 * Seals the heads of all subjects into one chain for the service, once a minute, and finds what breaks a chain: a
 * changed, missing or reordered entry of a subject, or a subject whose end was cut off after it was sealed.
 */
@Singleton
public class AuditSeals {

    /** One at a time among the replicas. */
    private static final int SEAL_LOCK = 0x5EA1;

    private static final String BROKEN = """
            select distinct subject from (
              select subject, hash <> sha256(previous_hash || convert_to(content, 'UTF8'))
                  or previous_hash <> coalesce(lag(hash) over chain, ''::bytea)
                  or sequence <> coalesce(lag(sequence) over chain, 0) + 1 as broken
              from audit_entry window chain as (partition by subject order by sequence)) entry
            where broken
            union
            select 'seal/' || sequence from (
              select sequence, hash <> sha256(previous_hash || convert_to(content, 'UTF8'))
                  or previous_hash <> coalesce(lag(hash) over (order by sequence), ''::bytea) as broken
              from audit_seal) seal
            where broken
            union
            select split_part(head, ' ', 1)
            from audit_seal, unnest(string_to_array(content, E'\\n')) head
            where not exists (select from audit_entry entry
              where entry.subject = split_part(head, ' ', 1)
                and entry.sequence = split_part(head, ' ', 2)::int
                and encode(entry.hash, 'hex') = split_part(head, ' ', 3))
            order by 1""";

    private final Jdbi sql;
    private final BusinessClock clock;

    AuditSeals(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What a verification found.
     *
     * @param entries the entries read
     * @param seals the seals read
     * @param broken subjects (or {@code seal/<n>}) whose chain does not hold
     */
    public record Verification(long entries, long seals, List<String> broken) {}

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void seal() {
        sql.useHandle(db -> db.createUpdate("""
                        with mine as (select pg_try_advisory_xact_lock(:lock) as held),
                        last as (select sequence, hash, sealed_to from audit_seal
                                 union all select 0, ''::bytea, '00000000-0000-0000-0000-000000000000'::uuid
                                 order by sequence desc limit 1),
                        heads as (
                          select string_agg(head.subject || ' ' || head.sequence || ' ' || encode(head.hash, 'hex'),
                                            E'\\n' order by head.subject) as content,
                                 max(head.id::text)::uuid as sealed_to
                          from (select distinct on (subject) subject, sequence, hash, id
                                from audit_entry where id > (select sealed_to from last)
                                order by subject, sequence desc) head)
                        insert into audit_seal (sequence, content, previous_hash, hash, sealed_to, sealed_at)
                        select last.sequence + 1, heads.content, last.hash,
                               sha256(last.hash || convert_to(heads.content, 'UTF8')), heads.sealed_to, :now
                        from last, heads, mine where mine.held and heads.content is not null""")
                .bind("lock", SEAL_LOCK)
                .bind("now", clock.now())
                .execute());
    }

    /** Walks every chain in the database. */
    public Verification verify() {
        return sql.withHandle(db -> new Verification(
                db.createQuery("select count(*) from audit_entry")
                        .mapTo(Long.class)
                        .one(),
                db.createQuery("select count(*) from audit_seal")
                        .mapTo(Long.class)
                        .one(),
                db.createQuery(BROKEN).mapTo(String.class).list()));
    }
}
