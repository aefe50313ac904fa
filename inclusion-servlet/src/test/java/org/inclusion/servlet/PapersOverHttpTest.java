package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The papers that a wish needs, in words. */
class PapersOverHttpTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aWishSaysItsPapersToHerAndToHerHelper() {
        Caller yann = town.as("hers-yann");
        yann.post("api/learners/me/wishes", Town.wish());
        Reply seen = yann.get("api/learners/me/papers");
        assertThat(seen.text("/goal"), is("envoyer-un-document"));
        assertThat(seen.text("/text"), is("Envoyer un document"));
        assertThat(seen.text("/papers/0/name"), is("Le document à envoyer"));
        assertThat(seen.text("/papers/0/sentence"), is("À apporter."));
        assertThat(town.as("marc").get("api/learners/hers-yann/papers").body(), is(seen.body()));
        assertThat(yann.get("api/learners/me/looks").text("/looks/0/what"), is("PATH"));
    }

    @Test
    void beforeAWishThereAreNone() {
        assertThat(town.as("fatima").get("api/learners/me/papers").problem(), is("unknown-wish"));
    }
}
