package org.inclusion.access;

import static org.inclusion.row.Column.companion;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.kind;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;
import static org.inclusion.row.Condition.byAnother;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Lasting;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: who looked, who worked with whom on a day, and how much a person added in a day. */
@Internal
public final class AccessRows {

    /** The list of those who looked. */
    public static final KeptData LOOKS = new KeptData(
            "LOOKS",
            "which helper saw which kind of thing about her, on which day",
            Purpose.OPENNESS,
            "one year; a structure may choose otherwise",
            "herself; a helper only together with her");

    /** Relations of a day. */
    public static final KeptData DAY_RELATIONS = new KeptData(
            "DAY_RELATIONS",
            "that a helper worked with her on a day, with her present",
            Purpose.LEARNING,
            "one month, and the latest of each person with her; a structure may choose otherwise",
            KeptData.HER_AND_HELPERS);

    /** The use of a day's quotas. */
    public static final KeptData QUOTAS = new KeptData(
            "QUOTAS",
            "how many things a person added in a day",
            Purpose.SECURITY,
            "the day; the row leaves when the person adds something on a later day, or is erased",
            "nobody");

    /** The looks at what was known of her. */
    public static final ErasedKind ERASED_LOOKS = new ErasedKind("LOOKS");

    /** Day relations between helpers and her. */
    public static final ErasedKind ERASED_DAY_RELATIONS = new ErasedKind("DAY_RELATIONS");

    public static final Rows<Look> LOOK = Rows.<Look>of("look", LOOKS)
            .key(
                    learner(Look::learner),
                    companion("viewer_id", Look::viewer),
                    day("looked_on", Look::day),
                    kind("subject", Look::what))
            .with(structure(Look::structure), time("looked_at", Look::at).with(Mark.TERM_BEGINS))
            .findingPeople()
            .erasedWith(ERASED_LOOKS)
            .shown("at", "looked_at")
            .shown("day", "looked_on")
            .shown("viewer", "viewer_id")
            .shown("structure", "structure_id")
            .shown("what", "subject")
            .read(AccessRows::look);

    public static final Rows<DayRelation> DAY_RELATION = Rows.<DayRelation>of("day_relation", DAY_RELATIONS)
            .key(
                    learner(DayRelation::learner),
                    companion("helper_id", DayRelation::helper),
                    day("opened_on", DayRelation::day))
            .with(
                    structure(DayRelation::structure),
                    time("opened_at", DayRelation::openedAt)
                            .contact()
                            .contactOf("helper_id", byAnother("helper_id"))
                            .with(Mark.TERM_BEGINS))
            .keepingTheLatestBy("learner_id", "helper_id")
            .findingPeople()
            .erasedWith(ERASED_DAY_RELATIONS)
            .shown("day", "opened_on")
            .shown("openedAt", "opened_at")
            .shown("helper", "helper_id")
            .shown("structure", "structure_id")
            .read(AccessRows::relation);

    public static final Rows<Void> QUOTA = Rows.<Void>of("quota", QUOTAS)
            .key(id("person_id"), day("used_on"), text("kind"))
            .with(number("used"))
            .lasting(Lasting.MOMENT);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(LOOK, DAY_RELATION, QUOTA);

    private AccessRows() {}

    private static Look look(Values values) {
        return new Look(
                new LearnerId(values.text("learner_id")),
                values.text("viewer_id"),
                values.text("structure_id"),
                new Look.What(values.text("subject")),
                values.day("looked_on"),
                values.time("looked_at"));
    }

    private static DayRelation relation(Values values) {
        return new DayRelation(
                values.text("helper_id"),
                new LearnerId(values.text("learner_id")),
                values.text("structure_id"),
                values.day("opened_on"),
                values.time("opened_at"));
    }
}
