package org.inclusion.card;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: the cards she took home, and what was done with them until she says whether it is noted. */
@Internal
public final class CardRows {

    /** Cards for home. */
    public static final KeptData CARDS = new KeptData(
            "CARDS",
            "the cards she took home: the six signs, the step, and the days",
            Purpose.LEARNING,
            "a card opens its step for thirty days; the row leaves with her",
            KeptData.HER_AND_HELPERS + "; whoever holds a card sees its step, and nothing about her");

    /** Home results that wait for her word. */
    public static final KeptData HOME_RESULTS = new KeptData(
            "HOME_RESULTS",
            "what was done at home with a card, until she says whether it is noted",
            Purpose.LEARNING,
            "until she answers, sixty days after the card was given at the most",
            KeptData.HER_AND_HELPERS);

    /** Cards that were given to her. */
    public static final ErasedKind ERASED_CARDS = new ErasedKind("CARDS");

    /** Home results that waited for her word. */
    public static final ErasedKind ERASED_HOME_RESULTS = new ErasedKind("HOME_RESULTS");

    public static final Rows<Card> CARD = Rows.<Card>of("practice_code", CARDS)
            .key(id("code", Card::code))
            .with(
                    learner(Card::learner),
                    id("path_id", Card::path),
                    id("step_id", Card::step),
                    actor("given_by", Card::givenBy),
                    time("given_at", Card::givenAt).contact(),
                    day("last_day", Card::lastDay),
                    time("revoked_at", Card::revokedAt).orNone())
            .findingPeople()
            .erasedWith(ERASED_CARDS)
            .shown("signs", "code")
            .shown("path", "path_id")
            .shown("step", "step_id")
            .shown("givenAt", "given_at")
            .shown("givenBy", "given_by")
            .shown("lastDay", "last_day")
            .shown("revokedAt", "revoked_at")
            .read(CardRows::card);

    public static final Rows<HomeResult> HOME_RESULT = Rows.<HomeResult>of("home_result", HOME_RESULTS)
            .key(learner(HomeResult::learner), id("code", HomeResult::card), id("result_id", HomeResult::id))
            .with(
                    id("path_id", HomeResult::path),
                    id("step_id", HomeResult::step),
                    flag("success", HomeResult::success),
                    time("done_at", HomeResult::at),
                    day("last_day", HomeResult::lastDay).with(Mark.LAST_DAY))
            .erasedWith(ERASED_HOME_RESULTS)
            .shown("at", "done_at")
            .shown("signs", "code")
            .shown("id", "result_id")
            .shown("path", "path_id")
            .shown("step", "step_id")
            .shown("success", "success")
            .shown("lastDay", "last_day")
            .read(CardRows::result);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(CARD, HOME_RESULT);

    private CardRows() {}

    private static Card card(Values values) {
        return new Card(
                values.text("code"),
                new LearnerId(values.text("learner_id")),
                new PathId(values.text("path_id")),
                new StepId(values.text("step_id")),
                values.text("given_by"),
                values.time("given_at"),
                values.day("last_day"),
                values.timeOrNull("revoked_at"));
    }

    private static HomeResult result(Values values) {
        return new HomeResult(
                new LearnerId(values.text("learner_id")),
                values.text("code"),
                values.text("result_id"),
                new PathId(values.text("path_id")),
                new StepId(values.text("step_id")),
                values.flag("success"),
                values.time("done_at"),
                values.day("last_day"));
    }
}
