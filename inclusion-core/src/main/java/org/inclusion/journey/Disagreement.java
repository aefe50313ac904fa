package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.skill.SkillRef;
import org.jspecify.annotations.Nullable;

/**
 * A learner's "I do not agree" with what is shown of a skill, or of a whole area. The skill or the level stays visible
 * with this mark. It is not used until a helper and the learner have reviewed it together, or she takes the
 * disagreement back.
 *
 * @param learner the learner who said so
 * @param area the area's id
 * @param skill the skill, or null where she does not agree with the level of the area
 * @param saying what she says instead
 * @param at when she said so
 * @param takenBackAt when she took the disagreement back, or null
 * @param settledBy the id of the helper who looked at a disagreement with an area together with her; null unless that
 *     was done
 * @param settledAt when both looked at it; null unless that was done. A disagreement with a skill is settled
 *     by evidence
 */
public record Disagreement(
        LearnerId learner,
        AreaId area,
        @Nullable SkillRef skill,
        Saying saying,
        Instant at,
        @Nullable Instant takenBackAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /** The act in the journal: a learner disagreed. */
    public static final Act ACT = new Act("DISAGREEMENT");

    /** The act in the journal: a helper and a learner settled a disagreement together. */
    public static final Act ACT_OF_SETTLING = new Act("SETTLEMENT");

    /** The learner's own words instead of what is shown. */
    public enum Saying {
        /** "I can do it." */
        I_CAN_DO_IT,
        /** "I still need help." */
        I_NEED_HELP,
        /** Something else, to be said face to face: nothing about a person is written down in free text. */
        SOMETHING_ELSE
    }

    /** An open disagreement with the level of an area. */
    public static Disagreement ofArea(LearnerId learner, AreaId area, Instant at) {
        return new Disagreement(learner, area, null, Saying.SOMETHING_ELSE, at, null, null, null);
    }

    /**
     * Tells whether nothing may be made of what is shown.
     *
     * @return true until a helper has looked at it with her, or she has taken it back
     */
    public boolean isOpen() {
        return settledAt == null && takenBackAt == null;
    }

    Disagreement takenBack(Instant now) {
        return new Disagreement(learner, area, skill, saying, at, now, settledBy, settledAt);
    }

    Disagreement settled(String helper, Instant now) {
        return new Disagreement(learner, area, skill, saying, at, takenBackAt, helper, now);
    }
}
