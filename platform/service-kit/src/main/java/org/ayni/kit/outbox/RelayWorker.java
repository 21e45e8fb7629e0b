package org.ayni.kit.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread of the relay and the lanes that are its own. Woken for one lane it looks there; every quarter of a second,
 * and at the latest after so many calls, it looks everywhere.
 */
final class RelayWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayWorker.class);
    private static final int POLL_MS = 250;
    private static final int MAX_BACK_OFF_MS = 5_000;
    private static final int CALLS_BETWEEN_LOOKS = 32;

    private final OutboxRows rows;
    private final OutboxSender sender;
    private final RelaySettings settings;
    private final int number;
    private final Semaphore work = new Semaphore(0);
    private final Set<Integer> woken = new HashSet<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    RelayWorker(OutboxRows rows, OutboxSender sender, RelaySettings settings, int number) {
        this.rows = rows;
        this.sender = sender;
        this.settings = settings;
        this.number = number;
    }

    void wake(int lane) {
        if (isMine(lane)) {
            synchronized (woken) {
                woken.add(lane);
            }
            work.release();
        }
    }

    void stop() {
        stopping.countDown();
        work.release();
    }

    @Override
    public void run() {
        int failures = 0;
        int calls = 0;
        boolean called = false;
        while (isRunning()) {
            try {
                Set<Integer> calledFor = takeWoken();
                calls = called ? calls + 1 : 0;
                drain(called && calls % CALLS_BETWEEN_LOOKS != 0 ? calledFor : rows.waiting(settings.lanes()));
                failures = 0;
                called = awaitCall();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception unsent) {
                failures++;
                called = false;
                LOG.warnf("not everything was sent, attempt %d: %s", failures, unsent);
                pause(Math.min(MAX_BACK_OFF_MS, POLL_MS << Math.min(failures - 1, 5)));
            }
        }
    }

    /** A batch of each lane in turn until they are empty, beginning anywhere so that two relays seldom meet. */
    private void drain(Collection<Integer> lanes) throws Exception {
        List<Integer> open = new ArrayList<>(lanes);
        open.removeIf(lane -> !isMine(lane));
        Collections.shuffle(open);
        while (!open.isEmpty() && isRunning()) {
            List<Integer> full = new ArrayList<>();
            for (int lane : open) {
                if (isRunning() && sendBatch(lane) == settings.batch()) {
                    full.add(lane);
                }
            }
            open = full;
        }
    }

    /** What arrived is marked, whatever happened to the rest. */
    private int sendBatch(int lane) throws Exception {
        OutboxSender.Receipt receipt = rows.inTransaction(db -> {
            if (!rows.tryLock(db, lane)) {
                return OutboxSender.Receipt.NOTHING;
            }
            List<OutboxRows.Row> unsent = rows.unsent(db, lane, settings.lanes(), settings.batch());
            if (unsent.isEmpty()) {
                return OutboxSender.Receipt.NOTHING;
            }
            OutboxSender.Receipt sent = sender.send(unsent);
            rows.markSent(db, sent.arrived());
            return sent;
        });
        if (receipt.failure() != null) {
            throw receipt.failure();
        }
        return receipt.arrived().size();
    }

    private boolean isMine(int lane) {
        return lane % settings.threads() == number;
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private Set<Integer> takeWoken() {
        synchronized (woken) {
            Set<Integer> taken = Set.copyOf(woken);
            woken.clear();
            return taken;
        }
    }

    private boolean awaitCall() throws InterruptedException {
        boolean called = work.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS);
        work.drainPermits();
        return called;
    }

    /** Not ended by a call: a broker that is away is not asked more often because more is written. */
    private void pause(int millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
