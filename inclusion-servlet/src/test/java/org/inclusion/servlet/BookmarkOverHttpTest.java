package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bookmarks of a learner, over HTTP. */
class BookmarkOverHttpTest {

    private static final String BOOKMARKS = "api/learners/me/bookmarks";

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void sheGoesOnUntilSheHasFinished() {
        Reply kept = fatima.post(
                BOOKMARKS, "{'item':'joindre-un-fichier','anchor':'lire','at':'2026-11-24T08:00:00+01:00'}");
        assertThat(kept.status(), equalTo(201));
        assertThat(kept.text("/at"), equalTo("2026-11-24T07:00:00Z"));
        URI address = town.host.at(BOOKMARKS).resolve(kept.header("Location"));
        assertThat(address, equalTo(town.host.at(BOOKMARKS + "/joindre-un-fichier")));
        assertThat(fatima.get(BOOKMARKS + "/joindre-un-fichier").body(), equalTo(kept.body()));
        assertThat(fatima.get("api/learners/me/bookmark").body(), equalTo(kept.body()));

        Reply finished = fatima.post(BOOKMARKS, "{'item':'joindre-un-fichier','anchor':null}");
        assertThat(finished.status(), equalTo(200));
        assertThat(finished.json().get("anchor").isNull(), equalTo(true));

        assertThat(fatima.get(BOOKMARKS + "/joindre-un-fichier").status(), equalTo(404));
        assertThat(fatima.get(BOOKMARKS + "/joindre-un-fichier").problem(), equalTo("unknown-bookmark"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {'item':'joindre-un-fichier'}                           | required     | /anchor
            {'anchor':'lire'}                            | required     | /item
            {'item':'a b','anchor':'lire'}               | misshapen-id | /item
            {'item':'joindre-un-fichier','anchor':'a/b'}             | misshapen-id | /anchor
            {'item':'joindre-un-fichier','anchor':'x','at':'today'}  | not-a-time   | /at
            {'item':'joindre-un-fichier','anchor':'x','more':1}      | unknown-field | /more
            """)
    void whatIsWrongIsSaid(String body, String problem, String field) {
        Reply refused = fatima.post(BOOKMARKS, body);

        assertThat(refused.status(), equalTo(400));
        assertThat(refused.problem(), equalTo(problem));
        assertThat(refused.text("/field"), equalTo(field));
    }
}
