package org.inclusion.planted;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class AloneTest {

    @Test
    void fails() {
        fail("planted");
    }

    @Test
    void passes() {}
}
