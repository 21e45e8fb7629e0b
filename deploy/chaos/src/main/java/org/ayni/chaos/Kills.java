package org.ayni.chaos;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ayni.chaos.check.Finding;
import org.ayni.chaos.client.CallLog;
import org.ayni.chaos.client.CallLog.Attempt;
import org.ayni.chaos.client.Clients;
import org.ayni.chaos.client.Insistence;
import org.ayni.load.Figures;

/** kill -9 of one process, again and again, each time after work of a random length. */
final class Kills {

    private static final int LEAST_MS = 500;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Plan plan;
    private final Processes processes;
    private final Clients clients;
    private final Insistence insistence;
    private final CallLog log;

    Kills(Plan plan, Processes processes, Clients clients, Insistence insistence, CallLog log) {
        this.plan = plan;
        this.processes = processes;
        this.clients = clients;
        this.insistence = insistence;
        this.log = log;
    }

    /** @param survivor whose process has to be the same one before and after; empty for none */
    Faults of(String victim, String survivor) throws IOException, InterruptedException {
        long survivorsPid = survivor.isEmpty() ? 0 : processes.pid(survivor);
        Random moments = new Random(plan.seed());
        List<Long> outages = new ArrayList<>();
        List<Long> rates = new ArrayList<>();
        for (int n = 1; n <= plan.kills(); n++) {
            int workMs = LEAST_MS + moments.nextInt(2 * 1_000 * plan.seconds() - LEAST_MS);
            long begun = System.nanoTime();
            TimeUnit.MILLISECONDS.sleep(workMs);
            long killed = System.nanoTime();
            processes.kill(victim);
            awaitAnswerTo(killed);
            long back = System.nanoTime();
            long answered = answered(begun, killed);
            rates.add(Figures.perSecond(answered, killed - begun));
            outages.add(back - killed);
            System.out.printf(
                    "kill %d of %d after %d ms of work, %d answers a second: answers again after %s s, %d calls open%n",
                    n, plan.kills(), workMs, rates.getLast(), seconds(back - killed), open(killed));
            clients.requireHealthy();
        }
        TimeUnit.SECONDS.sleep(plan.seconds());
        return faults(victim, survivor, survivorsPid, outages, rates);
    }

    private Faults faults(String victim, String survivor, long survivorsPid, List<Long> outages, List<Long> rates)
            throws IOException {
        List<Long> sorted = outages.stream().sorted().toList();
        List<Long> sortedRates = rates.stream().sorted().toList();
        String rate = "answers a second between kills: median " + sortedRates.get(sortedRates.size() / 2) + ", from "
                + sortedRates.getFirst() + " to " + sortedRates.getLast();
        String outage = "seconds from a kill to the first call that is begun and accepted after it: median "
                + seconds(sorted.get(sorted.size() / 2)) + ", from " + seconds(sorted.getFirst()) + " to "
                + seconds(sorted.getLast());
        List<String> lines = List.of(
                plan.kills() + " times kill -9 of " + victim + ", seed " + plan.seed() + ", after " + plan.seconds()
                        + " s of work on average",
                "tried " + plan.rate() + " calls a second; " + rate,
                outage);
        List<Finding> findings = survivor.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        survivor + " found back by itself",
                        "process " + survivorsPid + " before, " + processes.pid(survivor) + " after",
                        survivorsPid == processes.pid(survivor) ? 0 : 1));
        return new Faults(
                lines,
                findings,
                "kills=" + plan.kills() + " rate=" + sortedRates.get(sortedRates.size() / 2) + " back_s="
                        + seconds(sorted.get(sorted.size() / 2)));
    }

    private void awaitAnswerTo(long killed) throws InterruptedException {
        while (!insistence.answeredSince(killed)) {
            if (System.nanoTime() - killed > PATIENCE_NANOS) {
                throw new IllegalStateException("nothing is accepted two minutes after the kill");
            }
            clients.requireHealthy();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long answered(long from, long to) {
        return log.attempts().stream()
                .filter(each -> !each.unknown() && each.begunAt() >= from && each.begunAt() + each.nanos() < to)
                .count();
    }

    /** First attempts that were under way when the process died, or began before it was back. */
    private long open(long killed) {
        return log.attempts().stream()
                .filter(Attempt::first)
                .filter(each -> each.unknown() && each.begunAt() + each.nanos() >= killed)
                .count();
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos / 100_000_000, 1);
    }
}
