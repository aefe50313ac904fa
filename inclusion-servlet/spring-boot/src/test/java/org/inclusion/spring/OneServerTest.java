package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** Of several servers with the same settings, one does a work. */
class OneServerTest {

    private static final String WORK = "inclusion.schedule.summaries";

    private Instant now = Instant.parse("2026-12-01T02:00:00Z");
    private final InMemoryStores stores = new InMemoryStores();
    private final OneServer one = new OneServer(stores, () -> now);
    private final OneServer other = new OneServer(stores, () -> now);
    private final List<String> done = new ArrayList<>();

    @Test
    void theOthersLeaveAWorkToTheOneThatHasIt() {
        one.run(
                WORK,
                goOn -> {
                    other.run(WORK, more -> done.add("other, meanwhile"), () -> true);
                    other.run("inclusion.schedule.retention", more -> done.add("other, another work"), () -> true);
                    done.add("one");
                },
                () -> true);
        now = now.plusSeconds(30);
        other.run(WORK, goOn -> done.add("other, a little late"), () -> true);
        now = now.plusSeconds(31);
        other.run(WORK, goOn -> done.add("other, the next time"), () -> true);
        assertThat(done, contains("other, another work", "one", "other, the next time"));
    }

    @Test
    void aServerThatIsSlowerThanItsLeaseStopsWhereAnotherTookOver() {
        one.run(
                WORK,
                goOn -> {
                    done.add("goes on: " + goOn.getAsBoolean());
                    now = now.plusSeconds(601);
                    other.run(WORK, more -> done.add("other"), () -> true);
                    done.add("goes on: " + goOn.getAsBoolean());
                },
                () -> true);
        assertThat(done, contains("goes on: true", "other", "goes on: false"));
    }

    @Test
    void aWorkThatFailedIsAnothersAfterTenMinutes() {
        assertThrows(
                IllegalStateException.class,
                () -> one.run(
                        WORK,
                        goOn -> {
                            throw new IllegalStateException("planted");
                        },
                        () -> true));
        now = now.plusSeconds(601);
        other.run(WORK, goOn -> done.add("other"), () -> true);
        assertThat(done, contains("other"));
    }
}
