package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A phone that was offline sends many acts at once: the host is not asked about the same person for each of them. */
class HostAskedOnceTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void manyActsOfOnePersonAskTheHostNoMoreThanTwo() {
        assertThat(questions(2), is(greaterThan(0)));
        assertThat(questions(50), equalTo(questions(2)));
    }

    private static int questions(int acts) {
        Host host = new Host();
        List<Evidence> batch = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            batch.add(Ccas.draft("act-" + i, Ccas.helper(), new LearnerId("rose"), NOON)
                    .practised(Ccas.item("joindre-un-fichier"), true, Help.TOGETHER));
        }
        try (Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .relations(host)
                .clock(() -> NOON)
                .build()) {
            List<Receipt.Status> statuses = inclusion.as(Ccas.helper()).record(batch).stream()
                    .map(Receipt::status)
                    .toList();
            assertThat(statuses, everyItem(is(Receipt.Status.STORED)));
        }
        return host.questions;
    }

    /** Counts what it is asked. */
    private static final class Host implements Relations {
        private int questions;

        @Override
        public boolean helps(Actor helper, LearnerId learner, Instant at) {
            questions++;
            return true;
        }

        @Override
        public Set<String> structuresOf(LearnerId learner) {
            questions++;
            return Set.of(Ccas.STRUCTURE);
        }
    }
}
