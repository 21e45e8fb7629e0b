package org.ayni.bo481;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.bo481.plan.LeftOut;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void leavesNothingOutUnlessAsked() {
        assertEquals(new Options(Set.of(), 8), Options.parse(List.of(), Map.of()));
    }

    @Test
    void takesWhatIsLeftOutFromArgumentsAndEnvironment() {
        Options options = Options.parse(
                List.of("--leave-out", "repayment", "--workers", "3"),
                Map.of("BO481_LEAVE_OUT", "management-certificate"));
        assertEquals(new Options(Set.of(LeftOut.REPAYMENT, LeftOut.MANAGEMENT_CERTIFICATE), 3), options);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (List<String> wrong : List.of(
                List.of("--leave-out", "everything"),
                List.of("--leave-out"),
                List.of("--workers", "many"),
                List.of("--quick"))) {
            assertThrows(IllegalArgumentException.class, () -> Options.parse(wrong, Map.of()), wrong.toString());
        }
    }
}
