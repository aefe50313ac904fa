package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.health.Health;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A host may ask whether the library can work. */
class HealthTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private volatile boolean hasMemory = true;

    private final Inclusion inclusion = Inclusion.builder()
            .stores(stores)
            .clock(() -> NOON)
            .relations(new Relations() {
                @Override
                public boolean helps(Actor helper, LearnerId learner, Instant at) {
                    return false;
                }

                @Override
                public Set<String> structuresOf(LearnerId learner) {
                    if (!hasMemory) {
                        throw new OutOfMemoryError("planted");
                    }
                    return Set.of(Ccas.STRUCTURE);
                }
            })
            .build();

    @Test
    void aStoreThatAnswersIsWell() {
        assertThat(inclusion.health(), equalTo(new Health(true, null)));
        assertThat(inclusion.health().isWell(), is(true));
    }

    @Test
    void whoRanOutOfMemoryOnceIsNotWellAnyMore() {
        hasMemory = false;
        assertThrows(
                OutOfMemoryError.class,
                () -> inclusion
                        .as(Ccas.helper())
                        .about(new LearnerId("hers-rose"))
                        .profile());
        hasMemory = true;

        assertThat(inclusion.health(), equalTo(new Health(true, NOON)));
        assertThat(inclusion.health().isWell(), is(false));
    }
}
