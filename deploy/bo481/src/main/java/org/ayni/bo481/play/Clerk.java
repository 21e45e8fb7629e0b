package org.ayni.bo481.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Insistence;
import org.ayni.bo481.entry.Known;
import org.ayni.bo481.entry.Reference;

/** Sends one entry so that it has its effect once, however often the story is played. */
final class Clerk {
    private final Endpoints endpoints;
    private final Wire wire;
    private final Tokens tokens;
    private final Answers answers;
    private final LocalDate takenUpOn;
    private final AtomicInteger recorded = new AtomicInteger();

    /**
     * @param takenUpOn the business date on which the run began: what belongs to an earlier day may be there already
     */
    Clerk(Endpoints endpoints, Wire wire, Tokens tokens, Answers answers, LocalDate takenUpOn) {
        this.endpoints = endpoints;
        this.wire = wire;
        this.tokens = tokens;
        this.answers = answers;
        this.takenUpOn = takenUpOn;
    }

    /** How many entries took effect by this clerk, and not by an earlier run. */
    int recorded() {
        return recorded.get();
    }

    /** @throws PlayFailure when it is refused, or the service stays away */
    void send(Entry entry) {
        Known known = entry.known();
        JsonNode before = known != null && known.first() && entry.day().isBefore(takenUpOn)
                ? find(entry, known)
                : JsonNodeFactory.instance.missingNode();
        answers.keep(entry.key(), before.isMissingNode() ? post(entry) : before);
        if (entry.insistence() != null) {
            insist(entry, entry.insistence());
        }
    }

    /**
     * A refusal that a lagging copy is to blame for ends by itself. Where the service keeps it as the answer to the
     * key, the next attempt needs a key of its own; these are the same ones in every run.
     */
    private JsonNode post(Entry entry) {
        Patience patience = new Patience(wire.limit());
        JsonNode body = answers.fill(entry.body());
        String path = answers.fill(entry.path());
        int attempt = 1;
        while (true) {
            String key = entry.idempotencyKey() + (attempt == 1 ? "" : "-again-" + attempt);
            Reply reply = wire.post(endpoints.service(entry.chapter().service(), path), token(entry), key, body);
            if (reply.isFine()) {
                recorded.addAndGet(reply.replayed() ? 0 : 1);
                return reply.body();
            }
            JsonNode found = thereAlready(entry, reply);
            if (!found.isMissingNode()) {
                return found;
            }
            if (!reply.isLagging()) {
                throw new PlayFailure(refused(entry, path, reply));
            }
            attempt += reply.replayed() ? 1 : 0;
            patience.waitOrGiveUp(reply.retryAfterSeconds(), refused(entry, path, reply));
        }
    }

    /** While the first sending may be under way, only an id of ours proves that it took effect. */
    private JsonNode thereAlready(Entry entry, Reply reply) {
        Known known = entry.known();
        if (!reply.isConflict() || known == null || (reply.isLagging() && !known.isByExternalId())) {
            return JsonNodeFactory.instance.missingNode();
        }
        return find(entry, known);
    }

    /** The item sought; a missing node when there is none. */
    private JsonNode find(Entry entry, Known known) {
        Reply reply = wire.get(endpoints.service(entry.chapter().service(), answers.fill(known.path())), token(entry));
        JsonNode items = reply.body().path("items");
        Iterable<JsonNode> candidates = items.isArray() ? items : List.of(reply.body());
        if (reply.isFine()) {
            for (JsonNode candidate : candidates) {
                if (matches(candidate, known)) {
                    return candidate;
                }
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private boolean matches(JsonNode candidate, Known known) {
        return known.match().entrySet().stream().allMatch(field -> {
            Set<String> wanted = field.getValue().stream().map(answers::fill).collect(Collectors.toSet());
            return wanted.contains(candidate.at(field.getKey()).asText());
        });
    }

    /** Judged by how it stands, not by what was answered: an answer may be the kept one of an earlier run. */
    private void insist(Entry entry, Insistence insistence) {
        Patience patience = new Patience(wire.limit());
        for (int attempt = 1; ; attempt++) {
            Reply now = wire.get(
                    endpoints.service(entry.chapter().service(), answers.fill(insistence.read())), token(entry));
            if (insistence.until().contains(now.body().path("status").asText())) {
                return;
            }
            String path = answers.fill(insistence.again());
            String key = entry.idempotencyKey() + "-again-" + attempt;
            Reply again =
                    wire.post(endpoints.service(entry.chapter().service(), path), token(entry), key, insistence.body());
            if (!again.isFine() && !again.isLagging() && !again.isConflict()) {
                throw new PlayFailure(refused(entry, path, again));
            }
            if (!insistence.until().contains(again.body().path("status").asText())) {
                patience.waitOrGiveUp(
                        -1, entry.key() + " is " + now.body().path("status").asText() + ": " + again.body());
            }
        }
    }

    private String token(Entry entry) {
        return tokens.of(entry.actor(), () -> answers.at(new Reference(Entry.BANK, "/id")));
    }

    private static String refused(Entry entry, String path, Reply reply) {
        return entry.key() + " of " + entry.day() + " was refused: POST " + path + " answered " + reply.refusal();
    }
}
