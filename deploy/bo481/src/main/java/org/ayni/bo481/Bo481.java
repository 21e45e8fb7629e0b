package org.ayni.bo481;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.figures.CatchUp;
import org.ayni.bo481.figures.Expectations;
import org.ayni.bo481.figures.Figures;
import org.ayni.bo481.figures.Sheet;
import org.ayni.bo481.figures.Trails;
import org.ayni.bo481.figures.Verdict;
import org.ayni.bo481.plan.Story;
import org.ayni.bo481.play.Endpoints;
import org.ayni.bo481.play.PlayFailure;
import org.ayni.bo481.play.Player;
import org.ayni.bo481.play.Progress;
import org.ayni.bo481.play.Reader;
import org.ayni.bo481.play.Tokens;
import org.ayni.bo481.play.Wire;

/**
 * Plays project BO-481 on running services and checks the figures. It may be stopped at any point and started again.
 * Where the services are: see {@link Endpoints}; {@code AYNI_TOKEN_KEY} names the private key for tokens.
 */
public final class Bo481 {
    private static final Duration WITHOUT_SUCCESS = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration QUIET_WHEN_NOTHING_WAS_SENT = Duration.ofSeconds(3);

    private Bo481() {}

    /**
     * Ends with 0 when every figure is as the design demands and leads to the audit of its records, with 1 otherwise,
     * and with 2 for wrong arguments. Where all of the case was there already, other figures are no failure: whoever
     * uses the stack may have changed them.
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(Options.parse(List.of(arguments), System.getenv()), System.getenv(), out);
        } catch (IllegalArgumentException wrong) {
            fail(2, wrong);
        } catch (PlayFailure failure) {
            fail(1, failure);
        }
    }

    private static void run(Options options, Map<String, String> environment, PrintStream out) {
        List<Entry> story = Story.of(Story.SEED, options.leftOut());
        Endpoints endpoints = Endpoints.of(environment);
        Tokens tokens = Tokens.from(Path.of(environment.getOrDefault("AYNI_TOKEN_KEY", "")));
        Progress progress = new Progress(out, story.size());
        Wire wire = new Wire(WITHOUT_SUCCESS, progress::waiting);
        options.leftOut().forEach(each -> progress.say("left out: " + each.text()));
        int recorded;
        try (Player player = new Player(endpoints, wire, tokens, progress, options.workers())) {
            recorded = player.play(story);
        }
        progress.begin("catching up");
        progress.say("all records are sent; waiting for reporting");
        Reader reader = new Reader(endpoints, wire, tokens);
        Figures figures = new Figures(reader);
        CatchUp.Outcome outcome = new CatchUp(
                        figures,
                        new Expectations(options.leftOut()),
                        recorded == 0 ? QUIET_WHEN_NOTHING_WAS_SENT : QUIET)
                .await();
        show(out, outcome);
        Trails.Outcome trails = new Trails(reader).follow(outcome.figures().path("results"));
        out.println("Audit: %d ways from a figure by its events to the entry of their command, %d lost"
                .formatted(trails.followed().size(), trails.lost().size()));
        List<String> differences = Stream.concat(
                        outcome.differences().stream(), trails.lost().stream().map("no audit entry: "::concat))
                .toList();
        out.println(progress.times());
        Verdict verdict = Verdict.of(recorded, differences);
        verdict.lines().forEach(out::println);
        if (verdict.wrong()) {
            throw new PlayFailure("BO-481 came out wrong: "
                    + differences.getFirst()
                    + (differences.size() == 1 ? "" : " and " + (differences.size() - 1) + " more"));
        }
    }

    private static void show(PrintStream out, CatchUp.Outcome outcome) {
        out.println();
        Sheet.results(outcome.figures()).forEach(out::println);
        out.println();
        Sheet.others(outcome.figures()).forEach(out::println);
        out.println();
        Sheet.violations(outcome.figures()).forEach(out::println);
        out.println();
    }

    private static void fail(int code, RuntimeException failure) {
        System.err.println(failure.getMessage());
        System.exit(code);
    }
}
