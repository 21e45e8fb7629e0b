package org.ayni.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ayni.chaos.client.Call.Caller;
import org.ayni.chaos.client.Reply;
import org.ayni.chaos.client.Wire;

/** Whether the books agree with themselves: trial balance, loans, windows, schedules, and the audit chain. */
public final class MoneyChecks {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Books books;
    private final Wire wire;

    public MoneyChecks(Books books, Wire wire) {
        this.books = books;
        this.wire = wire;
    }

    public List<Finding> all(List<UUID> funds) throws SQLException, InterruptedException {
        return List.of(trialBalances(funds), loans(), windows(), memoAccounts(), audit());
    }

    private Finding trialBalances(List<UUID> funds) throws SQLException, InterruptedException {
        StringBuilder figures = new StringBuilder();
        long broken = 0;
        for (UUID fund : funds) {
            JsonNode balance = read("/v1/ledger/trial-balance?fundId=" + fund);
            BigDecimal debit = amount(balance.at("/totals/debit"));
            BigDecimal credit = amount(balance.at("/totals/credit"));
            BigDecimal accounts = ZERO;
            for (JsonNode account : balance.path("accounts")) {
                accounts = accounts.add(amount(account.path("debit"))).subtract(amount(account.path("credit")));
            }
            broken += debit.compareTo(credit) == 0 && accounts.signum() == 0 && debit.signum() > 0 ? 0 : 1;
            figures.append(debit).append(" = ").append(credit).append(", ");
        }
        return new Finding(
                "trial balance zero",
                figures + "of " + books.number("select count(*) from ledger_posting") + " postings",
                broken);
    }

    /** Three ways to the same figure: the loan, its transactions, and account 9210. */
    private Finding loans() throws SQLException, InterruptedException {
        Map<String, BigDecimal> ledger = books.amounts("""
                select loan_id::text, sum(case when debit = '9210' then amount else -amount end)
                from ledger_posting where loan_id is not null and '9210' in (debit, credit) group by loan_id""");
        Map<String, BigDecimal> rows =
                books.amounts("select id::text, principal_outstanding from loan where disbursed_on is not null");
        long broken = 0;
        BigDecimal total = ZERO;
        for (Map.Entry<String, BigDecimal> row : rows.entrySet()) {
            JsonNode loan = read("/v1/loans/" + row.getKey());
            BigDecimal outstanding = amount(loan.path("outstanding"));
            BigDecimal computed = amount(loan.path("disbursed"))
                    .subtract(principalPaid(row.getKey()))
                    .subtract(amount(loan.path("writtenOff")));
            boolean same = outstanding.compareTo(computed) == 0
                    && outstanding.compareTo(row.getValue()) == 0
                    && outstanding.compareTo(ledger.getOrDefault(row.getKey(), ZERO)) == 0;
            broken += same ? 0 : 1;
            total = total.add(outstanding);
        }
        return new Finding(
                "of each loan: outstanding = disbursed - principal paid - written off = its account 9210",
                rows.size() + " loans, together " + total,
                broken);
    }

    /** What counts by now: a reversal and the payment that it undoes do not. */
    private BigDecimal principalPaid(String loan) throws InterruptedException {
        List<JsonNode> transactions = new ArrayList<>();
        String path = "/v1/loans/" + loan + "/transactions?limit=200";
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = read(next);
            page.path("items").forEach(transactions::add);
            next = page.path("nextCursor").isTextual()
                    ? path + "&cursor=" + page.path("nextCursor").asText()
                    : "";
        }
        Set<String> undone = new HashSet<>();
        transactions.forEach(each -> undone.add(each.path("reverses").asText("")));
        return transactions.stream()
                .filter(each -> each.path("kind").asText().equals("REPAYMENT"))
                .filter(each -> !undone.contains(each.path("id").asText()))
                .map(each -> amount(each.at("/split/principal")))
                .reduce(ZERO, BigDecimal::add);
    }

    private Finding windows() throws SQLException {
        List<String> figures = books.rows("""
                select w.exposure_reserved || ' + ' || w.exposure_committed || ' <= '
                       || w.capacity || ' + ' || w.shortfall
                from fund_window w order by w.capacity""", row -> row.getString(1));
        long broken = books.number("""
                select count(*) from fund_window w join (
                  select fund_id, bank_id, sum(exposure_reserved) as reserved, sum(exposure_committed) as committed,
                         sum(cover_reserved) as cover_reserved, sum(cover_committed) as cover_committed
                  from reservation group by fund_id, bank_id) r using (fund_id, bank_id)
                where w.exposure_reserved + w.exposure_committed > w.capacity + w.shortfall
                   or (w.exposure_reserved, w.exposure_committed, w.cover_reserved, w.cover_committed)
                      is distinct from (r.reserved, r.committed, r.cover_reserved, r.cover_committed)""");
        return new Finding(
                "of each window: reserved + committed <= capacity + shortfall, and both are the sum of its loans",
                String.join("; ", figures),
                broken);
    }

    private Finding memoAccounts() throws SQLException {
        long broken = books.number("""
                with side as (
                  select fund_id, debit as code, amount from ledger_posting
                  union all select fund_id, credit, -amount from ledger_posting),
                balance as (select fund_id, code, sum(amount) as amount from side group by fund_id, code)
                select count(*) from fund_window w
                cross join lateral (values ('9020', w.exposure_reserved), ('9030', w.exposure_committed),
                  ('9120', w.cover_reserved), ('9130', w.cover_committed)) held (code, amount)
                left join balance b on b.fund_id = w.fund_id and b.code = held.code
                where abs(coalesce(b.amount, 0)) <> held.amount""");
        return new Finding(
                "accounts 9020, 9030, 9120 and 9130 are what the windows hold",
                books.number("select count(*) from fund_window") + " windows",
                broken);
    }

    private Finding audit() throws InterruptedException {
        JsonNode verified = read("/v1/audit/verification");
        return new Finding(
                "the audit chains are whole",
                verified.path("entries").asText() + " entries, "
                        + verified.path("seals").asText() + " seals",
                verified.path("broken").size() + (verified.path("entries").asLong() > 0 ? 0 : 1));
    }

    private JsonNode read(String path) throws InterruptedException {
        Reply reply = wire.get(Caller.AUDITOR, path);
        if (!reply.isOk()) {
            throw new IllegalStateException("GET " + path + " answered " + reply);
        }
        return reply.body();
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText("0"));
    }
}
