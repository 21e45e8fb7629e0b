package org.ayni.reporting.dashboard.consortia;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.reporting.fact.PartReader;
import org.ayni.reporting.indicator.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Who a consortium is.
 *
 * @param sector its trade as registered; null: not known
 * @param group first or second group of consortia, "1" or "2"; null: not known
 */
record Profile(
        String id,
        String name,
        @Nullable String sector,
        @Nullable String group) {

    /** All consortia by name. */
    static List<Profile> all(Figures figures) {
        PartReader parts = figures.facts().parts();
        Map<String, String> sectors = parts.sectors();
        Map<String, String> groups = parts.groups();
        return parts.names().entrySet().stream()
                .map(each -> new Profile(
                        each.getKey(), each.getValue(), sectors.get(each.getKey()), groups.get(each.getKey())))
                .sorted(Comparator.comparing(Profile::name))
                .toList();
    }

    boolean fits(@Nullable String wantedSector, @Nullable String wantedGroup) {
        return (wantedSector == null || wantedSector.equals(sector))
                && (wantedGroup == null || wantedGroup.equals(group));
    }

    /** Whether two are called almost alike: accents, apostrophes, spaces and double letters aside. */
    boolean isNearTwinOf(Profile other) {
        return !id.equals(other.id) && key(name).equals(key(other.name));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(\\p{L})\\1+", "$1");
    }
}
