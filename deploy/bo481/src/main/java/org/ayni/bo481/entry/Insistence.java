package org.ayni.bo481.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What to ask again until it is so: an answer may rest on a copy of another service's facts, which lags a moment.
 *
 * @param again the path that asks again, with references
 * @param body sent to it
 * @param read the path that tells how it stands
 * @param until the values of its {@code status} that will do
 */
public record Insistence(String again, ObjectNode body, String read, Set<String> until) {}
