package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that ends messages is known in any writing, and a sentence is left to a person. */
class StopWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", " stop ", "Stop.", "STOP 36111", "« Arrêter »", "arrêt", "Désabonner", "unsubscribe"})
    void thisEndsMessages(String reply) {
        assertThat(StopWords.isIn(reply), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oui", "ne pas stop", "Je ne peux pas m'arrêter demain", "stopper", "36111"})
    void thisDoesNot(String reply) {
        assertThat(StopWords.isIn(reply), is(false));
    }
}
