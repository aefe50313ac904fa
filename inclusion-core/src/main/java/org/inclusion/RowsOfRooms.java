package org.inclusion;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.AccessRows;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.AssessmentRows;
import org.inclusion.completion.CompletionRows;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.journal.JournalRows;
import org.inclusion.journey.JourneyRows;
import org.inclusion.kept.KeptData;
import org.inclusion.key.KeyRows;
import org.inclusion.learner.LearnerRows;
import org.inclusion.outbox.OutboxRows;
import org.inclusion.privacy.PrivacyRows;
import org.inclusion.progress.ProgressRows;
import org.inclusion.room.Room;
import org.inclusion.row.Rows;
import org.inclusion.store.EntranceRows;
import org.inclusion.store.LeaseRows;

/** The rows of every room, in the order of an export. A room that keeps something has its line here. */
@Internal
public final class RowsOfRooms {

    /** Every table of the library's. */
    public static final List<Rows<?>> ALL = of(Rooms.ALL);

    private RowsOfRooms() {}

    /** The tables of a library that has some of the rooms. */
    static List<Rows<?>> of(List<Room> rooms) {
        return Stream.<List<? extends Rows<?>>>of(
                        LearnerRows.ALL,
                        EvidenceRows.ALL,
                        List.of(ProgressRows.ENROLMENT),
                        AssessmentRows.ALL,
                        JourneyRows.ALL,
                        AccessRows.ALL,
                        CompletionRows.ALL,
                        List.of(ProgressRows.BOOKMARK),
                        Rooms.rows(rooms),
                        JournalRows.ALL,
                        OutboxRows.ALL,
                        EntranceRows.ALL,
                        PrivacyRows.ALL,
                        KeyRows.ALL,
                        LeaseRows.ALL)
                .<Rows<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * The rows of a name.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Rows<?> named(String name) {
        return ALL.stream()
                .filter(rows -> rows.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no room keeps rows with the name " + name));
    }

    /** Every kind of kept data, in the order of the rows: each name once. */
    public static List<KeptData> keptData() {
        return keptData(ALL);
    }

    /** Every kind of kept data of some rows, in their order: each name once. */
    static List<KeptData> keptData(List<Rows<?>> some) {
        return some.stream()
                .flatMap(rows -> rows.columns().stream().map(rows::dataOf))
                .distinct()
                .toList();
    }
}
