package org.ayni.credit.ledger;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the books. */
@Singleton
public class TrialBalances {

    private final Jdbi sql;

    TrialBalances(Jdbi sql) {
        this.sql = sql;
    }

    public record AccountBalance(String code, String hledgerName, BigDecimal balance) {

        /** The last two parts of the hledger name: {@code memo:loans:outstanding} is LOANS_OUTSTANDING. */
        String name() {
            String[] parts = hledgerName.split(":");
            int from = Math.max(0, parts.length - 2);
            return String.join("_", List.of(parts).subList(from, parts.length))
                    .replace('-', '_')
                    .toUpperCase(Locale.ROOT);
        }
    }

    public record Entry(
            UUID id,
            UUID journalId,
            String kind,
            UUID causeId,
            LocalDate validOn,
            LocalDate bookedOn,
            String debit,
            String credit,
            BigDecimal amount,
            String currency,
            @Nullable UUID bankId,
            @Nullable UUID depositId,
            @Nullable UUID loanId) {}

    Optional<String> currencyOf(UUID fundId) {
        return sql.withHandle(db -> db.createQuery("select currency from fund where id = :id")
                .bind("id", fundId)
                .mapTo(String.class)
                .findOne());
    }

    /** Every account that ever moved, with its balance by booking date; debit positive. */
    List<AccountBalance> balances(UUID fundId, LocalDate asOf) {
        return sql.withHandle(db -> db.createQuery("""
                        select account.code, account.hledger_name, sum(side.amount) as balance
                        from (select debit as code, amount from ledger_posting
                              where fund_id = :fundId and booked_on <= :asOf
                              union all
                              select credit, -amount from ledger_posting
                              where fund_id = :fundId and booked_on <= :asOf) side
                        join ledger_account account on account.code = side.code
                        group by account.code, account.hledger_name order by account.code""")
                .bind("fundId", fundId)
                .bind("asOf", asOf)
                .mapTo(AccountBalance.class)
                .list());
    }

    /** Debit balances of a fund, bank by bank; what belongs to no bank, such as cash, is left out. */
    public Map<UUID, Balances> byBank(UUID fundId, LocalDate asOf) {
        return sql.withHandle(db -> db.createQuery("""
                        select bank_id, code, sum(amount) as balance from (
                          select bank_id, debit as code, amount from ledger_posting
                          where fund_id = :fundId and booked_on <= :asOf and bank_id is not null
                          union all
                          select bank_id, credit, -amount from ledger_posting
                          where fund_id = :fundId and booked_on <= :asOf and bank_id is not null
                        ) side group by bank_id, code""")
                .bind("fundId", fundId)
                .bind("asOf", asOf)
                .collectRows(Collectors.groupingBy(
                        row -> row.getColumn("bank_id", UUID.class),
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        row -> row.getColumn("code", String.class),
                                        row -> row.getColumn("balance", BigDecimal.class)),
                                Balances::new))));
    }

    List<Entry> entries(UUID fundId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select posting.id, journal_id, kind, cause_id, valid_on, posting.booked_on, debit, credit,
                          amount,
                               currency, bank_id, deposit_id, loan_id
                        from ledger_posting posting join ledger_journal journal on journal.id = posting.journal_id
                        where posting.fund_id = :fundId and posting.id > :after order by posting.id limit :fetch""")
                .bind("fundId", fundId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Entry.class)
                .list());
    }
}
