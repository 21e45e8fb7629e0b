package org.ayni.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ayni.kit.intake.EventDecoder;
import org.ayni.kit.intake.ReceivedEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics from their first record into the generation that does not answer, goes on until it has everything
 * that the answering one has, and swaps. Questions are answered from the other one meanwhile, and the intake goes on.
 */
@Singleton
class Rebuilder {

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);

    /** How often it reads on for events that the answering generation had first. */
    private static final int ATTEMPTS = 10;

    private final RebuildService service;
    private final TopicRecords topics;
    private final EventDecoder decoder;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Rebuilder(RebuildService service, TopicRecords topics, EventDecoder decoder) {
        this.service = service;
        this.topics = topics;
        this.decoder = decoder;
    }

    /** Returns at once. */
    void start(UUID id) {
        Thread.ofPlatform().name("rebuild").daemon().start(() -> run(id));
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    private void run(UUID id) {
        try (TopicRecords.Look look = topics.look()) {
            service.clear(id);
            long lacking = 0;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                look.toTheEnd(records -> take(id, records));
                lacking = service.swap(id);
                if (lacking == 0) {
                    LOG.infof("rebuild %s answers now", id);
                    return;
                }
                pause();
            }
            service.fail(id, "the topics lack " + lacking + " events that were taken in before");
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "rebuild %s failed", id);
            giveUp(id, failed);
        }
    }

    private void take(UUID id, List<ConsumerRecord<String, byte[]>> records) {
        if (stopping.getCount() == 0) {
            throw new IllegalStateException("the service stops");
        }
        List<ReceivedEvent> events =
                records.stream().map(this::decoded).filter(Objects::nonNull).toList();
        if (!events.isEmpty()) {
            service.take(id, events);
        }
    }

    /** What cannot be decoded is a dead letter already: the intake read it first. */
    private @Nullable ReceivedEvent decoded(ConsumerRecord<String, byte[]> sent) {
        try {
            return decoder.decode(sent);
        } catch (EventDecoder.Undecodable deadLetter) {
            LOG.debugf("passed over: %s", deadLetter.getMessage());
            return null;
        }
    }

    private void giveUp(UUID id, RuntimeException failed) {
        try {
            service.fail(id, failed.toString());
        } catch (RuntimeException unreachable) {
            LOG.warnf("rebuild %s stays as it is until another begins: %s", id, unreachable);
        }
    }

    private void pause() {
        try {
            if (stopping.await(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
