package org.ayni.reporting.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a page with its parameters, by name. */
public record Address(String path, Map<String, String> parameters) {

    /** The same with a parameter set, or taken away where the value is null. */
    public Address with(String name, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /** The same question put to another page. */
    public Address to(String otherPath) {
        return new Address(otherPath, parameters);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
