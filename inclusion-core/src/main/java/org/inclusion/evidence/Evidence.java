package org.inclusion.evidence;

import org.inclusion.access.Actor;
import org.inclusion.access.Quotas;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen of a learner: an answer, a practice, an observation, a self-report, a settlement, a
 * withdrawal, an event of a lesson, or something that the host's site witnessed. Evidence never changes: a correction
 * is new evidence that supersedes it. Immutable.
 *
 * <p>{@link #by} begins to write evidence in Java; {@link SentEvidence} reads it from JSON.
 */
public sealed interface Evidence {

    /** The quota of pieces of evidence. */
    Quotas.Kind QUOTA = new Quotas.Kind(
            "EVIDENCE", "pieces of evidence, each once: a piece that is kept already counts no more", 2_000);

    /**
     * Begins to write evidence. The last call says what was seen:
     *
     * <pre>{@code
     * EvidenceDraft atTheCounter = Evidence.by(marc)
     *         .about(fatima)
     *         .in("ccas")
     *         .at(now)
     *         .through(Channel.FACE_TO_FACE);
     * Evidence practice = atTheCounter
     *         .withId("visit-17-practice")
     *         .helper(Posture.DONE_WITH)
     *         .because(PostureReason.ASKED_FOR)
     *         .practised(step, true, Help.TOGETHER);
     * Evidence observation = atTheCounter.withId("visit-17-skill").observed(skill, Help.SUPPORTED);
     * }</pre>
     *
     * @param actor who says what was seen, and will send it
     */
    static EvidenceDraft by(Actor actor) {
        return new EvidenceDraft(actor);
    }

    /** The part that all kinds of evidence have: who, about whom, where and when. */
    EvidenceHeader header();

    /** The item the evidence is about, in the version it had. */
    ItemRef item();

    /** The assessment the evidence belongs to, or null where it belongs to none. */
    default @Nullable AssessmentId assessment() {
        return null;
    }

    /**
     * An answer to a question.
     *
     * @param header what all kinds of evidence say
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
         * Checks the option: what is kept must be readable for ever.
         *
         * @throws IllegalArgumentException if the id of the option is misshapen
         */
        public Answer {
            OpaqueId.requireIfAny("option id", option);
        }
    }

    /**
     * A practised step.
     *
     * @param header what all kinds of evidence say
     * @param item the step
     * @param success whether it worked, by the sign of success of the step's exercise
     * @param help the help that the learner had
     * @param posture what the helper did, or null where no helper was there
     * @param reason why the helper did so, or null
     */
    record Practice(
            EvidenceHeader header,
            ItemRef item,
            boolean success,
            Help help,
            @Nullable Posture posture,
            @Nullable PostureReason reason)
            implements Evidence {

        /**
         * Whether it says nothing about the learner: the help was chosen for the helper's reasons, or it did not work
         * at home, where nobody knows whether an attempt was broken off.
         */
        public boolean saysNothing() {
            boolean brokenOffPerhaps = !success && header.channel() == Channel.HOME;
            return brokenOffPerhaps || PostureReason.saysNothing(posture, reason);
        }
    }

    /**
     * A helper's observation of a skill, outside any step.
     *
     * @param header what all kinds of evidence say
     * @param item the skill
     * @param help the help that was needed
     * @param posture what the helper did, or null
     * @param reason why the helper did so, or null
     */
    record Observation(
            EvidenceHeader header,
            ItemRef item,
            Help help,
            @Nullable Posture posture,
            @Nullable PostureReason reason) implements Evidence {}

    /**
     * A learner's word about herself. A helper who learns may say it of a skill of her trade, and nobody else for her:
     * without help means that she can explain the skill to a colleague, and any other help takes that back.
     *
     * @param header what all kinds of evidence say
     * @param item the self-report question, or the skill of a pack for helpers
     * @param help the help she says she needs
     * @param assessment the assessment it belongs to, or null
     */
    record SelfReport(
            EvidenceHeader header,
            ItemRef item,
            Help help,
            @Nullable AssessmentId assessment) implements Evidence {}

    /**
     * A helper and the learner looked together at what is shown of a skill, and said how much help is useful. Earlier
     * evidence of the skill no longer makes its status: this is where people correct what was derived.
     *
     * @param header what all kinds of evidence say; the actor is the helper
     * @param item the skill
     * @param help the help that is useful, as both said
     */
    record Settlement(EvidenceHeader header, ItemRef item, Help help) implements Evidence {}

    /**
     * "That was not me": earlier evidence is withdrawn at once, and nothing takes its place. The evidence that is
     * withdrawn is the one that the header supersedes.
     *
     * @param header what all kinds of evidence say; {@code supersedes} is not null
     * @param item the item of the evidence that is withdrawn
     */
    record Withdrawal(EvidenceHeader header, ItemRef item) implements Evidence {

        /**
         * Checks that something is withdrawn.
         *
         * @throws IllegalArgumentException if the header supersedes nothing
         */
        public Withdrawal {
            if (header.supersedes() == null) {
                throw new IllegalArgumentException("a withdrawal must say what it supersedes");
            }
        }
    }

    /**
     * The host's own site saw that what a skill is about was done in real life: a request arrived, with the learner's
     * account. Nobody knows who did it, and with what help, so it says nothing of ability. The host alone records it,
     * through {@code Inclusion.asHost()}.
     *
     * @param header what all kinds of evidence say; the actor is {@link #HOST}, and the channel {@link Channel#UNKNOWN}
     * @param item the skill
     */
    record Witnessed(EvidenceHeader header, ItemRef item) implements Evidence {

        /** The actor of all witnessed evidence. It is no person's id. */
        public static final String HOST = "~host";

        /**
         * Checks who says so, and how.
         *
         * @throws IllegalArgumentException if the actor is not the host, or the channel is known
         */
        public Witnessed {
            if (!header.actor().equals(HOST) || header.channel() != Channel.UNKNOWN) {
                throw new IllegalArgumentException("the host alone witnesses, through an unknown channel");
            }
        }
    }

    /**
     * A lesson was opened or finished. By itself this says nothing of ability.
     *
     * @param header what all kinds of evidence say
     * @param item the step
     * @param event what happened
     */
    record ContentEvent(EvidenceHeader header, ItemRef item, LessonEvent event) implements Evidence {}

    /** An event of a lesson. */
    enum LessonEvent {
        /** The lesson was opened. */
        STARTED,
        /** The lesson was read to its end. */
        FINISHED
    }
}
