package org.ayni.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.chaos.check.Finding;
import org.ayni.chaos.client.Outcome;
import org.ayni.load.Machine;

/** One run: what was broken, what was answered, what holds. */
record Result(String name, Faults faults, List<Outcome> outcomes, List<Finding> findings) {

    boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    String lastLine() {
        long unknown = outcomes.stream().filter(each -> each.unknowns() > 0).count();
        long broken = findings.stream().filter(each -> !each.holds()).count();
        return name + " " + faults.summary() + " calls=" + outcomes.size() + " unknown=" + unknown + " checks="
                + findings.size() + " broken=" + broken;
    }

    /** What the calls were answered in the end, by kind and status. */
    List<String> answers() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Outcome each : outcomes) {
            String problem = each.problem().replace("urn:ayni:problem:", " ");
            counts.merge(each.call().kind() + " " + each.status() + problem, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    String markdown(Machine machine, String loadBefore, String loadAfter) {
        List<String> lines = new ArrayList<>(List.of("# " + name, "", "`" + lastLine() + "`", ""));
        faults.lines().forEach(each -> lines.add("* " + each + "."));
        lines.addAll(List.of(
                "* PostgreSQL with `fsync`, `synchronous_commit` and `full_page_writes` on; one Kafka broker; the rate",
                "  limit per client is raised for the run.",
                "",
                "Machine: " + machine + ".",
                "Load average (1, 5 and 15 minutes) before " + loadBefore + ", after " + loadAfter + ".",
                "",
                "## Checks",
                ""));
        findings.forEach(each -> lines.add("* " + each));
        lines.addAll(List.of("", "## Answers in the end", ""));
        answers().forEach(each -> lines.add("* " + each));
        return String.join("\n", lines) + "\n";
    }
}
