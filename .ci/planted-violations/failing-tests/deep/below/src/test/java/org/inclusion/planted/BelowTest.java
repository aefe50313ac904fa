package org.inclusion.planted;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BelowTest {

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void failsForEach(String which) {
        fail(Sibling.word() + " " + which);
    }

    @Test
    void passes() {}
}
