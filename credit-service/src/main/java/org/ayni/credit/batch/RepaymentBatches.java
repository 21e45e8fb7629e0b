package org.ayni.credit.batch;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.batch.BatchView.LineView;
import org.ayni.credit.batch.BatchView.Result;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.repayment.Repay.Channel;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The batches and their lines in the database. */
@Singleton
class RepaymentBatches {

    private final Jdbi sql;
    private final BusinessClock clock;

    RepaymentBatches(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A line that waits, with its place in the file. */
    record Waiting(int number, PostRepaymentBatch.Line line) {}

    void insert(UUID id, @Nullable UUID bankId, List<PostRepaymentBatch.Line> lines) {
        sql.useHandle(db -> {
            db.createUpdate("""
                            insert into repayment_batch (id, bank_id, valid_on, booked_on, recorded_at)
                            values (:id, :bankId, :today, :today, :now)""")
                    .bind("id", id)
                    .bind("bankId", bankId)
                    .bind("today", clock.today())
                    .bind("now", clock.now())
                    .execute();
            PreparedBatch batch = db.prepareBatch("""
                    insert into repayment_batch_line (batch_id, number, loan_id, amount, currency, paid_on, channel,
                      bank_reference, prepayment)
                    values (:batch, :number, :loanId, :money, :currency, :paidOn, :channel, :bankReference,
                      :prepayment)""");
            for (int at = 0; at < lines.size(); at++) {
                PostRepaymentBatch.Line line = lines.get(at);
                batch.bindMethods(line)
                        .bind("batch", id)
                        .bind("number", at + 1)
                        .bind("money", line.amount().amount())
                        .bind("currency", line.amount().currency().getCurrencyCode())
                        .add();
            }
            batch.execute();
        });
    }

    /** The next line in file order; the batch is locked to the end of the transaction, so two never take the same. */
    Optional<Waiting> next(UUID id) {
        return sql.withHandle(db -> {
            db.createQuery("select id from repayment_batch where id = :id for update")
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .findOne();
            return db.createQuery("""
                            select * from repayment_batch_line where batch_id = :id and result = 'PENDING'
                            order by number limit 1""")
                    .bind("id", id)
                    .map((row, context) -> waiting(row))
                    .findOne();
        });
    }

    void mark(UUID id, int number, Result result, @Nullable String transaction) {
        sql.useHandle(db -> db.createUpdate("""
                        update repayment_batch_line set result = :result, transaction_path = :transaction
                        where batch_id = :id and number = :number and result = 'PENDING'""")
                .bind("id", id)
                .bind("number", number)
                .bind("result", result)
                .bind("transaction", transaction)
                .execute());
    }

    void refuse(UUID id, int number, Problem problem) {
        sql.useHandle(db -> db.createUpdate("""
                        update repayment_batch_line set result = 'REFUSED', problem = :problem, detail_es = :es,
                          detail_en = :en
                        where batch_id = :id and number = :number and result = 'PENDING'""")
                .bind("id", id)
                .bind("number", number)
                .bind("problem", problem.type().slug())
                .bind("es", problem.es())
                .bind("en", problem.en())
                .execute());
    }

    /** The batch; a bank sees its own. */
    Optional<BatchView> find(UUID id, @Nullable UUID onlyBank) {
        return sql.withHandle(db -> db.createQuery("""
                        select batch.id, count(*) as lines,
                          count(*) filter (where result = 'POSTED') as posted,
                          count(*) filter (where result = 'ALREADY_POSTED') as already_posted,
                          count(*) filter (where result = 'REFUSED') as refused,
                          count(*) filter (where result = 'PENDING') as pending
                        from repayment_batch batch join repayment_batch_line on batch_id = batch.id
                        where batch.id = :id and (:onlyBank::uuid is null or bank_id = :onlyBank)
                        group by batch.id""")
                .bind("id", id)
                .bind("onlyBank", onlyBank)
                .mapTo(BatchView.class)
                .findOne());
    }

    List<LineView> lines(UUID id, int after, int fetch) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from repayment_batch_line where batch_id = :id and number > :after
                        order by number limit :fetch""")
                .bind("id", id)
                .bind("after", after)
                .bind("fetch", fetch)
                .map((row, context) -> line(row))
                .list());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        String prepayment = row.getString("prepayment");
        return new Waiting(
                row.getInt("number"),
                new PostRepaymentBatch.Line(
                        row.getObject("loan_id", UUID.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getObject("paid_on", LocalDate.class),
                        channel == null ? null : Channel.valueOf(channel),
                        row.getString("bank_reference"),
                        prepayment == null ? null : Prepayment.valueOf(prepayment)));
    }

    private static LineView line(ResultSet row) throws SQLException {
        return new LineView(
                row.getInt("number"),
                row.getObject("loan_id", UUID.class),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("bank_reference"),
                Result.valueOf(row.getString("result")),
                row.getString("transaction_path"),
                row.getString("problem"),
                row.getString("detail_es"),
                row.getString("detail_en"));
    }
}
