package org.inclusion.server;

import org.inclusion.samples.browser.UnendingBodies;
import org.junit.jupiter.api.Test;

/** Somebody who is not signed in sends a body that never ends. The refusal arrives, and no thread waits for the body. */
class RefusedBodyTest {

    @Test
    void aRefusedBodyThatNeverEndsHoldsNoThread() throws Exception {
        try (Town town = new Town()) {
            UnendingBodies.areRefusedAndHoldNoThread(town.server.address().port());
        }
    }
}
