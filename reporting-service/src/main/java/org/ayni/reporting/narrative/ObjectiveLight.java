package org.ayni.reporting.narrative;

import java.util.List;
import org.ayni.reporting.indicator.Light;

/** The light of an objective out of those of its indicators. It is the worst of them, never their average. */
final class ObjectiveLight {

    private ObjectiveLight() {}

    /**
     * Green only when every indicator is, none is grey, and every phase that the objective needs has started.
     *
     * @param lights of the indicators
     * @param allPhasesStarted of the phases in which their results were expected
     */
    static Light of(List<Light> lights, boolean allPhasesStarted) {
        if (lights.stream().allMatch(each -> each == Light.GREY)) {
            return Light.GREY;
        }
        if (lights.contains(Light.RED)) {
            return Light.RED;
        }
        boolean green = allPhasesStarted && lights.stream().allMatch(each -> each == Light.GREEN);
        return green ? Light.GREEN : Light.AMBER;
    }
}
