package org.inclusion.servlet.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UiFileTest {

    @Test
    void aFileIsLoadedAndCompressedOnceForAllServlets() {
        assertThat(UiFile.of("text/css", "paper.css"), sameInstance(UiFile.of("text/css", "paper.css")));
    }

    @Test
    void aFileThatIsNotThereIsMissedAtTheStart() {
        assertThrows(IllegalStateException.class, () -> UiFile.of("text/css", "nothing.css"));
    }
}
