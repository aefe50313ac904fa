package org.inclusion.learner;

import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Lasting;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;

/** The rows of this room: a row for each learner, and her checkpoints. */
@Internal
public final class LearnerRows {

    /** The state that is derived from evidence. */
    public static final KeptData STATE = new KeptData(
            "STATE",
            "what is derived from it: how much help is useful in each area, and which steps are done",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Model and state hold levels. Without a model the state is derived again when it is first needed. */
    public static final Rows<Void> LEARNER = Rows.<Void>of("learner", STATE)
            .key(learner())
            .with(
                    number("version"),
                    text("model").with(Mark.DERIVED),
                    text("state").with(Mark.DERIVED))
            .findingPeople();

    public static final Rows<Void> CHECKPOINT = Rows.<Void>of("checkpoint", STATE)
            .key(learner(), number("level"))
            .with(time("effective_at"), id("evidence_id"), text("model"), text("state"))
            .lasting(Lasting.DERIVED);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(LEARNER, CHECKPOINT);

    private LearnerRows() {}
}
