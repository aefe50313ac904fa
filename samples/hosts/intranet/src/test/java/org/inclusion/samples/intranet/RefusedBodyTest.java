package org.inclusion.samples.intranet;

import java.net.URI;
import java.nio.file.Path;
import org.inclusion.samples.browser.UnendingBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who is not signed in sends a body that never ends. The refusal arrives, and no thread waits for the body. */
class RefusedBodyTest {

    @Test
    void aRefusedBodyThatNeverEndsHoldsNoThread(@TempDir Path folder) throws Exception {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            UnendingBodies.areRefusedAndHoldNoThread(
                    URI.create(intranet.address()).getPort());
        }
    }
}
