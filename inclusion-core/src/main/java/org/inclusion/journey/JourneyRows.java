package org.inclusion.journey;

import static org.inclusion.row.Column.actor;
import static org.inclusion.row.Column.constant;
import static org.inclusion.row.Column.flag;
import static org.inclusion.row.Column.id;
import static org.inclusion.row.Column.learner;
import static org.inclusion.row.Column.time;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AreaId;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.Purpose;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;
import org.inclusion.skill.SkillRef;
import org.jspecify.annotations.Nullable;

/** The rows of this room: her wishes, and what she does not agree with. */
@Internal
public final class JourneyRows {

    /** Her wishes. */
    public static final KeptData WISHES = new KeptData(
            "WISHES",
            "what she wants to do, how and with which device she would like to learn, and how she was informed",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Her disagreements. */
    public static final KeptData DISAGREEMENTS = new KeptData(
            "DISAGREEMENTS",
            "what she does not agree with, what she says instead, and when it was looked at with her",
            Purpose.LEARNING,
            KeptData.WITH_HER,
            KeptData.HER_AND_HELPERS);

    /** Her wishes. */
    public static final ErasedKind ERASED_WISHES = new ErasedKind("WISHES");

    /** Her disagreements. */
    public static final ErasedKind ERASED_DISAGREEMENTS = new ErasedKind("DISAGREEMENTS");

    public static final Rows<Wish> WISH = Rows.<Wish>of("wish", WISHES)
            .key(learner(Wish::learner), time("wished_at", Wish::at).contact())
            .with(
                    id("goal_id", Wish::goal),
                    constant("learning_way", LearningWay.class, Wish::way),
                    constant("device", Device.class, Wish::device),
                    flag("own_device", Wish::ownDevice),
                    flag("weak_connection", JourneyRows::isWeak).orNone(),
                    constant("told", Channel.class, Wish::told).orNone(),
                    actor("actor_id", Wish::actor))
            .findingPeople()
            .erasedWith(ERASED_WISHES)
            .shown("at", "wished_at")
            .shown("goal", "goal_id")
            .shown("way", "learning_way")
            .shown("device", "device")
            .shown("ownDevice", "own_device")
            .shown("network", "weak_connection", Wish::network)
            .shown("told", "told")
            .shown("actor", "actor_id")
            .read(JourneyRows::wish);

    /** With the level of an area. */
    public static final Rows<Disagreement> WITH_AREA = Rows.<Disagreement>of("disagreement", DISAGREEMENTS)
            .key(
                    learner(Disagreement::learner),
                    id("area_id", Disagreement::area),
                    time("disagreed_at", Disagreement::at).contact())
            .with(
                    actor("settled_by", Disagreement::settledBy).orNone(),
                    time("settled_at", Disagreement::settledAt).orNone().contact())
            .erasedWith(ERASED_DISAGREEMENTS)
            .read(JourneyRows::withArea);

    public static final Rows<Disagreement> WITH_SKILL = Rows.<Disagreement>of("skill_disagreement", DISAGREEMENTS)
            .key(
                    learner(Disagreement::learner),
                    id("pack_id", one -> skill(one).pack()),
                    id("skill_id", one -> skill(one).skill()),
                    time("disagreed_at", Disagreement::at).contact())
            .with(
                    id("area_id", Disagreement::area),
                    constant("saying", Disagreement.Saying.class, Disagreement::saying),
                    time("taken_back_at", Disagreement::takenBackAt).orNone().contact())
            .erasedWith(ERASED_DISAGREEMENTS)
            .read(JourneyRows::withSkill);

    /** Every table of the room. */
    public static final List<Rows<?>> ALL = List.of(WISH, WITH_AREA, WITH_SKILL);

    private JourneyRows() {}

    /** The first schema knew weak networks and others; since the second, neither stands where nobody knows. */
    private static @Nullable Boolean isWeak(Wish wish) {
        return wish.network() == Network.UNKNOWN ? null : wish.network() == Network.WEAK;
    }

    private static SkillRef skill(Disagreement disagreement) {
        SkillRef skill = disagreement.skill();
        if (skill == null) {
            throw new IllegalArgumentException("a disagreement with an area has no skill");
        }
        return skill;
    }

    private static Wish wish(Values values) {
        return new Wish(
                new LearnerId(values.text("learner_id")),
                values.text("goal_id"),
                values.constant("learning_way", LearningWay.class),
                values.constant("device", Device.class),
                values.flag("own_device"),
                network(values.flagOrNull("weak_connection")),
                values.constantOrNull("told", Channel.class),
                values.text("actor_id"),
                values.time("wished_at"));
    }

    private static Disagreement withArea(Values values) {
        return new Disagreement(
                new LearnerId(values.text("learner_id")),
                new AreaId(values.text("area_id")),
                null,
                Disagreement.Saying.SOMETHING_ELSE,
                values.time("disagreed_at"),
                null,
                values.textOrNull("settled_by"),
                values.timeOrNull("settled_at"));
    }

    private static Disagreement withSkill(Values values) {
        return new Disagreement(
                new LearnerId(values.text("learner_id")),
                new AreaId(values.text("area_id")),
                new SkillRef(values.text("pack_id"), values.text("skill_id")),
                values.constant("saying", Disagreement.Saying.class),
                values.time("disagreed_at"),
                values.timeOrNull("taken_back_at"),
                null,
                null);
    }

    private static Network network(@Nullable Boolean isWeak) {
        if (isWeak == null) {
            return Network.UNKNOWN;
        }
        return isWeak ? Network.WEAK : Network.GOOD;
    }
}
