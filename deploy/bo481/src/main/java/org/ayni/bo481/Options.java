package org.ayni.bo481;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ayni.bo481.plan.LeftOut;

/**
 * What was asked for.
 *
 * @param leftOut records that are kept back ({@code --leave-out}, or {@code BO481_LEAVE_OUT} with commas)
 * @param workers how many requests are under way at most ({@code --workers})
 */
record Options(Set<LeftOut> leftOut, int workers) {
    private static final int WORKERS = 8;

    /** @throws IllegalArgumentException with one line for whoever typed it */
    static Options parse(List<String> arguments, Map<String, String> environment) {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        int workers = WORKERS;
        List<String> names = new ArrayList<>(
                List.of(environment.getOrDefault("BO481_LEAVE_OUT", "").split(",")));
        for (int at = 0; at < arguments.size(); at += 2) {
            String value = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
            switch (arguments.get(at)) {
                case "--leave-out" -> names.add(value.isEmpty() ? "?" : value);
                case "--workers" -> workers = number(value);
                default -> throw new IllegalArgumentException("Unknown argument " + arguments.get(at) + ". " + usage());
            }
        }
        names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> leftOut.add(LeftOut.named(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("Nothing is called " + name + ". " + usage()))));
        return new Options(leftOut, workers);
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("--workers needs a number from 1 to 99. " + usage());
        }
        return Integer.parseInt(text);
    }

    private static String usage() {
        return "Usage: bo481 [--leave-out "
                + EnumSet.allOf(LeftOut.class).stream().map(LeftOut::text).collect(Collectors.joining("|"))
                + "] [--workers N]";
    }
}
