package org.ayni.credit.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.ayni.credit.approval.DecidedByTwo;
import org.ayni.credit.claim.ClaimRequests.Because;

/** A second person confirms that the fund owes what is claimed. */
@Singleton
class ClaimAcceptances extends DecidedByTwo<Because> {

    ClaimAcceptances(ClaimAcceptanceService claims, ObjectMapper json) {
        super(ClaimAcceptanceService.KIND, ClaimCommands.CONFIRMERS, Because.class, claims::accept, json);
    }
}
