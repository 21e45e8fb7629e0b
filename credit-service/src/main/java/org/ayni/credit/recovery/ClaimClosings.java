package org.ayni.credit.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.ayni.credit.approval.DecidedByTwo;
import org.ayni.credit.claim.ClaimCommands;
import org.ayni.credit.claim.ClaimRequests.Because;

/** A second person confirms that nothing more is expected of a claim. */
@Singleton
class ClaimClosings extends DecidedByTwo<Because> {

    ClaimClosings(ClaimSharingService claims, ObjectMapper json) {
        super(ClaimSharingService.CLOSING, ClaimCommands.CONFIRMERS, Because.class, claims::close, json);
    }
}
