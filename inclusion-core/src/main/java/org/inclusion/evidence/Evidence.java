package org.inclusion.evidence;

import org.inclusion.id.AssessmentId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/** Something that was seen. It is never changed and never removed: a correction is new evidence that supersedes it. */
public sealed interface Evidence {

    /**
     * What every evidence says of itself.
     *
     * @return the header
     */
    EvidenceHeader header();

    /**
     * What it is about.
     *
     * @return the item, with the version it had
     */
    ItemRef item();

    /**
     * An answer to a question.
     *
     * @param header what every evidence says
     * @param item the question
     * @param option the chosen option's id, or null for "I don't know"
     * @param assessment the assessment it belongs to, or null
     */
    record Answer(
            EvidenceHeader header,
            ItemRef item,
            @Nullable String option,
            @Nullable AssessmentId assessment) implements Evidence {

        /**
         * Checks the ids: what is kept must be readable for ever.
         *
         * @throws IllegalArgumentException if an id is misshapen
         */
        public Answer {
            OpaqueId.requireIfAny("option id", option);
        }
    }

    /**
     * A practised step.
     *
     * @param header what every evidence says
     * @param item the step
     * @param success whether it worked, by the practice's own criterion
     * @param help the help she had
     * @param posture what the helper did, or null where there was none
     * @param reason why, or null
     */
    record Practice(
            EvidenceHeader header,
            ItemRef item,
            boolean success,
            Help help,
            @Nullable Posture posture,
            @Nullable PostureReason reason)
            implements Evidence {}

    /**
     * What a helper saw of a skill, outside any step.
     *
     * @param header what every evidence says
     * @param item the skill
     * @param help the help that was needed
     * @param posture what the helper did, or null
     * @param reason why, or null
     */
    record Observation(
            EvidenceHeader header,
            ItemRef item,
            Help help,
            @Nullable Posture posture,
            @Nullable PostureReason reason) implements Evidence {}

    /**
     * What she says of herself.
     *
     * @param header what every evidence says
     * @param item the self-report question
     * @param help the help she says she needs
     * @param assessment the assessment it belongs to, or null
     */
    record SelfReport(
            EvidenceHeader header,
            ItemRef item,
            Help help,
            @Nullable AssessmentId assessment) implements Evidence {

        /**
         * Checks the id: what is kept must be readable for ever.
         *
         * @throws IllegalArgumentException if the assessment's id is misshapen
         */
        public SelfReport {}
    }

    /**
     * A lesson was opened or finished. It says nothing of ability by itself.
     *
     * @param header what every evidence says
     * @param item the step
     * @param event what happened
     */
    record ContentEvent(EvidenceHeader header, ItemRef item, LessonEvent event) implements Evidence {}

    /** What happened to a lesson. */
    enum LessonEvent {
        /** It was opened. */
        STARTED,
        /** It was read to its end. */
        FINISHED
    }
}
