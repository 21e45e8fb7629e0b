package org.ayni.bo481.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.entry.Chapter;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Reference;

/** Plays the days in their order. A day is over when all its entries are answered. */
public final class Player implements AutoCloseable {
    private final Endpoints endpoints;
    private final Wire wire;
    private final Tokens tokens;
    private final Progress progress;
    private final ExecutorService workers;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    public Player(Endpoints endpoints, Wire wire, Tokens tokens, Progress progress, int workers) {
        this.endpoints = endpoints;
        this.wire = wire;
        this.tokens = tokens;
        this.progress = progress;
        this.workers = Executors.newFixedThreadPool(workers);
    }

    /**
     * Sends all of it and leaves the business dates at the last day. Nothing is sent where all of them are past it:
     * that is the mark of a case that was played to its end.
     *
     * @return how many entries took effect by this run, and not by an earlier one
     * @throws PlayFailure with the first thing that went wrong; what was sent stays, and a later run goes on from there
     */
    public int play(List<Entry> story) {
        TreeMap<LocalDate, List<Entry>> days =
                story.stream().collect(Collectors.groupingBy(Entry::day, TreeMap::new, Collectors.toList()));
        Clocks clocks = new Clocks(endpoints, wire, workers);
        LocalDate takenUpOn = clocks.begin(Days.FIRST, Days.LAST);
        if (takenUpOn.isAfter(Days.LAST)) {
            progress.say("the business date is " + takenUpOn + ", after the end of the case: nothing is sent");
            return 0;
        }
        if (takenUpOn.isAfter(Days.FIRST)) {
            progress.say("an earlier run came to " + takenUpOn + "; what it sent is sent again and changes nothing");
        }
        Clerk clerk = new Clerk(endpoints, wire, tokens, new Answers(story), takenUpOn);
        days.forEach((day, entries) -> {
            progress.day(day, mostOf(entries));
            clocks.moveTo(day);
            play(clerk, entries);
        });
        clocks.moveTo(Days.LAST);
        return clerk.recorded();
    }

    private static Chapter mostOf(List<Entry> day) {
        Map<Chapter, Long> entries = day.stream().collect(Collectors.groupingBy(Entry::chapter, Collectors.counting()));
        return Collections.max(entries.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Entries wait for the one before them in their lane and for those they refer to, and for nothing else. */
    private void play(Clerk clerk, List<Entry> day) {
        Map<String, CompletableFuture<Void>> sent = new HashMap<>();
        Map<String, CompletableFuture<Void>> lanes = new HashMap<>();
        for (Entry entry : day) {
            List<CompletableFuture<Void>> before = new ArrayList<>();
            before.add(lanes.getOrDefault(entry.lane(), CompletableFuture.completedFuture(null)));
            for (Reference reference : entry.references()) {
                // What is not of this day was answered on an earlier one.
                before.add(sent.getOrDefault(reference.key(), CompletableFuture.completedFuture(null)));
            }
            CompletableFuture<Void> done = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                    .thenRunAsync(() -> send(clerk, entry), workers);
            sent.put(entry.key(), done);
            lanes.put(entry.lane(), done);
        }
        try {
            CompletableFuture.allOf(sent.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException ignored) {
            // Those that were not sent fail too; what counts is the first one.
            throw Objects.requireNonNull(failure.get());
        }
    }

    private void send(Clerk clerk, Entry entry) {
        if (failure.get() != null) {
            throw new PlayFailure("Not sent, as another entry failed: " + entry.key());
        }
        try {
            clerk.send(entry);
        } catch (RuntimeException first) {
            failure.compareAndSet(null, first);
            throw first;
        }
        progress.sent();
    }

    /** What a task came to, with its own failure rather than the one wrapped around it. */
    static <T> T result(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof PlayFailure own ? own : wrapped;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
