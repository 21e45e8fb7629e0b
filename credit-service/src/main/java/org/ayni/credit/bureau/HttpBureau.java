package org.ayni.credit.bureau;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.ayni.credit.bureau.BureauAnswer.Unavailable;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;

/**
 * The bureau over HTTP; what the guarded call could not get is UNAVAILABLE with its reason. The counter
 * {@code ayni.bureau.questions} says how often each outcome came, CIRCUIT_OPEN and OVERLOADED without a call.
 */
@Singleton
class HttpBureau implements Bureau {

    private static final Logger LOG = Logger.getLogger(HttpBureau.class);
    private static final String COUNTER = "ayni.bureau.questions";

    private final BureauCall call;
    private final MeterRegistry meters;

    HttpBureau(BureauCall call, MeterRegistry meters) {
        this.call = call;
        this.meters = meters;
    }

    @Override
    public BureauAnswer ask(Document document) {
        try {
            BureauAnswer answer = call.ask(document);
            count(answer instanceof BureauAnswer.NotFound ? "NOT_FOUND" : "REPORT");
            return answer;
        } catch (CircuitBreakerOpenException open) {
            return unavailable("CIRCUIT_OPEN", "circuit open: the bureau failed too often and is left alone");
        } catch (BulkheadException full) {
            return unavailable("OVERLOADED", "too many questions at once");
        } catch (BureauCall.Failed | FaultToleranceException unanswered) {
            return unavailable("FAILED", String.valueOf(unanswered.getMessage()));
        }
    }

    private BureauAnswer unavailable(String outcome, String reason) {
        count(outcome);
        LOG.warnf("bureau unavailable: %s", reason);
        return new Unavailable(reason);
    }

    private void count(String outcome) {
        meters.counter(COUNTER, "outcome", outcome).increment();
    }
}
