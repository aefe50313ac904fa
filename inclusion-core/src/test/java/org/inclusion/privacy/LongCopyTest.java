package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Erasures;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.LookStore;
import org.inclusion.access.Names;
import org.inclusion.access.Relations;
import org.inclusion.journal.Journal;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.room.NotedList;
import org.inclusion.room.NotedList.Page;
import org.inclusion.room.NotedList.Reader;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.Test;

/** A copy of whatever length takes the memory of a page. */
class LongCopyTest {

    private static final int PAGES = 100;

    private static final int ROWS = 500;

    private final InMemoryStores stores = new InMemoryStores();
    private final List<WeakReference<Page>> read = new ArrayList<>();
    private int mostAlive;

    @Test
    void ofFiftyThousandRowsNoMoreThanThreePagesAreInMemory() throws IOException {
        LearnerId learner = new LearnerId("hers-odette");
        CopyLearner copies = new CopyLearner(guard(), List.of(new NotedList("evidence", page(0))), Names.none());
        Counting out = new Counting();

        copies.of(Ccas.learner("hers-odette"), learner, false).orThrow().writeTo(out);

        assertThat(read.size(), is(PAGES));
        assertThat(mostAlive, is(lessThan(4)));
        assertThat(out.lines, is(PAGES * ROWS + 1));
    }

    private Reader page(int number) {
        return (tx, learner, now) -> {
            if (number % 10 == 9) {
                System.gc();
                long alive = read.stream().filter(page -> page.get() != null).count();
                mostAlive = Math.max(mostAlive, (int) alive);
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(Map.of("id", "e" + number + "-" + i, "at", now));
            }
            Page page = new Page(List.copyOf(rows), number + 1 < PAGES ? page(number + 1) : null);
            read.add(new WeakReference<>(page));
            return page;
        };
    }

    private Guard guard() {
        try (Ccas ccas = new Ccas(Inclusion.builder().stores(stores))) {
            Calendar calendar = new Calendar(ccas.clock, ZoneOffset.UTC);
            AccessPolicy policy =
                    new AccessPolicy(Relations.none(), stores.of(DayRelationStore.class), Erasures.NONE, calendar);
            return new Guard(
                    stores.transactions(),
                    new LearnerTurns(stores.transactions(), policy),
                    policy,
                    stores.of(LookStore.class),
                    new Journal(stores.of(JournalStore.class)),
                    new Notices(new Outbox(stores.of(OutboxStore.class)), null),
                    calendar);
        }
    }

    /** Counts the lines, and forgets them. */
    private static final class Counting extends OutputStream {
        private int lines;

        @Override
        public void write(int one) {
            lines += one == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
