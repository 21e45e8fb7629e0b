package org.ayni.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of one request, taken from PostgreSQL's log, as scripts for pgbench. What differs from request to
 * request becomes an expression: the loan's id, its version, and every id that the request made; everything else stays
 * what it was. Ids that are made count up, as those of the service do.
 */
final class Captured {

    private static final Pattern ENTRY =
            Pattern.compile("(?ms)^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)\\] credit (LOG|DETAIL):  "
                    + "(.*?)(?=^\\d{4}-\\d\\d-\\d\\d |\\z)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:NULL|'([^']*+(?:''[^']*+)*+)')");
    /** A text in the statement itself. */
    private static final Pattern QUOTED = Pattern.compile("'([^']*+)'");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String MADE =
            "(lpad(to_hex(:base::bigint + :k::bigint * 8 + :client_id::bigint), 16, '0') || '%016x')";
    private static final String LOAN = "('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))";

    private final List<Statement> statements = new ArrayList<>();
    private final String loan;
    private final Set<String> known;
    private final Map<String, Integer> made = new HashMap<>();

    private record Statement(String text, Map<Integer, String> values) {}

    /**
     * @param log what PostgreSQL logged with {@code log_statement = all}
     * @param loan the loan of the request
     * @param known ids that were there before the request
     */
    Captured(String log, String key, String loan, Set<String> known) {
        this.loan = loan;
        this.known = known;
        Map<String, List<Statement>> transactions = new HashMap<>();
        Matcher entry = ENTRY.matcher(log);
        while (entry.find()) {
            List<Statement> running = transactions.computeIfAbsent(entry.group(1), session -> new ArrayList<>());
            String text = entry.group(3).replace("\n\t", "\n").strip();
            if (entry.group(2).equals("DETAIL")) {
                values(text, running.getLast().values);
            } else if (text.matches("(?s)(execute [^:]*|statement): BEGIN.*")) {
                running.clear();
            } else if (text.matches("(?s)(execute [^:]*|statement): COMMIT.*")) {
                if (running.stream().anyMatch(each -> each.values.containsValue(key))) {
                    statements.addAll(running);
                }
                running.clear();
            } else {
                running.add(new Statement(text.substring(text.indexOf(": ") + 2), new LinkedHashMap<>()));
            }
        }
    }

    private static void values(String detail, Map<Integer, String> values) {
        Matcher value = VALUE.matcher(detail);
        while (value.find()) {
            String text = value.group(2);
            values.put(Integer.parseInt(value.group(1)), text == null ? null : text.replace("''", "'"));
        }
    }

    int count() {
        return statements.size();
    }

    /** All statements in one transaction, each as the service sends it. */
    String script(int from, int to) {
        StringBuilder script = new StringBuilder(numbers(from, to)).append("begin;\n");
        for (Statement statement : statements) {
            boolean reads = statement.text.contains("as version_seen");
            script.append(sql(statement)).append(reads ? " \\gset\n" : ";\n");
        }
        return script.append("commit;\n").toString();
    }

    /** The rows that all of them write, written by one statement that decides nothing. */
    String single(int from, int to) {
        String claim = sql(named("insert into idempotency_key"));
        String answer = sql(named("update idempotency_key"));
        String write = sql(named("with kept as"));
        String settle = sql(named("with old as"));
        String terms = write.substring(0, write.lastIndexOf("\nselect (select"));
        String kept = answer.substring(answer.indexOf("status ="), answer.indexOf("\nwhere"));
        String insert = claim.substring(0, claim.indexOf(" on conflict"))
                .replace("created_at)", "created_at, " + columns(kept) + ")");
        insert = insert.substring(0, insert.lastIndexOf(')')) + ", " + values(kept) + ")";
        String one = terms + ",\nclaimed as (" + insert + "),\n" + settle.substring("with ".length());
        // No statement before it has told the version.
        one = one.replace(":version::int", "(select version from loan where id = " + LOAN + "::uuid)");
        return numbers(from, to) + one + ";\n";
    }

    private static String columns(String assignments) {
        return "status, location, etag, body";
    }

    private static String values(String assignments) {
        return assignments.replaceAll("(^|, )(status|location|etag|body) = ", "$1");
    }

    private Statement named(String beginning) {
        return statements.stream()
                .filter(each -> each.text.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the request sent no " + beginning));
    }

    /** Each client has loans of its own, so that none waits for another; the service's clients do the same. */
    private static String numbers(int from, int to) {
        return "\\set k :k + 1\n\\set n " + from + " + :client_id + 8 * random(0, " + ((to - from) / 8 - 1) + ")\n";
    }

    private String sql(Statement statement) {
        Map<Integer, String> expressions = new HashMap<>();
        statement.values.forEach((place, value) -> expressions.put(place, expression(value)));
        version(statement.text, "update loan set version = \\$(\\d+)", 1, ":version::int + 1", expressions);
        version(
                statement.text,
                "(?s)insert into loan_transaction .*?values \\(\\$\\d+, \\$\\d+, \\$\\d+, \\$(\\d+),",
                1,
                ":version::int",
                expressions);
        String text = QUOTED.matcher(statement.text)
                .replaceAll(each ->
                        Matcher.quoteReplacement(each.group(1).contains(":") ? literal(each.group(1)) : each.group()));
        return Pattern.compile("\\$(\\d+)")
                .matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(expressions.get(Integer.parseInt(each.group(1)))));
    }

    private static void version(String text, String where, int group, String is, Map<Integer, String> expressions) {
        Matcher found = Pattern.compile(where).matcher(text);
        if (found.find()) {
            expressions.put(Integer.parseInt(found.group(group)), "(" + is + ")");
        }
    }

    private String expression(String value) {
        if (value == null) {
            return "null";
        }
        Matcher id = ID.matcher(value);
        StringBuilder text = new StringBuilder();
        int end = 0;
        boolean varies = false;
        while (id.find()) {
            String replacement = id.group().equals(loan)
                    ? LOAN
                    : known.contains(id.group()) ? null : MADE.formatted(number(id.group()));
            if (replacement != null) {
                text.append(literal(value.substring(end, id.start())))
                        .append(" || ")
                        .append(replacement)
                        .append(" || ");
                end = id.end();
                varies = true;
            }
        }
        text.append(literal(value.substring(end)));
        if (!varies) {
            return text.toString();
        }
        return "(" + text + ")" + (ID.matcher(value).matches() ? "::uuid" : "");
    }

    private int number(String id) {
        return made.computeIfAbsent(id, ignored -> made.size() + 1);
    }

    /** pgbench takes a colon before a letter for a variable wherever it stands. */
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
}
