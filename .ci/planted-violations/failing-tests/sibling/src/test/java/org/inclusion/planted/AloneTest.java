package org.inclusion.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Has the name of a test of another module, and passes. */
class AloneTest {

    @Test
    void fails() {
        assertEquals("planted", Sibling.word());
    }
}
