package org.inclusion.planted;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each pair keeps. Alone it is no test, and neither is what stands in it. */
abstract class PairContract {

    abstract String pair();

    @Test
    void passes() {}

    @Nested
    class RowsTest {

        @Test
        void fails() {
            fail(pair());
        }

        @Test
        void passes() {}
    }
}
