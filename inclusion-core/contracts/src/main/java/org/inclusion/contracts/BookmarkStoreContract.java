package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.store.RetryableException;
import org.junit.jupiter.api.Test;

/** The tests that every {@link BookmarkStore} passes. */
public abstract class BookmarkStoreContract extends StoreContract {

    private static final int TRIES = 20;

    private final LearnerId learner = someone();

    @Test
    void anUnknownLearnerHasNoBookmark() {
        assertThat(find("tour"), is(Optional.empty()));
        assertThat(latest(), is(Optional.empty()));
        assertThat(all(), empty());
    }

    @Test
    void allBookmarksOfALearnerAreReadTheLatestFirstAndThoseOfOneInstantByItem() {
        Bookmark early = keep("a-tour", "stop-1", NOON);
        Bookmark stepOne = keep("step-1", "block-1", NOON.plusSeconds(1));
        Bookmark stepTwo = keep("step-2", "block-1", NOON.plusSeconds(1));
        assertThat(all(), contains(stepOne, stepTwo, early));
    }

    @Test
    void aBookmarkIsReadBackAsItWasKept() {
        Bookmark kept = keep("tour", "stop-2", NOON);
        assertThat(find("tour"), is(Optional.of(kept)));
        assertThat(find("Tour"), is(Optional.empty()));
    }

    @Test
    void theLatestBookmarkStandsInWhateverOrderBookmarksArrive() {
        keep("tour", "stop-2", NOON.plusSeconds(2));
        keep("tour", "stop-1", NOON.plusSeconds(1));
        assertThat(find("tour").map(Bookmark::anchor), is(Optional.of("stop-2")));
        keep("tour", "stop-3", NOON.plusSeconds(3));
        assertThat(find("tour").map(Bookmark::anchor), is(Optional.of("stop-3")));
        assertThat(find("tour").map(Bookmark::at), is(Optional.of(NOON.plusSeconds(3))));
    }

    @Test
    void ofBookmarksOfOneInstantTheLastToArriveStands() {
        keep("tour", "stop-1", NOON);
        keep("tour", "stop-2", NOON);
        assertThat(find("tour").map(Bookmark::anchor), is(Optional.of("stop-2")));
    }

    @Test
    void theLatestBookmarkOverAllItemsIsFound() {
        keep("b", "1", NOON.plusSeconds(2));
        keep("c", "1", NOON.plusSeconds(1));
        keep("a", "1", NOON.plusSeconds(2));
        assertThat(latest().map(Bookmark::item), is(Optional.of("a")));
    }

    @Test
    void removingABookmarkLeavesEveryOther() {
        keep("tour", "stop-1", NOON);
        Bookmark other = keep("lesson", "3", NOON);
        Bookmark neighbours = new Bookmark(someone(), "tour", "stop-1", NOON);
        inTransaction(tx -> stores().of(BookmarkStore.class).keep(tx, neighbours));
        remove("tour", NOON);
        assertThat(find("tour"), is(Optional.empty()));
        assertThat(latest(), is(Optional.of(other)));
        assertThat(
                ask(tx -> stores().of(BookmarkStore.class).find(tx, neighbours.learner(), "tour")),
                is(Optional.of(neighbours)));
        remove("never", NOON);
    }

    @Test
    void removingUpToAnInstantLeavesALaterBookmark() {
        Bookmark again = keep("tour", "stop-1", NOON.plusSeconds(1));
        remove("tour", NOON);
        assertThat(find("tour"), is(Optional.of(again)));
    }

    @Test
    void ofBookmarksKeptAtOnceTheLatestStands() {
        for (int round = 0; round < 10; round++) {
            String item = "item-" + round;
            together(4, number -> untilTheRaceIsNotLost(() -> keep(item, "stop-" + number, NOON.plusSeconds(number))));
            assertThat(find(item).map(Bookmark::anchor), is(Optional.of("stop-3")));
        }
    }

    /** Does what a host does whose transaction the store has joined: after a lost race, the whole work once more. */
    private static void untilTheRaceIsNotLost(Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (RetryableException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Bookmark keep(String item, String anchor, Instant at) {
        Bookmark bookmark = new Bookmark(learner, item, anchor, at);
        inTransaction(tx -> stores().of(BookmarkStore.class).keep(tx, bookmark));
        return bookmark;
    }

    private void remove(String item, Instant at) {
        inTransaction(tx -> stores().of(BookmarkStore.class).remove(tx, learner, item, at));
    }

    private Optional<Bookmark> find(String item) {
        return ask(tx -> stores().of(BookmarkStore.class).find(tx, learner, item));
    }

    private List<Bookmark> all() {
        return ask(tx -> stores().of(BookmarkStore.class).of(tx, learner));
    }

    private Optional<Bookmark> latest() {
        return ask(tx -> stores().of(BookmarkStore.class).latest(tx, learner));
    }
}
