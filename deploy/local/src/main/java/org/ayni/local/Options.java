package org.ayni.local;

import java.util.List;
import org.ayni.local.settings.StackFailure;

/**
 * What was asked of {@code deploy/run}.
 *
 * @param fresh forget all data, keys and logs of earlier runs first
 * @param demo load the case BO-481 when everything is up
 */
record Options(boolean fresh, boolean demo) {

    /** @throws StackFailure for an argument that does not exist */
    static Options parse(List<String> arguments) {
        boolean fresh = false;
        boolean demo = true;
        for (String argument : arguments) {
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                default -> throw new StackFailure("Unknown argument " + argument + ": there are --fresh and --no-demo");
            }
        }
        return new Options(fresh, demo);
    }
}
