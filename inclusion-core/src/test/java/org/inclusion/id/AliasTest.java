package org.inclusion.id;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alias of somebody who is gone tells nothing, and is taken for nobody's id. */
class AliasTest {

    @Test
    void eachAliasIsAnother() {
        String alias = Alias.random();
        assertThat(Alias.is(alias), is(true));
        assertThat(Alias.random(), not(equalTo(alias)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marc",
                "gone-",
                "gone-marc",
                "6f1f1e9c-0d6c-4b67-9d6e-0f6f7d1f2a3b",
                "gone-6F1F1E9C-0D6C-4B67-9D6E-0F6F7D1F2A3B",
                "gone-1-1-1-1-1"
            })
    void anIdOfAPersonIsNone(String id) {
        assertThat(Alias.is(id), is(false));
    }
}
