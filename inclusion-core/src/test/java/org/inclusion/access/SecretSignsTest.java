package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSignsTest {

    private static final String SIGNS = "4F7K-9TGM-C2XH-RQ6W";

    @Test
    void sixteenSignsAreDrawnInGroupsOfFour() {
        assertThat(SecretSigns.drawn(new Random(7)), matchesPattern("[2-9C-X]{4}(-[2-9C-X]{4}){3}"));
    }

    @Test
    void whatWasDrawnIsToldAsSigns() {
        assertThat(SecretSigns.areSigns(SecretSigns.drawn(new Random(7))), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4f7k-9tgm-c2xh-rq6w", "4F7K9TGMC2XHRQ6W", " 4f7k 9tgm\u00a0c2xh\u202frq6w "})
    void smallLettersBlanksAndHyphensAreOfNoAccount(String typed) {
        assertThat(SecretSigns.areSigns(typed), is(true));
        assertThat(SecretSigns.grouped(typed), is(SIGNS));
        assertThat(SecretSigns.hash(typed), is(SecretSigns.hash(SIGNS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4F7K-9TGM-C2XH-RQ6", "4F7K-9TGM-C2XH-RQ6WW", "4F7K-9TGM-C2XH-RQ6O", "1F7K-9TGM-C2XH-RQ6W"})
    void fewerSignsMoreSignsAndOtherSignsAreNone(String typed) {
        assertThat(SecretSigns.areSigns(typed), is(false));
    }

    @Test
    void aTextOfMoreThanFortyEightCharactersIsNotLookedAt() {
        String blanks = " ".repeat(48 - SIGNS.length());

        assertThat(SecretSigns.areSigns(SIGNS + blanks), is(true));
        assertThat(SecretSigns.areSigns(SIGNS + blanks + " "), is(false));
    }

    @Test
    void theHashOfOtherSignsIsAnother() {
        assertThat(SecretSigns.hash(SIGNS), matchesPattern("[0-9a-f]{64}"));
        assertThat(SecretSigns.hash(SIGNS), is(not(SecretSigns.hash("4F7K-9TGM-C2XH-RQ6X"))));
    }
}
