package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** If the database is away, the answer says so, and a request that is sent again loses nothing and doubles nothing. */
class StoreAwayTest {

    private final FailingStores stores = new FailingStores();
    private final Town town = new Town(stores, ServletOptions.standard());
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theSameRequestIsStoredOnceWhenItIsBack() {
        String body = town.practice("p1");
        stores.before = away();
        Reply refused = fatima.post("api/evidence", body);
        assertThat(refused.status(), equalTo(503));
        assertThat(refused.problem(), equalTo("store-away"));
        assertThat(refused.header("Retry-After"), equalTo("5"));
        assertThat(refused.body(), not(containsString("jdbc")));
        stores.before = null;

        assertThat(fatima.post("api/evidence", body).status(), equalTo(201));
        assertThat(history(), equalTo(1));
    }

    @Test
    void aHostWhoseOwnDatabaseIsAwaySaysSoWithTheSameException() {
        ActorResolver resolver = request -> {
            throw new StoreUnavailableException("the users table cannot be read", new IOException("jdbc"));
        };
        try (Host host = new Host(new InclusionServlet(town.ccas.inclusion, resolver))) {
            Reply refused = new Caller(host, new Contract(), "fatima").get("api/me");
            assertThat(refused.status(), equalTo(503));
            assertThat(refused.problem(), equalTo("store-away"));
            assertThat(refused.header("Retry-After"), equalTo("5"));
        }
    }

    @Test
    void aLostReplyIsMadeUpForByAskingAgain() {
        String batch = "{'items':[" + town.practice("p1") + "," + town.practice("p2") + "]}";
        stores.after = away();
        assertThat(fatima.post("api/evidence/batch", batch).status(), equalTo(503));
        stores.after = null;

        Reply again = fatima.post("api/evidence/batch", batch);
        assertThat(again.text("/receipts/0/status"), equalTo("DUPLICATE"));
        assertThat(again.text("/receipts/1/status"), equalTo("DUPLICATE"));
        assertThat(history(), equalTo(2));
    }

    @Test
    void everythingAboutPeopleSaysSoAndContentStaysReadable() {
        stores.before = away();
        for (String what : new String[] {"wish", "progress", "next-step", "profile", "history", "looks"}) {
            assertThat(fatima.get("api/learners/me/" + what).status(), equalTo(503));
        }
        assertThat(town.as("marc").get("api/day-relations").status(), equalTo(503));
        assertThat(fatima.get("api/paths").status(), equalTo(200));
    }

    @Test
    void aLostRaceMayBeRunAgainAtOnce() {
        stores.before = new RetryableException("deadlock", new IOException());
        Reply refused = fatima.post("api/learners/me/wishes", Town.wish());

        assertThat(refused.status(), equalTo(503));
        assertThat(refused.problem(), equalTo("try-again"));
        assertThat(refused.header("Retry-After"), equalTo("1"));
    }

    @Test
    void theHostHearsThatTheStoreDoesNotAnswer() {
        assertThat(town.ccas.inclusion.health().isWell(), is(true));
        stores.before = away();
        assertThat(town.ccas.inclusion.health().storeAnswers(), is(false));
        stores.before = new IllegalStateException("a table is gone");
        assertThat(town.ccas.inclusion.health().storeAnswers(), is(false));
    }

    private int history() {
        return fatima.get("api/learners/me/history").json().get("evidence").size();
    }

    private static StoreUnavailableException away() {
        return new StoreUnavailableException("jdbc:secret", new IOException("connection refused"));
    }
}
