package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas;
import org.inclusion.card.Card;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.health.CountedActs;
import org.inclusion.id.PathId;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.together.KeptSession;
import org.junit.jupiter.api.Test;

/** A host may count what is done through the library, and nobody is in the counts. */
class TallyTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);
    private final Actor fatima = Ccas.learner("hers-fatima");
    private final LearnerId herself = fatima.asLearner();

    @Test
    void everyKindBeginsAtNothing() {
        for (Quotas.Kind kind : KindsOfRooms.QUOTAS) {
            assertThat(ccas.inclusion.tally().of(kind), equalTo(0L));
        }
        assertThat(ccas.inclusion.tally().writersWaiting(), equalTo(0));
    }

    @Test
    void evidenceCountsOnceHoweverOftenItIsSent() {
        record("e1");
        record("e1");
        record("e2");

        assertThat(ccas.inclusion.tally().of(Evidence.QUOTA), equalTo(2L));
    }

    @Test
    void pathsDayRelationsAndSessionsOfLiveHelpAreCounted() {
        ccas.as(fatima).about(herself).enrol(new PathId("premiers-pas"));
        ccas.as(Ccas.helper()).about(herself).together().open();

        assertThat(ccas.inclusion.tally().enrolments(), equalTo(1L));
        assertThat(ccas.inclusion.tally().of(KeptSession.QUOTA), equalTo(1L));
    }

    @Test
    void whatATransactionUndoesIsNotCounted() {
        CountedActs acts = new CountedActs();
        assertThrows(
                IllegalStateException.class,
                () -> stores.transactions().run(tx -> {
                    acts.counting(stores.of(QuotaStore.class)).add(tx, "marc", ccas.inclusion.today(), Card.QUOTA, 1);
                    throw new IllegalStateException("planted");
                }));

        assertThat(acts.tally(KindsOfRooms.QUOTAS, 0).of(Card.QUOTA), equalTo(0L));
    }

    @Test
    void whatIsGivenBackIsNotCounted() {
        CountedActs acts = new CountedActs();
        stores.transactions().run(tx -> {
            acts.counting(stores.of(QuotaStore.class)).add(tx, "marc", ccas.inclusion.today(), Card.QUOTA, 3);
            return acts.counting(stores.of(QuotaStore.class)).add(tx, "marc", ccas.inclusion.today(), Card.QUOTA, -2);
        });

        assertThat(acts.tally(KindsOfRooms.QUOTAS, 0).of(Card.QUOTA), equalTo(1L));
    }

    private void record(String id) {
        ccas.as(fatima).record(List.of(ccas.practice(id, fatima, herself, true, Help.ALONE)));
    }
}
