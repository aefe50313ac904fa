package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever speaks of her own death finds somebody to talk to, and nothing about a funeral. */
class DyingInSearchTest {

    private final ContentLibrary library = ContentLibrary.of(ContentLibrary.standardPacks());

    @ParameterizedTest
    @ValueSource(strings = {"je veux mourir", "J’ai envie de mourir", "je pense à mourir"})
    void itLeadsToTheNumberAgainstSuicideFirst(String words) {
        List<String> found =
                library.findResources(new ResourceSearch(words, null, null, null, 0, 3)).resources().stream()
                        .map(one -> one.item().id())
                        .toList();
        assertThat(found.get(0), equalTo("numero-3114"));
        assertThat(found, not(hasItem("obseques")));
        assertThat(found, not(hasItem("parlons-fin-de-vie")));
    }
}
