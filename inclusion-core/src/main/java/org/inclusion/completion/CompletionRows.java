package org.inclusion.completion;

import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.number;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;
import org.jspecify.annotations.Nullable;

/** The rows of this room: her answers about telling how far she is. */
@Internal
public final class CompletionRows {

    /** Her answers about telling how far she is. */
    public static final KeptData COMPLETIONS = new KeptData(
            "COMPLETIONS",
            "whether a platform is told how many of the chosen steps she has done, as she answered, and what it was told last; who she is"
                    + " on that platform, encrypted",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            "her; the platform by which she came is told the steps done of the steps chosen, if she agreed");

    /** Her answers about telling how far she is. */
    public static final ErasedKind ERASED_COMPLETIONS = new ErasedKind("COMPLETIONS");

    /**
     * The address is of no use without the installation key, which is in no database. Her copy says neither where the
     * place is nor who she is there: that is encrypted, and only the host's gateway can read it.
     */
    public static final Rows<ToldPlace> COMPLETION = Rows.<ToldPlace>of("completion", COMPLETIONS)
            .key(learner(ToldPlace::learner), id("link_id", told -> told.place().id()))
            .with(
                    id("receiver_id", told -> told.place().receiver()),
                    id("path_id", told -> told.place().path()),
                    id("step_id", (ToldPlace told) -> told.place().step()).orNone(),
                    text("address", told -> told.place().address()),
                    flag("agreed", ToldPlace::agreed),
                    time("answered_at", ToldPlace::answeredAt).contact(),
                    number("put_done", (ToldPlace told) -> done(told.put())).orNone(),
                    number("put_chosen", (ToldPlace told) -> chosen(told.put())).orNone(),
                    number("told_done", (ToldPlace told) -> done(told.told())).orNone(),
                    number("told_chosen", (ToldPlace told) -> chosen(told.told()))
                            .orNone())
            .erasedWith(ERASED_COMPLETIONS)
            .shown("at", "answered_at")
            .shown("agreed", "agreed")
            .shown("path", "path_id")
            .shown("step", "step_id")
            .shown("toldDone", "told_done")
            .shown("toldChosen", "told_chosen")
            .read(CompletionRows::told);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(COMPLETION);

    private CompletionRows() {}

    private static @Nullable Integer done(@Nullable Completion completion) {
        return completion == null ? null : completion.done();
    }

    private static @Nullable Integer chosen(@Nullable Completion completion) {
        return completion == null ? null : completion.chosen();
    }

    private static ToldPlace told(Values values) {
        String step = values.textOrNull("step_id");
        CompletionPlace place = new CompletionPlace(
                values.text("link_id"),
                values.text("receiver_id"),
                new PathId(values.text("path_id")),
                step == null ? null : new StepId(step),
                values.text("address"));
        return new ToldPlace(
                new LearnerId(values.text("learner_id")),
                place,
                values.flag("agreed"),
                values.time("answered_at"),
                completion("put_done", "put_chosen", values),
                completion("told_done", "told_chosen", values));
    }

    private static @Nullable Completion completion(String done, String chosen, Values values) {
        return values.textOrNull(done) == null
                ? null
                : new Completion(values.smallNumber(done), values.smallNumber(chosen));
    }
}
