package org.inclusion.memory;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.Set;
import org.inclusion.RowsOfRooms;
import org.inclusion.row.Mark;
import org.inclusion.row.Named;
import org.inclusion.row.Rows;
import org.junit.jupiter.api.Test;

/** What retention asks about stands in a store in memory, too. */
class HeldTest {

    private final Set<String> held =
            new InMemoryStores().held().stream().map(one -> one.rows().name()).collect(toSet());

    @Test
    void everyContactNoteTermAndStructureOfALearnerIsHeldInMemory() {
        for (Rows<?> rows : RowsOfRooms.ALL) {
            boolean asked = !rows.contacts().isEmpty()
                    || !rows.columns(Mark.FIRST_NOTE).isEmpty()
                    || OldRows.haveATerm(rows)
                    || (rows.isAboutLearners() && !rows.columns(Named.STRUCTURE).isEmpty());
            assertThat(rows.name(), !asked || held.contains(rows.name()), is(true));
        }
    }

    /** Snapshots are asked for the learners that they are of. */
    @Test
    void everyTableThatFindsPeopleIsHeldInMemory() {
        RowsOfRooms.ALL.stream()
                .filter(rows -> rows.people() && !rows.name().equals("learner"))
                .forEach(rows -> assertThat(held, hasItem(rows.name())));
    }
}
