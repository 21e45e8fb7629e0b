package org.ayni.load.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.load.Pgbench;

/**
 * The statements of one request, taken from PostgreSQL's log, as scripts for pgbench. What differs from request to
 * request becomes an expression: the ids of its subject, its version, and every id that the request made; everything
 * else stays what it was. Ids that are made count up, as those of the service do.
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
    private static final int DIGITS = 12;

    private final List<Statement> statements = new ArrayList<>();
    private final Subject subject;
    private final Map<String, Integer> made = new HashMap<>();

    private record Statement(String text, Map<Integer, String> values) {}

    /**
     * What the request was about.
     *
     * @param ids that end with its number
     * @param since milliseconds since 1970; ids that were made since then are the request's own
     */
    record Subject(List<String> ids, long since) {

        boolean made(String id) {
            UUID value = UUID.fromString(id);
            return value.version() == 7 && value.getMostSignificantBits() >>> 16 >= since;
        }

        /** The same id of subject {@code :n}. */
        static String numbered(String id) {
            return "('" + id.substring(0, id.length() - DIGITS) + "' || lpad((:n)::text, " + DIGITS + ", '0'))";
        }
    }

    /**
     * The subjects of pgbench.
     *
     * @param once whether each is used once only
     */
    record Numbers(int from, int to, boolean once) {

        /** Each client has subjects of its own, so that none waits for another; the service's clients do the same. */
        String script() {
            String place = once ? ":k" : "random(0, " + ((to - from) / Pgbench.CLIENTS - 1) + ")";
            return "\\set k :k + 1\n\\set n " + from + " + :client_id + " + Pgbench.CLIENTS + " * " + place + "\n";
        }
    }

    /**
     * @param log what PostgreSQL logged with {@code log_statement = all}
     * @param key the idempotency key of the request
     */
    Captured(String log, String key, Subject subject) {
        this.subject = subject;
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
    String script(Numbers numbers) {
        StringBuilder script = new StringBuilder(numbers.script()).append("begin;\n");
        for (Statement statement : statements) {
            boolean reads = statement.text.contains("as version_seen");
            script.append(sql(statement)).append(reads ? " \\gset\n" : ";\n");
        }
        return script.append("commit;\n").toString();
    }

    /** The rows that all of them write, written by one statement that decides nothing. */
    String single(Numbers numbers) {
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
        one = one.replace(
                ":version::int",
                "(select version from loan where id = "
                        + Subject.numbered(subject.ids().getFirst()) + "::uuid)");
        return numbers.script() + one + ";\n";
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
            String replacement = subject.ids().contains(id.group())
                    ? Subject.numbered(id.group())
                    : subject.made(id.group()) ? MADE.formatted(number(id.group())) : null;
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
