package org.inclusion.mandate;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: who may act in her absence, the texts that were read to her, and what was done. */
@Internal
public final class MandateRows {

    /** Mandates. */
    public static final KeptData MANDATES = new KeptData(
            "MANDATES",
            "that she let the helpers of a structure act in her absence: for which procedures, until when, and which text was read to her",
            Purpose.HELP_IN_ABSENCE,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** The texts that were read. */
    public static final KeptData MANDATE_TEXTS = new KeptData(
            "MANDATE_TEXTS",
            "the texts of mandates that were read to somebody, which are about nobody",
            Purpose.HELP_IN_ABSENCE,
            "for good",
            KeptData.HER_AND_HELPERS);

    /** Mandates of learners who are erased. */
    public static final KeptData ARCHIVED_MANDATES = new KeptData(
            "ARCHIVED_MANDATES",
            "a mandate of hers after her erasure, where the structure has a written reason and she was told",
            Purpose.HELP_IN_ABSENCE,
            "as long after the end of the mandate as the structure has set; none by default",
            "operators");

    /** Acts in absence. */
    public static final KeptData ABSENT_ACTS = new KeptData(
            "ABSENT_ACTS",
            "in which field a helper did something in her absence, when it was noted, and with which right",
            Purpose.HELP_IN_ABSENCE,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Her mandates and their endings. */
    public static final ErasedKind ERASED_MANDATES = new ErasedKind("MANDATES");

    /** Acts in her absence. */
    public static final ErasedKind ERASED_ABSENT_ACTS = new ErasedKind("ABSENT_ACTS");

    /**
     * Mandates of hers that are not destroyed: a structure keeps them in an archive, for a reason that it has
     * written down.
     */
    public static final ErasedKind ERASED_ARCHIVED_MANDATES = new ErasedKind("ARCHIVED_MANDATES");

    /** A mandate is given in her presence. */
    public static final Rows<Mandate> MANDATE = Rows.<Mandate>of("mandate", MANDATES)
            .key(learner(Mandate::learner), id("mandate_id", Mandate::id))
            .with(
                    structure(Mandate::structure),
                    text("procedures", MandateRows::procedures),
                    id("text_version", Mandate::textVersion),
                    text("text_hash", Mandate::textHash),
                    actor("helper_id", Mandate::helper),
                    constant("channel", Channel.class, Mandate::channel),
                    time("given_at", Mandate::givenAt).contact(),
                    day("last_day", Mandate::lastDay),
                    number("archive_days", Mandate::archiveDays))
            .findingPeople()
            .erasedWith(ERASED_MANDATES)
            .erasedAfter("mandate_ending")
            .read(MandateRows::mandate);

    /** By whom and why a mandate was ended is not kept. */
    public static final Rows<Void> ENDING = Rows.<Void>of("mandate_ending", MANDATES)
            .key(learner(), id("mandate_id"))
            .with(time("ended_at"))
            .erasedWith(ERASED_MANDATES);

    /** The texts are the host's, and about nobody. */
    public static final Rows<Void> TEXT = Rows.<Void>of("mandate_text", MANDATE_TEXTS)
            .key(id("text_hash"))
            .with(id("text_version"), text("language"), text("body"));

    /** What a structure keeps of learners who are erased: no structure knows somebody by it. */
    public static final Rows<ArchivedMandate> ARCHIVE = Rows.<ArchivedMandate>of("mandate_archive", ARCHIVED_MANDATES)
            .key(
                    learner(archived -> of(archived).learner()),
                    id("mandate_id", archived -> of(archived).id()))
            .with(
                    id("structure_id", archived -> of(archived).structure()),
                    text("procedures", archived -> procedures(of(archived))),
                    id("text_version", archived -> of(archived).textVersion()),
                    text("text_hash", archived -> of(archived).textHash()),
                    actor("helper_id", archived -> of(archived).helper()),
                    constant("channel", Channel.class, archived -> of(archived).channel()),
                    time("given_at", archived -> of(archived).givenAt()),
                    day("last_day", archived -> of(archived).lastDay()),
                    number("archive_days", archived -> of(archived).archiveDays()),
                    time(
                                    "ended_at",
                                    (ArchivedMandate archived) ->
                                            archived.mandate().endedAt())
                            .orNone(),
                    day("kept_until", ArchivedMandate::keptUntil))
            .read(MandateRows::archived);

    /** What was done in her absence is no act with her. */
    public static final Rows<AbsentAct> ABSENT_ACT = Rows.<AbsentAct>of("absent_act", ABSENT_ACTS)
            .key(learner(AbsentAct::learner), id("act_id", AbsentAct::id))
            .with(
                    actor("helper_id", AbsentAct::helper),
                    structure(AbsentAct::structure),
                    constant("procedure_code", Procedure.class, AbsentAct::procedure),
                    time("noted_at", AbsentAct::notedAt).with(Mark.FIRST_NOTE),
                    constant("basis", RightToAct.Basis.class, act -> act.right().basis()),
                    id("mandate_id", (AbsentAct act) -> act.right().mandate()).orNone())
            .findingPeople()
            .erasedWith(ERASED_ABSENT_ACTS)
            .shown("id", "act_id")
            .shown("at", "noted_at")
            .shown("helper", "helper_id")
            .shown("structure", "structure_id")
            .shown("procedure", "procedure_code")
            .shown("right", "basis")
            .shown("mandate", "mandate_id")
            .read(MandateRows::act);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(MANDATE, ENDING, TEXT, ARCHIVE, ABSENT_ACT);

    private MandateRows() {}

    private static String procedures(Mandate mandate) {
        return mandate.procedures().stream().map(Procedure::name).collect(Collectors.joining(" "));
    }

    private static Mandate of(ArchivedMandate archived) {
        return archived.mandate().mandate();
    }

    private static ArchivedMandate archived(Values values) {
        return new ArchivedMandate(
                new KeptMandate(mandate(values), values.timeOrNull("ended_at")), values.day("kept_until"));
    }

    private static Mandate mandate(Values values) {
        return new Mandate(
                values.text("mandate_id"),
                new LearnerId(values.text("learner_id")),
                values.text("structure_id"),
                procedures(values.text("procedures")),
                values.text("text_version"),
                values.text("text_hash"),
                values.text("helper_id"),
                values.constant("channel", Channel.class),
                values.time("given_at"),
                values.day("last_day"),
                values.smallNumber("archive_days"));
    }

    private static AbsentAct act(Values values) {
        return new AbsentAct(
                values.text("act_id"),
                new LearnerId(values.text("learner_id")),
                values.text("helper_id"),
                values.text("structure_id"),
                values.constant("procedure_code", Procedure.class),
                values.time("noted_at"),
                new RightToAct(values.constant("basis", RightToAct.Basis.class), values.textOrNull("mandate_id")));
    }

    private static Set<Procedure> procedures(String written) {
        return Arrays.stream(written.split(" ")).map(Procedure::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
