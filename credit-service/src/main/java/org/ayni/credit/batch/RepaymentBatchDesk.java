package org.ayni.credit.batch;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.batch.RepaymentBatchService.RefusedLine;

/** Works a batch off, line by line; whoever comes again goes on where it stopped. */
@Singleton
class RepaymentBatchDesk {

    private final RepaymentBatchService batches;

    RepaymentBatchDesk(RepaymentBatchService batches) {
        this.batches = batches;
    }

    void post(UUID id) {
        boolean more = true;
        while (more) {
            try {
                more = batches.postNext(id).isPresent();
            } catch (RefusedLine refused) {
                batches.refuse(id, refused);
            }
        }
    }
}
