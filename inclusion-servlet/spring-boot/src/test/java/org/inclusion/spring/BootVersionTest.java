package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.4.13", "3.0.0-M1", "2.7.18"})
    void aBootThatIsTooOldIsRefusedWithTheOldestThatWillDo(String version) {
        WrongSettingException refused = assertThrows(WrongSettingException.class, () -> BootVersion.require(version));
        assertThat(refused.getMessage(), containsString("needs Spring Boot 3.5 or later, and this is " + version));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"3.5.0", "3.10.1", "4.0.9", "4.1.2", "10.0.0", "of our own"})
    void anotherIsNot(String version) {
        assertDoesNotThrow(() -> BootVersion.require(version));
    }
}
