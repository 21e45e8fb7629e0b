package org.ayni.reporting.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calculation as the framework's file writes it: numbers, names of figures, {@code + - * /} and brackets. Where a
 * name has no value, or a divisor is zero, the calculation has none: nothing is taken for zero.
 */
final class Expression {

    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9.]*|[0-9]+(?:\\.[0-9]+)?|[-+*/()])");

    private final Node root;
    private final List<String> names;

    private Expression(Node root, List<String> names) {
        this.root = root;
        this.names = names;
    }

    /** Looks up the number of a name; null where it has no value. */
    @FunctionalInterface
    interface Numbers {
        @Nullable
        BigDecimal of(String name);
    }

    private interface Node {
        @Nullable
        BigDecimal in(Numbers numbers);
    }

    static Expression parse(String text) {
        Parser parser = new Parser(tokens(text), text);
        Node root = parser.sum();
        parser.end();
        return new Expression(root, List.copyOf(parser.names));
    }

    /** The result at 34 digits, not rounded; null where a part has no value. */
    @Nullable
    BigDecimal in(Numbers numbers) {
        return root.in(numbers);
    }

    /** The names in it that have no value. */
    List<String> missing(Numbers numbers) {
        return names.stream().filter(name -> numbers.of(name) == null).toList();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.strip());
        int at = 0;
        while (at < text.strip().length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("unreadable: " + text);
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
        return tokens;
    }

    private static final class Parser {
        private final List<String> tokens;
        private final String text;
        private final List<String> names = new ArrayList<>();
        private int at;

        Parser(List<String> tokens, String text) {
            this.tokens = tokens;
            this.text = text;
        }

        Node sum() {
            Node left = product();
            while (next("+") || next("-")) {
                boolean plus = tokens.get(at - 1).equals("+");
                left = both(left, product(), plus ? BigDecimal::add : BigDecimal::subtract);
            }
            return left;
        }

        private Node product() {
            Node left = factor();
            while (next("*") || next("/")) {
                boolean times = tokens.get(at - 1).equals("*");
                left = times ? both(left, factor(), BigDecimal::multiply) : divided(left, factor());
            }
            return left;
        }

        private Node factor() {
            if (next("(")) {
                Node inner = sum();
                if (!next(")")) {
                    throw new IllegalArgumentException("a bracket is open: " + text);
                }
                return inner;
            }
            if (at == tokens.size() || "+-*/)".contains(tokens.get(at))) {
                throw new IllegalArgumentException("a number or name is missing: " + text);
            }
            String token = tokens.get(at++);
            if (Character.isDigit(token.charAt(0))) {
                BigDecimal number = new BigDecimal(token);
                return numbers -> number;
            }
            names.add(token);
            return numbers -> numbers.of(token);
        }

        private boolean next(String token) {
            boolean found = at < tokens.size() && tokens.get(at).equals(token);
            at += found ? 1 : 0;
            return found;
        }

        void end() {
            if (at < tokens.size()) {
                throw new IllegalArgumentException("too much: " + text);
            }
        }

        private static Node both(Node left, Node right, BinaryOperator<BigDecimal> operation) {
            return numbers -> {
                BigDecimal one = left.in(numbers);
                BigDecimal two = right.in(numbers);
                return one == null || two == null ? null : operation.apply(one, two);
            };
        }

        private static Node divided(Node left, Node right) {
            return numbers -> {
                BigDecimal one = left.in(numbers);
                BigDecimal two = right.in(numbers);
                return one == null || two == null || two.signum() == 0 ? null : one.divide(two, MathContext.DECIMAL128);
            };
        }
    }
}
