package org.ayni.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ayni.local.settings.Settings;
import org.ayni.local.settings.StackFailure;
import org.jspecify.annotations.Nullable;

/** All processes of one local stack, started in the order of their needs and stopped in the reverse one. */
public final class Stack {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Settings settings;
    private final Progress progress;
    private final List<List<Child>> layers = new ArrayList<>();
    private final Map<Child, Launch> launches = new HashMap<>();
    private @Nullable Guard guard;
    private boolean stopping;

    /** Nothing runs yet. */
    public Stack(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** What starts a process: may fail on files. */
    public interface Launch {
        Child start() throws IOException;
    }

    /** From now on nothing stays behind if the launcher is killed. */
    public synchronized void guarded() throws IOException {
        guard = Guard.start(settings);
    }

    /** The processes launched from now on need those before, and are stopped before them. */
    public synchronized void nextLayer() {
        layers.add(new ArrayList<>());
    }

    /** Starts it in the present layer; refused once the stack is stopping. */
    public synchronized Child launch(Launch launch) throws IOException {
        if (stopping) {
            throw new StackFailure("Stopped while starting");
        }
        Child child = launch.start();
        layers.getLast().add(child);
        launches.put(child, launch);
        return child;
    }

    /** It did its work and ended as it should. */
    public synchronized void forget(Child child) {
        layers.forEach(layer -> layer.remove(child));
    }

    /** Waits for all of them at once and says when each was ready. */
    public void awaitReady(List<Part> parts) {
        Instant begin = Instant.now();
        List<Part> waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            requireAlive();
            for (Part part : List.copyOf(waiting)) {
                if (part.ready().getAsBoolean()) {
                    Child child = part.child();
                    progress.say("%-18s ready on port %d after %s s"
                            .formatted(child.name(), part.port(), Progress.seconds(child.started())));
                    waiting.remove(part);
                }
            }
            if (Duration.between(begin, Instant.now()).compareTo(START) > 0) {
                String name = waiting.getFirst().child().name();
                throw new StackFailure(name + " is not ready after 3 minutes; see " + settings.log(name));
            }
            pause(POLL);
        }
    }

    /** Returns when a process has ended that nobody stopped, with the line about it. */
    public String awaitFirstDeath() {
        CompletableFuture.anyOf(children().stream().map(Child::onExit).toArray(CompletableFuture[]::new))
                .join();
        return children().stream()
                .filter(child -> !child.isAlive())
                .findFirst()
                .map(Child::obituary)
                .orElseThrow();
    }

    /** Returns when the stack is stopped: until then, what ends is started again after the pause. */
    public void keepRunning(Duration pause) throws IOException {
        while (!isStopping()) {
            progress.say(awaitFirstDeath() + "; it is started again");
            pause(pause);
            reviveTheDead();
        }
    }

    private synchronized void reviveTheDead() throws IOException {
        for (List<Child> layer : layers) {
            for (Child child : List.copyOf(layer)) {
                Launch launch = launches.get(child);
                if (!stopping && launch != null && !child.isAlive()) {
                    launches.remove(child);
                    Child revived = launch.start();
                    launches.put(revived, launch);
                    layer.set(layer.indexOf(child), revived);
                }
            }
        }
    }

    /** Whether {@link #stop()} was called: deaths are then no news. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** The last layer first; within a layer all at once. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        progress.say("stopping");
        settings.readyFile().toFile().delete();
        for (List<Child> layer : layers.reversed()) {
            layer.forEach(Child::terminate);
            layer.forEach(child -> child.awaitEnd(PATIENCE));
        }
        if (guard != null) {
            guard.dismiss();
        }
        progress.say("stopped");
    }

    private synchronized List<Child> children() {
        return layers.stream().flatMap(List::stream).toList();
    }

    private void requireAlive() {
        for (Child child : children()) {
            if (!child.isAlive()) {
                throw new StackFailure(child.obituary());
            }
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", interrupted);
        }
    }
}
