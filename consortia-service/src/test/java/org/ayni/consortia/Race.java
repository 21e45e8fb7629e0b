package org.ayni.consortia;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who begin at once. */
public final class Race {

    private Race() {}

    /** The answers of that many threads, which all wait for the last one before they begin. */
    public static <T> List<T> of(int threads, IntFunction<T> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(threads);
        try (ExecutorService runners = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> callers = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> {
                        ready.countDown();
                        ready.await();
                        return work.apply(i);
                    })
                    .toList();
            return runners.invokeAll(callers).stream().map(Race::resultOf).toList();
        }
    }

    private static <T> T resultOf(Future<T> future) {
        return future.resultNow();
    }
}
