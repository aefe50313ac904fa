package org.inclusion;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inclusion.access.Look;
import org.inclusion.access.Permission;
import org.inclusion.access.Quotas;
import org.inclusion.annotation.Internal;
import org.inclusion.assessment.Assessment;
import org.inclusion.completion.Completion;
import org.inclusion.evidence.Evidence;
import org.inclusion.journal.JournalEntry;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.Wish;
import org.inclusion.kept.OpenKind;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.Notice;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.room.Room;

/** The open kinds of every room: what {@link Rooms} say, and the others by hand. */
@Internal
public final class KindsOfRooms {

    private static final List<Quotas.Kind> COUNTED_OF_TRAINING = List.of(Evidence.QUOTA, Wish.QUOTA, Assessment.QUOTA);

    /** Every kind of quota. */
    public static final List<Quotas.Kind> QUOTAS = quotas(Rooms.ALL);

    /** Every kind of letter. */
    public static final List<OfRoom<Letter.Kind>> LETTERS = withRooms(
            Letter.Kind.class,
            List.of(new OfRoom<>(Notice.class, Notice.LETTER), new OfRoom<>(Completion.class, Completion.LETTER)));

    /** Every kind of look. */
    public static final List<OfRoom<Look.What>> LOOKS = withRooms(
            Look.What.class,
            List.of(
                    new OfRoom<>(Look.class, Look.What.PROFILE),
                    new OfRoom<>(Look.class, Look.What.PATH),
                    new OfRoom<>(Look.class, Look.What.HISTORY),
                    new OfRoom<>(Look.class, Look.What.DAY_RELATION),
                    new OfRoom<>(Look.class, Look.What.NEWS),
                    new OfRoom<>(Look.class, Look.What.LOOKS),
                    new OfRoom<>(Assessment.class, Assessment.LOOK),
                    new OfRoom<>(LearnerCopy.class, LearnerCopy.LOOK)));

    /** Every act of the journal. */
    public static final List<OfRoom<Act>> ACTS = withRooms(
            Act.class,
            List.of(
                    new OfRoom<>(JournalEntry.class, Act.LOOK),
                    new OfRoom<>(JournalEntry.class, Act.DAY_RELATION),
                    new OfRoom<>(JournalEntry.class, Act.ROLE),
                    new OfRoom<>(JournalEntry.class, Act.MOVE),
                    new OfRoom<>(JournalEntry.class, Act.ERASURE),
                    new OfRoom<>(Disagreement.class, Disagreement.ACT),
                    new OfRoom<>(Disagreement.class, Disagreement.ACT_OF_SETTLING),
                    new OfRoom<>(LearnerCopy.class, LearnerCopy.ACT)));

    /** Everything that is asked of access. */
    public static final List<OfRoom<Permission>> PERMISSIONS = Stream.of(
                    permissions(Permission.class, Permission.ALL), Rooms.kinds(Rooms.ALL, Permission.class))
            .flatMap(List::stream)
            .toList();

    /** Every kind that has nothing but its name, by what it is in a word. */
    static final Map<String, List<? extends OfRoom<?>>> NAMED = Map.of(
            "letters", LETTERS,
            "looks", LOOKS,
            "acts of the journal", ACTS,
            "permissions", PERMISSIONS);

    /**
     * A kind that does not say of itself what it is for.
     *
     * @param of the class whose constant it is
     */
    public record OfRoom<K extends OpenKind>(Class<?> of, K kind) {}

    private KindsOfRooms() {}

    /** The kinds of quota of a library that has some of the rooms. */
    static List<Quotas.Kind> quotas(List<Room> rooms) {
        return Stream.concat(
                        COUNTED_OF_TRAINING.stream(),
                        Rooms.kinds(rooms, Quotas.Kind.class).stream().map(OfRoom::kind))
                .toList();
    }

    /** Those of the training and of rooms that do not say their kinds yet, then those of the others. */
    private static <K extends OpenKind> List<OfRoom<K>> withRooms(Class<K> type, List<OfRoom<K>> others) {
        return Stream.concat(others.stream(), Rooms.kinds(Rooms.ALL, type).stream())
                .toList();
    }

    private static List<OfRoom<Permission>> permissions(Class<?> of, List<Permission> all) {
        return all.stream().map(one -> new OfRoom<>(of, one)).toList();
    }
}
