package org.ayni.reporting.framework;

import java.util.List;

/**
 * What a published activity says of the project beside its results, in the codes of IATI 2.03.
 *
 * @param organisation who publishes: the identifier with which that of the activity begins
 * @param organisationType code of the list OrganisationType
 * @param country ISO 3166-1 alpha-2
 * @param sector code of the list Sector (DAC, five digits)
 */
public record Publication(
        String organisation,
        String organisationType,
        Text name,
        Text title,
        Text description,
        List<Partner> partners,
        String country,
        String sector,
        String source) {

    /**
     * Who takes part.
     *
     * @param role code of the list OrganisationRole
     * @param type code of the list OrganisationType
     */
    public record Partner(Text name, String role, String type) {}

    /** The activity's identifier, unique in the world: the project's code behind that of the organisation. */
    public String activity(String project) {
        return organisation + "-" + project;
    }
}
