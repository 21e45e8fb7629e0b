package org.ayni.credit.day;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;

/**
 * Works through closes, one after the other and off the caller's thread. Whoever comes again, here or in another
 * replica, goes on where a crash has left it.
 */
@Singleton
class DayCloser {

    /** So long a caller waits for the end; a close of some thousand loans ends before. */
    private static final int PATIENCE_SECONDS = 10;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("day-close").factory());
    private final DayCloseService closes;
    private final DayReads reads;
    private final Funds funds;
    private final BookingDay books;
    private final BusinessClock clock;

    DayCloser(DayCloseService closes, DayReads reads, Funds funds, BookingDay books, BusinessClock clock) {
        this.closes = closes;
        this.reads = reads;
        this.funds = funds;
        this.books = books;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** Closes a day and those before it: 200 when that is done, 202 with the day it is at while it is at work. */
    Answer close(LocalDate day) {
        Future<?> run = start(day);
        try {
            run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Answer.ok(reads.get(day));
        } catch (TimeoutException atWork) {
            DayView newest = reads.newest();
            return new Answer(202, "/v1/business-days/" + newest.day(), null, newest, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Problem problem ? problem : new IllegalStateException(failed.getCause());
        }
    }

    /** In production days close by themselves, yesterday every night and what was left open before. */
    @Scheduled(cron = "{ayni.day-close.cron}", timeZone = "America/La_Paz")
    void closeYesterday() {
        if (!clock.settable()) {
            start(clock.today().minusDays(1));
        }
    }

    private Future<?> start(LocalDate day) {
        List<LocalDate> plan = closes.plan(day);
        return worker.submit(() -> plan.forEach(this::work));
    }

    private void work(LocalDate day) {
        try {
            closes.begin(day);
            books.lookUp();
            while (closes.closeLoans(day)) {
                Log.debugf("closing %s", day);
            }
            for (UUID fund : funds.ids()) {
                closes.settleDeposits(day, fund);
            }
            closes.applications(day).forEach(application -> closes.expire(day, application));
            closes.rests(day).forEach(loan -> closes.expireRest(day, loan));
            closes.lapseClaims(day);
            closes.covers(day).forEach(ended -> closes.endCover(day, ended));
            closes.finish(day);
        } catch (RuntimeException failed) {
            Log.errorf(failed, "the close of %s stopped half way; the next one goes on with it", day);
            throw failed;
        }
    }
}
