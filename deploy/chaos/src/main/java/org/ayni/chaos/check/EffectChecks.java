package org.ayni.chaos.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.ayni.chaos.client.Call.Kind;
import org.ayni.chaos.client.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Whether each accepted call has exactly one effect and each refused one none. A call whose answer was lost at first
 * counts by what it was answered in the end, so the same comparison shows that it took effect once.
 */
public final class EffectChecks {

    private final Books books;
    private final List<Outcome> outcomes;
    private final long alreadyThere;

    /** @param alreadyThere transactions of loans before the first counted call */
    public EffectChecks(Books books, List<Outcome> outcomes, long alreadyThere) {
        this.books = books;
        this.outcomes = outcomes;
        this.alreadyThere = alreadyThere;
    }

    /** A transaction of a loan as it is there. */
    record Movement(UUID id, UUID loan, String kind, String reference, String reverses) {}

    public List<Finding> all() throws SQLException {
        List<Movement> movements = books.rows(
                """
                select id, loan_id, kind, coalesce(bank_reference, ''), coalesce(reverses::text, '')
                from loan_transaction""",
                row -> new Movement(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
        return List.of(
                money(outcomes, movements),
                nothingElse(movements),
                approvals(),
                reversals(movements),
                keys(),
                lostAnswers(outcomes, movements));
    }

    static Finding money(List<Outcome> outcomes, List<Movement> movements) {
        Map<String, Movement> byReference = new HashMap<>();
        long twice = movements.stream()
                .filter(each -> !each.reference().isEmpty())
                .filter(each -> byReference.put(each.reference(), each) != null)
                .count();
        Set<String> accepted = new HashSet<>();
        long wrong = outcomes.stream()
                .filter(EffectChecks::movesMoney)
                .filter(Outcome::isOk)
                .filter(each -> !accepted.add(each.call().reference())
                        || !isEffect(byReference.get(each.call().reference()), each))
                .count();
        long refused = outcomes.stream()
                .filter(each -> movesMoney(each) && !each.isOk())
                .count();
        long refusedWithEffect = outcomes.stream()
                .filter(each -> movesMoney(each) && !each.isOk())
                .map(each -> each.call().reference())
                .filter(reference -> !accepted.contains(reference) && byReference.containsKey(reference))
                .count();
        return new Finding(
                "each accepted repayment and disbursement is there once, none that was refused",
                accepted.size() + " accepted, " + refused + " refused, " + wrong
                        + " of those accepted not there as answered, " + twice + " twice, " + refusedWithEffect
                        + " refused with an effect",
                wrong + twice + refusedWithEffect);
    }

    private static boolean isEffect(@Nullable Movement movement, Outcome outcome) {
        return movement != null
                && movement.id().toString().equals(outcome.id())
                && movement.loan().equals(outcome.call().subject())
                && movement.kind().equals(outcome.call().kind().name());
    }

    private Finding nothingElse(List<Movement> movements) {
        long expected = alreadyThere
                + count(each -> each.isOk() && (movesMoney(each) || each.call().kind() == Kind.CONFIRMATION));
        return new Finding(
                "loans have no transaction that nobody was told of",
                movements.size() + " transactions, " + expected + " answered, of them " + alreadyThere + " before",
                Math.abs(movements.size() - expected));
    }

    private Finding approvals() throws SQLException {
        Map<UUID, UUID> accepted = new HashMap<>();
        outcomes.stream()
                .filter(each -> each.call().kind() == Kind.APPROVAL && each.isOk())
                .forEach(each -> accepted.put(each.call().subject(), each.made()));
        Set<UUID> asked = new HashSet<>();
        outcomes.stream()
                .filter(each -> each.call().kind() == Kind.APPROVAL)
                .forEach(each -> asked.add(each.call().subject()));
        Map<UUID, UUID> loans = new HashMap<>();
        books.rows(
                "select l.application_id, l.id from loan l join reservation r on r.loan_id = l.id",
                row -> loans.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        long wrong = asked.stream()
                .filter(application -> !Objects.equals(accepted.get(application), loans.get(application)))
                .count();
        long withdrawn = count(each -> each.call().kind() == Kind.WITHDRAWAL && each.isOk());
        long cancelled = books.number("select count(*) from loan_application where status = 'WITHDRAWN'");
        return new Finding(
                "each accepted approval opened one loan with one reservation, a refused one none; withdrawals likewise",
                asked.size() + " applications asked for, " + accepted.size() + " approved, "
                        + count(each -> each.call().kind() == Kind.APPROVAL && !each.isOk()) + " refusals, " + wrong
                        + " not as answered; " + withdrawn + " withdrawn, " + cancelled + " there",
                wrong + Math.abs(withdrawn - cancelled));
    }

    private Finding reversals(List<Movement> movements) throws SQLException {
        Map<String, String> targets = new HashMap<>();
        outcomes.stream()
                .filter(each -> each.call().kind() == Kind.REVERSAL && each.isOk())
                .forEach(each -> targets.put(each.id(), each.call().subject().toString()));
        Map<String, String> there = new HashMap<>();
        movements.stream()
                .filter(each -> each.kind().equals("REVERSAL"))
                .forEach(each -> there.put(each.id().toString(), each.reverses()));
        List<Outcome> confirmed = outcomes.stream()
                .filter(each -> each.call().kind() == Kind.CONFIRMATION && each.isOk())
                .toList();
        long wrong = confirmed.stream()
                .filter(each ->
                        !Objects.equals(targets.get(each.call().subject().toString()), there.get(each.id())))
                .count();
        long requests = books.number("select count(*) from approval_request");
        long done = books.number("select count(*) from approval_request where status = 'CONFIRMED'");
        return new Finding(
                "each reversal asked for is one request, each confirmed one undoes its transaction once",
                targets.size() + " asked for, " + requests + " requests; " + confirmed.size() + " confirmed, " + done
                        + " requests and " + there.size() + " reversals there, " + wrong + " not as answered",
                wrong
                        + Math.abs(requests - targets.size())
                        + Math.abs(done - confirmed.size())
                        + Math.abs(there.size() - confirmed.size()));
    }

    private Finding keys() throws SQLException {
        Map<String, Integer> kept = new HashMap<>();
        books.rows("select key, status from idempotency_key", row -> kept.put(row.getString(1), row.getInt(2)));
        long wrong = count(each ->
                !Integer.valueOf(each.status()).equals(kept.get(each.call().key())));
        return new Finding(
                "each key is kept with the answer that was given",
                outcomes.size() + " keys, " + wrong + " missing or with another answer",
                wrong);
    }

    /** By what is there alone, not by the identity of what was answered. */
    static Finding lostAnswers(List<Outcome> outcomes, List<Movement> movements) {
        Map<String, Integer> there = new HashMap<>();
        movements.forEach(each -> there.merge(each.reference(), 1, Integer::sum));
        Set<String> accepted = new HashSet<>();
        outcomes.stream()
                .filter(Outcome::isOk)
                .forEach(each -> accepted.add(each.call().reference()));
        List<Outcome> lost =
                outcomes.stream().filter(each -> each.unknowns() > 0).toList();
        List<Outcome> money = lost.stream().filter(EffectChecks::movesMoney).toList();
        long done = lost.stream().filter(Outcome::replayed).count();
        long wrong = money.stream()
                .map(each -> each.call().reference())
                .filter(each -> there.getOrDefault(each, 0) != (accepted.contains(each) ? 1 : 0))
                .count();
        return new Finding(
                "calls without an answer, sent again with the same key, took effect once",
                lost.size() + " calls lost an answer, " + money.size() + " of them of money; " + done
                        + " had been done and answered as kept, " + (lost.size() - done)
                        + " were done or refused when sent again; " + wrong + " not there once",
                wrong);
    }

    private long count(Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }

    private static boolean movesMoney(Outcome outcome) {
        return outcome.call().kind() == Kind.REPAYMENT || outcome.call().kind() == Kind.DISBURSEMENT;
    }
}
