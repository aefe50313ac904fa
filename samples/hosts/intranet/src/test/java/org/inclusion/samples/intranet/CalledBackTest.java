package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** « Rappelez-moi » is offered to those whose call stands on the counter's list, and to nobody else. */
class CalledBackTest {

    @Test
    void whoeverIsAccompaniedIsCalledBackAndWhoeverWorksThereIsNot(@TempDir Path folder) {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            assertThat(isCalledBack(intranet, "fatima"), is(true));
            assertThat(isCalledBack(intranet, "claire"), is(false));
            assertThat(isCalledBack(intranet, "marc"), is(false));
        }
    }

    private static boolean isCalledBack(Intranet intranet, String login) {
        return Visitor.signedIn(intranet.address(), login)
                .get("me")
                .body()
                .path("calledBack")
                .asBoolean();
    }
}
