package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.Evidence;
import org.inclusion.journey.Wish;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.BusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has added as much as one may in a day is told when to go on. */
class QuotaOverHttpTest {

    private static final String EVIDENCE = "api/evidence";

    private static final String BATCH = "api/evidence/batch";

    /** From ten in the morning to midnight, and a second. */
    private static final String TO_MIDNIGHT = "50401";

    private final Town town = new Town(Inclusion.builder()
            .stores(new InMemoryStores())
            .quotas(Quotas.standard().with(Evidence.QUOTA, 2).with(Wish.QUOTA, 1)));
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void onePieceOverTheQuotaIsA429WithTheTimeToWait() {
        fatima.post(EVIDENCE, town.practice("p1"));
        fatima.post(EVIDENCE, town.practice("p2"));

        Reply refused = fatima.post(EVIDENCE, town.practice("p3"));

        assertThat(refused.status(), equalTo(429));
        assertThat(refused.problem(), equalTo("over-quota"));
        assertThat(refused.header("Retry-After"), equalTo(TO_MIDNIGHT));
        assertThat(refused.json().get("retryAfter").asText(), equalTo(TO_MIDNIGHT));
        assertThat(fatima.post(EVIDENCE, town.practice("p2")).text("/status"), equalTo("DUPLICATE"));
    }

    @Test
    void inABatchThePiecesOverItHaveReceiptsThatSaySo() {
        String batch =
                "{'items':[" + town.practice("p1") + "," + town.practice("p2") + "," + town.practice("p3") + "]}";
        assertThat(receipts(fatima.post(BATCH, batch)), equalTo(List.of("p1 STORED ", "p2 STORED ", "p3 REFUSED 429")));

        town.ccas.clock.forward(Duration.ofDays(1));
        assertThat(
                receipts(fatima.post(BATCH, batch)), equalTo(List.of("p1 DUPLICATE ", "p2 DUPLICATE ", "p3 STORED ")));
    }

    @Test
    void aWishOverTheQuotaIsA429() {
        String wishes = "api/learners/me/wishes";
        assertThat(fatima.post(wishes, Town.wish()).status(), equalTo(201));
        assertThat(fatima.post(wishes, Town.wish()).status(), equalTo(429));
    }

    @Test
    void aBusyServiceSaysWhenToComeAgain() {
        FailingStores stores = new FailingStores();
        try (Town busy = new Town(stores, ServletOptions.standard())) {
            stores.before = new BusyException("on purpose");
            Reply refused = busy.as("fatima").post(EVIDENCE, busy.practice("p1"));
            assertThat(refused.status(), equalTo(503));
            assertThat(refused.problem(), equalTo("busy"));
            assertThat(refused.header("Retry-After"), equalTo("3"));
        }
    }

    private static List<String> receipts(Reply reply) {
        List<String> seen = new ArrayList<>();
        for (JsonNode receipt : reply.json().get("receipts")) {
            seen.add(receipt.get("id").asText() + " " + receipt.get("status").asText() + " "
                    + receipt.at("/problem/status").asText());
        }
        return seen;
    }
}
