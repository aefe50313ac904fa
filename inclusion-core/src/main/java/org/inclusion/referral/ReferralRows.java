package org.inclusion.referral;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.day;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.structure;
import static org.inclusion.row.Column.text;
import static org.inclusion.row.Column.time;
import static org.inclusion.row.Condition.byHerself;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;

/** The rows of this room: referrals, what was said of them, and by which sheets they are answered. */
@Internal
public final class ReferralRows {

    /** Referrals and their answers. */
    public static final KeptData REFERRALS = new KeptData(
            "REFERRALS",
            "that she was referred to a place or a structure, what she looks for there, what she agreed to share, and what came of it;"
                    + " nothing of help after violence, with health, with an addiction or with asylum",
            Purpose.REFERRAL,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS
                    + "; helpers of the structure to which she was referred, only what she agreed to share");

    /** Sheets of referrals. */
    public static final KeptData REFERRAL_SHEETS = new KeptData(
            "REFERRAL_SHEETS",
            "that a sheet of a referral was given: the hash of its secret, and its last day",
            Purpose.REFERRAL,
            "a sheet is answered for sixty days; the row leaves with her",
            "nobody; whoever holds the sheet answers once, and reads nothing about her");

    /** Her referrals, their answers and their sheets. */
    public static final ErasedKind ERASED_REFERRALS = new ErasedKind("REFERRALS");

    /**
     * What she shares is agreed with her. Her copy leaves the number out: it is known to the structure where she
     * goes alone.
     */
    public static final Rows<Referral> REFERRAL = Rows.<Referral>of("referral", REFERRALS)
            .key(learner(Referral::learner), id("referral_id", Referral::id))
            .with(
                    id("referral_number", Referral::number),
                    structure(Referral::structure),
                    constant("direction", Referral.Direction.class, Referral::direction),
                    id("help_place_id", Referral::place).orNone(),
                    id("receiver_id", Referral::receiver).orNone(),
                    constant("reason", ReferralReason.class, Referral::reason),
                    text("shared_details", ReferralRows::shared),
                    actor("actor_id", Referral::notedBy),
                    time("noted_at", Referral::notedAt).contact())
            .findingPeople()
            .erasedWith(ERASED_REFERRALS)
            .erasedAfter("referral_answer", "referral_sheet")
            .shown("at", "noted_at")
            .shown("id", "referral_id")
            .shown("structure", "structure_id")
            .shown("direction", "direction")
            .shown("place", "help_place_id")
            .shown("receiver", "receiver_id")
            .shown("reason", "reason")
            .shown("shared", "shared_details", Referral::shared)
            .shown("actor", "actor_id")
            .read(ReferralRows::referral);

    /** What others answer is no act with her. */
    public static final Rows<ReferralAnswer> ANSWER = Rows.<ReferralAnswer>of("referral_answer", REFERRALS)
            .key(
                    learner(ReferralAnswer::learner),
                    id("referral_id", ReferralAnswer::referral),
                    id("answer_id", ReferralAnswer::id))
            .with(
                    constant("kind", ReferralAnswer.Kind.class, ReferralAnswer::kind),
                    constant("side", ReferralAnswer.From.class, ReferralAnswer::from),
                    actor("actor_id", ReferralAnswer::by).orNone(),
                    time("answered_at", ReferralAnswer::at).contact(byHerself("actor_id")))
            .erasedWith(ERASED_REFERRALS)
            .erasedAfter("referral_sheet")
            .shown("at", "answered_at")
            .shown("referral", "referral_id")
            .shown("id", "answer_id")
            .shown("answer", "kind")
            .shown("from", "side")
            .shown("actor", "actor_id")
            .read(ReferralRows::answer);

    /** Her copy leaves them out: sheets have nothing of hers but that they were given. */
    public static final Rows<KeptSheet> SHEET = Rows.<KeptSheet>of("referral_sheet", REFERRAL_SHEETS)
            .key(id("sheet_hash", KeptSheet::hash))
            .with(
                    learner(KeptSheet::learner),
                    id("referral_id", KeptSheet::referral),
                    day("last_day", KeptSheet::lastDay))
            .erasedWith(ERASED_REFERRALS)
            .read(ReferralRows::sheet);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(REFERRAL, ANSWER, SHEET);

    private ReferralRows() {}

    private static String shared(Referral referral) {
        return referral.shared().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Referral referral(Values values) {
        return new Referral(
                new LearnerId(values.text("learner_id")),
                values.text("referral_id"),
                values.text("referral_number"),
                values.text("structure_id"),
                values.constant("direction", Referral.Direction.class),
                values.textOrNull("help_place_id"),
                values.textOrNull("receiver_id"),
                values.constant("reason", ReferralReason.class),
                details(values.text("shared_details")),
                values.text("actor_id"),
                values.time("noted_at"));
    }

    private static ReferralAnswer answer(Values values) {
        return new ReferralAnswer(
                new LearnerId(values.text("learner_id")),
                values.text("referral_id"),
                values.text("answer_id"),
                values.constant("kind", ReferralAnswer.Kind.class),
                values.constant("side", ReferralAnswer.From.class),
                values.textOrNull("actor_id"),
                values.time("answered_at"));
    }

    private static KeptSheet sheet(Values values) {
        return new KeptSheet(
                values.text("sheet_hash"),
                new LearnerId(values.text("learner_id")),
                values.text("referral_id"),
                values.day("last_day"));
    }

    private static Set<SharedDetail> details(String written) {
        Set<SharedDetail> details = EnumSet.noneOf(SharedDetail.class);
        for (SharedDetail detail : SharedDetail.values()) {
            if (List.of(written.split(",", -1)).contains(detail.name())) {
                details.add(detail);
            }
        }
        return details;
    }
}
