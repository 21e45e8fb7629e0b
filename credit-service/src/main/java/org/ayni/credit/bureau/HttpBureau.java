package org.ayni.credit.bureau;

import jakarta.inject.Singleton;
import org.ayni.credit.bureau.BureauAnswer.Unavailable;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;

/** The bureau over HTTP; what the guarded call could not get is UNAVAILABLE with its reason. */
@Singleton
class HttpBureau implements Bureau {

    private static final Logger LOG = Logger.getLogger(HttpBureau.class);

    private final BureauCall call;

    HttpBureau(BureauCall call) {
        this.call = call;
    }

    @Override
    public BureauAnswer ask(Document document) {
        try {
            return call.ask(document);
        } catch (BureauCall.Failed | FaultToleranceException unanswered) {
            LOG.warnf("bureau unavailable: %s", unanswered.getMessage());
            return new Unavailable(String.valueOf(unanswered.getMessage()));
        }
    }
}
