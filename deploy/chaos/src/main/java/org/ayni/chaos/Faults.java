package org.ayni.chaos;

import java.util.List;
import org.ayni.chaos.check.Finding;

/**
 * What was done to the stack and how it took it.
 *
 * @param lines for the page of results
 * @param findings what has to hold beside the promises that every run checks
 * @param summary for the last line
 */
record Faults(List<String> lines, List<Finding> findings, String summary) {}
