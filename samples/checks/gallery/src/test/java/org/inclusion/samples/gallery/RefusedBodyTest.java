package org.inclusion.samples.gallery;

import java.net.URI;
import org.inclusion.samples.browser.UnendingBodies;
import org.junit.jupiter.api.Test;

/** Somebody who is not signed in sends a body that never ends. The refusal arrives, and no thread waits for the body. */
class RefusedBodyTest {

    @Test
    void aRefusedBodyThatNeverEndsHoldsNoThread() throws Exception {
        try (Gallery gallery = Gallery.start(0)) {
            UnendingBodies.areRefusedAndHoldNoThread(
                    URI.create(gallery.address()).getPort());
        }
    }
}
