package org.inclusion.followup;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;
import static org.inclusion.row.Condition.byHerself;
import static org.inclusion.row.Condition.is;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Condition;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: promises, what came of them, and how many appointments nobody came to. */
@Internal
public final class FollowupRows {

    /** Promises and their tries. */
    public static final KeptData PROMISES = new KeptData(
            "PROMISES",
            "that somebody calls or meets her: from which day, by which way, about which step or wish, and whether she was reached",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS + "; helpers of her structure where nobody holds the promise");

    /** Absences. */
    public static final KeptData ABSENCES = new KeptData(
            "ABSENCES",
            "how many appointments of a structure nobody came to in a month, and nothing of whose",
            Purpose.SUMS,
            "while the library is used",
            "coordinators of the structure, ten absences and more together");

    /** Calls that were promised to her, and what came of them. */
    public static final ErasedKind ERASED_PROMISES = new ErasedKind("PROMISES");

    /** They spoke, or she noted it herself. */
    private static final Condition REACHED_OR_HERSELF =
            is("result", Try.Result.REACHED.name()).or(byHerself("actor_id"));

    public static final Rows<Promise> PROMISE = Rows.<Promise>of("promise", PROMISES)
            .key(learner(Promise::learner), id("promise_id", Promise::id))
            .with(
                    structure(Promise::structure),
                    actor("owner_id", Promise::owner).orNone().with(Mark.RELEASED),
                    flag("by_relation", Promise::byRelation),
                    day("due_on", Promise::day),
                    time("meets_at", Promise::meetsAt).orNone(),
                    id("booking_id", Promise::booking).orNone(),
                    constant("way", MeetingWay.class, Promise::way),
                    constant(
                            "about",
                            Matter.Kind.class,
                            promise -> promise.matter().kind()),
                    id("pack_id", (Promise promise) -> promise.matter().pack()).orNone(),
                    id("item_id", (Promise promise) -> promise.matter().item()).orNone(),
                    actor("actor_id", Promise::madeBy),
                    time("made_at", Promise::madeAt)
                            .contact(byHerself("actor_id"))
                            .with(Mark.FIRST_NOTE))
            .findingPeople()
            .erasedWith(ERASED_PROMISES)
            .erasedAfter("promise_try")
            .shown("at", "made_at")
            .shown("id", "promise_id")
            .shown("structure", "structure_id")
            .shown("owner", "owner_id")
            .shown("day", "due_on")
            .shown("meetsAt", "meets_at")
            .shown("booking", "booking_id")
            .shown("way", "way")
            .shown("about", "about")
            .shown("pack", "pack_id")
            .shown("item", "item_id")
            .shown("actor", "actor_id")
            .read(FollowupRows::promise);

    public static final Rows<Try> TRY = Rows.<Try>of("promise_try", PROMISES)
            .key(learner(Try::learner), id("promise_id", Try::promise), id("try_id", Try::id))
            .with(
                    constant("result", Try.Result.class, Try::result),
                    day("due_on", Try::day).orNone(),
                    time("meets_at", Try::meetsAt).orNone(),
                    constant("way", MeetingWay.class, Try::way).orNone(),
                    id("booking_id", Try::booking).orNone(),
                    actor("actor_id", Try::by).orNone(),
                    time("tried_at", Try::at).contact(REACHED_OR_HERSELF))
            .erasedWith(ERASED_PROMISES)
            .shown("at", "tried_at")
            .shown("promise", "promise_id")
            .shown("id", "try_id")
            .shown("result", "result")
            .shown("day", "due_on")
            .shown("meetsAt", "meets_at")
            .shown("booking", "booking_id")
            .shown("way", "way")
            .shown("actor", "actor_id")
            .read(FollowupRows::one);

    /** By month, and nothing of whose. */
    public static final Rows<Void> ABSENCE = Rows.<Void>of("absence", ABSENCES)
            .key(structure(), text("absent_in"))
            .with(number("absences"));

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(PROMISE, TRY, ABSENCE);

    private FollowupRows() {}

    private static Promise promise(Values values) {
        return new Promise(
                new LearnerId(values.text("learner_id")),
                values.text("promise_id"),
                values.text("structure_id"),
                values.textOrNull("owner_id"),
                values.flag("by_relation"),
                values.day("due_on"),
                values.timeOrNull("meets_at"),
                values.textOrNull("booking_id"),
                values.constant("way", MeetingWay.class),
                new Matter(
                        values.constant("about", Matter.Kind.class),
                        values.textOrNull("pack_id"),
                        values.textOrNull("item_id")),
                values.text("actor_id"),
                values.time("made_at"));
    }

    private static Try one(Values values) {
        return new Try(
                new LearnerId(values.text("learner_id")),
                values.text("promise_id"),
                values.text("try_id"),
                values.constant("result", Try.Result.class),
                values.dayOrNull("due_on"),
                values.timeOrNull("meets_at"),
                values.constantOrNull("way", MeetingWay.class),
                values.textOrNull("booking_id"),
                values.textOrNull("actor_id"),
                values.time("tried_at"));
    }
}
