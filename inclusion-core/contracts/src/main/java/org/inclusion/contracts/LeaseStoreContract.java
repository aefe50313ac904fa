package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.store.LeaseStore;
import org.junit.jupiter.api.Test;

/** The tests that every {@link LeaseStore} passes. */
public abstract class LeaseStoreContract extends StoreContract {

    private static final Instant LATER = NOON.plusSeconds(60);

    /** A name no other test knows. */
    private final String work = someone().value();

    @Test
    void whoComesFirstHasTheWorkUntilTheEnd() {
        assertThat(take("one", NOON, LATER), is(true));
        assertThat(take("other", NOON.plusSeconds(1), LATER), is(false));
        assertThat(take("other", LATER, LATER.plusSeconds(60)), is(true));
        assertThat(take("one", LATER, LATER.plusSeconds(60)), is(false));
    }

    @Test
    void whoHasTheWorkProlongsIt() {
        take("one", NOON, LATER);
        assertThat(take("one", NOON.plusSeconds(30), LATER.plusSeconds(30)), is(true));
        assertThat(take("other", LATER, LATER.plusSeconds(60)), is(false));
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() {
        take("one", NOON, LATER);
        giveBack("other");
        assertThat(take("other", NOON, LATER), is(false));
        giveBack("one");
        assertThat(take("other", NOON, LATER), is(true));
    }

    @Test
    void ofSeveralWhoComeAtOnceOneHasTheWork() {
        for (int round = 0; round < 5; round++) {
            AtomicInteger taken = new AtomicInteger();
            Instant now = NOON.plusSeconds(100L * round);
            together(3, number -> {
                if (take("server-" + number, now, now.plusSeconds(60))) {
                    taken.incrementAndGet();
                }
            });
            assertThat(taken.get(), equalTo(1));
        }
    }

    private boolean take(String holder, Instant now, Instant until) {
        return ask(tx -> stores().of(LeaseStore.class).take(tx, work, holder, now, until));
    }

    private void giveBack(String holder) {
        inTransaction(tx -> stores().of(LeaseStore.class).giveBack(tx, work, holder));
    }
}
