package org.ayni.kit.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread of the relay and the lanes that are its own. Called for one bucket it looks there, with all that were
 * called for since; every quarter of a second, and at the latest after so many calls, it looks everywhere.
 */
final class RelayWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayWorker.class);
    private static final int POLL_MS = 250;
    private static final int MAX_BACK_OFF_MS = 5_000;
    private static final int CALLS_BETWEEN_LOOKS = 32;

    /** A pass costs five round trips however few events it sends. */
    private static final int MS_BETWEEN_PASSES = 10;

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

    void wake(int bucket) {
        if (isMine(settings.laneOf(bucket))) {
            synchronized (woken) {
                woken.add(bucket);
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
            long began = System.nanoTime();
            try {
                Set<Integer> calledFor = takeWoken();
                calls = called ? calls + 1 : 0;
                drain(called && calls % CALLS_BETWEEN_LOOKS != 0 ? calledFor : rows.waiting());
                failures = 0;
                called = awaitCall(began);
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
    private void drain(Collection<Integer> buckets) throws Exception {
        List<Stretch> all = new ArrayList<>(Stretch.covering(buckets, settings));
        all.removeIf(stretch -> !isMine(stretch.lane()));
        Collections.shuffle(all);
        Queue<Stretch> open = new ArrayDeque<>(all);
        while (!open.isEmpty() && isRunning()) {
            sendBatch(open.remove()).ifPresent(open::add);
        }
    }

    /** What arrived is marked, whatever happened to the rest. Returns what there is still to look through. */
    private Optional<Stretch> sendBatch(Stretch stretch) throws Exception {
        OutboxSender.Receipt receipt = rows.inTransaction(db -> {
            if (!rows.tryLock(db, stretch.lane())) {
                return OutboxSender.Receipt.NOTHING;
            }
            List<OutboxRows.Row> unsent = rows.unsent(db, stretch, settings.batch());
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
        return receipt.arrived().size() < settings.batch()
                ? Optional.empty()
                : Optional.of(stretch.from(receipt.lastBucket()));
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

    /** What is committed soon after a pass began waits for the next with what else comes meanwhile. */
    private boolean awaitCall(long began) throws InterruptedException {
        boolean called = work.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS);
        long early = MS_BETWEEN_PASSES - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        if (called && early > 0 && stopping.await(early, TimeUnit.MILLISECONDS)) {
            LOG.debug("stopped while gathering");
        }
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
