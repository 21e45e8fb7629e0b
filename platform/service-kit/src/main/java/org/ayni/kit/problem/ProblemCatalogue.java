package org.ayni.kit.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of problem that a service can answer with. Each service produces one as a bean; a house rule checks that no
 * enum is forgotten.
 */
public record ProblemCatalogue(List<ProblemType> types) {

    /** The common kinds and those of the given enums. */
    @SafeVarargs
    public static ProblemCatalogue of(Class<? extends ProblemType>... enums) {
        return new ProblemCatalogue(Stream.concat(Stream.of(CommonProblem.class), Arrays.stream(enums))
                .<ProblemType>flatMap(each -> Arrays.stream(each.getEnumConstants()))
                .sorted(Comparator.comparing(ProblemType::slug))
                .toList());
    }
}
