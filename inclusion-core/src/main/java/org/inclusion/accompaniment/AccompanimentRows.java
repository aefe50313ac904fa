package org.inclusion.accompaniment;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: what was done with her, and workshops. */
@Internal
public final class AccompanimentRows {

    /** Accompaniments, and workshops she came to. */
    public static final KeptData ACCOMPANIMENTS = new KeptData(
            "ACCOMPANIMENTS",
            "what was done with her: on which day, by which way, for how long, about which theme, with what, and to which kind of structure she was directed",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS
                    + "; coordinators of the structure in an export that says neither who she is nor who helped");

    /** Workshops. */
    public static final KeptData WORKSHOPS = new KeptData(
            "WORKSHOPS",
            "which workshops a structure held, and how many people came, and nothing of who",
            Purpose.SUMS,
            "while the library is used",
            "coordinators of the structure, and the helper who noted it");

    /** Accompaniments of her, and the rows that say that she came to workshops. */
    public static final ErasedKind ERASED_ACCOMPANIMENTS = new ErasedKind("ACCOMPANIMENTS");

    public static final Rows<Accompaniment> ACCOMPANIMENT = Rows.<Accompaniment>of("accompaniment", ACCOMPANIMENTS)
            .key(learner(Accompaniment::learner), id("accompaniment_id", Accompaniment::id))
            .with(
                    structure(Accompaniment::structure),
                    actor("helper_id", Accompaniment::helper),
                    day("accompanied_on", one -> one.activity().day()),
                    constant(
                            "meeting",
                            AccompanimentMode.class,
                            one -> one.activity().mode()),
                    number("minutes", one -> one.activity().minutes()),
                    text("themes", one -> written(one.activity().themes())),
                    text("materials", one -> written(one.activity().materials())),
                    constant("redirection", Redirection.class, Accompaniment::redirection)
                            .orNone(),
                    constant("help", Help.class, Accompaniment::help).orNone(),
                    id("evidence_id", Accompaniment::evidence).orNone(),
                    time("noted_at", Accompaniment::notedAt).contact())
            .findingPeople()
            .erasedWith(ERASED_ACCOMPANIMENTS)
            .shown("at", "noted_at")
            .shown("id", "accompaniment_id")
            .shown("structure", "structure_id")
            .shown("day", "accompanied_on")
            .shown("mode", "meeting")
            .shown("minutes", "minutes")
            .shown("themes", "themes", one -> List.copyOf(one.activity().themes()))
            .shown("materials", "materials", one -> List.copyOf(one.activity().materials()))
            .shown("redirection", "redirection")
            .shown("help", "help")
            .shown("evidence", "evidence_id")
            .shown("actor", "helper_id")
            .read(AccompanimentRows::accompaniment);

    /** How many came, and nothing of who. Her copy leaves out how many others came: it is nothing about her. */
    public static final Rows<Workshop> WORKSHOP = Rows.<Workshop>of("workshop", WORKSHOPS)
            .key(structure(Workshop::structure), id("workshop_id", Workshop::id))
            .with(
                    actor("helper_id", Workshop::helper),
                    day("held_on", one -> one.activity().day()),
                    constant(
                            "meeting",
                            AccompanimentMode.class,
                            one -> one.activity().mode()),
                    number("minutes", one -> one.activity().minutes()),
                    text("themes", one -> written(one.activity().themes())),
                    text("materials", one -> written(one.activity().materials())),
                    constant("level", WorkshopLevel.class, Workshop::level).orNone(),
                    number("people", Workshop::people),
                    time("noted_at", Workshop::notedAt))
            .shown("at", "noted_at")
            .shown("id", "workshop_id")
            .shown("structure", "structure_id")
            .shown("day", "held_on")
            .shown("mode", "meeting")
            .shown("minutes", "minutes")
            .shown("themes", "themes", one -> List.copyOf(one.activity().themes()))
            .shown("materials", "materials", one -> List.copyOf(one.activity().materials()))
            .shown("level", "level")
            .shown("actor", "helper_id")
            .read(AccompanimentRows::workshop);

    /** That she came to a workshop. */
    public static final Rows<Attendance> ATTENDANCE = Rows.<Attendance>of("workshop_person", ACCOMPANIMENTS)
            .key(
                    learner(Attendance::learner),
                    structure(Attendance::structure),
                    id("workshop_id", Attendance::workshop))
            .with(time("noted_at", Attendance::notedAt).contact())
            .findingPeople()
            .erasedWith(ERASED_ACCOMPANIMENTS)
            .read(AccompanimentRows::attendance);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(ACCOMPANIMENT, WORKSHOP, ATTENDANCE);

    private AccompanimentRows() {}

    private static String written(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Accompaniment accompaniment(Values values) {
        return new Accompaniment(
                new LearnerId(values.text("learner_id")),
                values.text("accompaniment_id"),
                values.text("structure_id"),
                values.text("helper_id"),
                activity("accompanied_on", values),
                values.constantOrNull("redirection", Redirection.class),
                values.constantOrNull("help", Help.class),
                values.textOrNull("evidence_id"),
                values.time("noted_at"));
    }

    private static Workshop workshop(Values values) {
        return new Workshop(
                values.text("structure_id"),
                values.text("workshop_id"),
                values.text("helper_id"),
                activity("held_on", values),
                values.constantOrNull("level", WorkshopLevel.class),
                values.smallNumber("people"),
                values.time("noted_at"));
    }

    private static Attendance attendance(Values values) {
        return new Attendance(
                new LearnerId(values.text("learner_id")),
                values.text("structure_id"),
                values.text("workshop_id"),
                values.time("noted_at"));
    }

    private static Activity activity(String day, Values values) {
        return new Activity(
                values.day(day),
                values.constant("meeting", AccompanimentMode.class),
                values.smallNumber("minutes"),
                constants(Theme.class, values.text("themes")),
                constants(Material.class, values.text("materials")));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String written) {
        Set<E> constants = EnumSet.noneOf(type);
        Arrays.stream(written.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }
}
