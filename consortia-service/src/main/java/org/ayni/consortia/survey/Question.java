package org.ayni.consortia.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of the survey.
 *
 * @param unit what every answer is in; null when each answer says its own, such as a currency
 */
@Schema(name = "SurveyQuestion")
public record Question(
        String code, Kind kind, @Nullable String unit, boolean mayBeNegative, String textEs, String textEn) {

    /** What a value is: a whole number of something, an amount of money, or a quantity with up to four decimals. */
    @Schema(name = "SurveyQuestionKind")
    public enum Kind {
        COUNT(0),
        AMOUNT(2),
        QUANTITY(4);

        private final int scale;

        Kind(int scale) {
            this.scale = scale;
        }

        /** How many decimals a value may have. */
        int scale() {
            return scale;
        }
    }
}
