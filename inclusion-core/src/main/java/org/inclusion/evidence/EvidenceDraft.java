package org.inclusion.evidence;

import java.time.Instant;
import java.util.function.Consumer;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.id.AssessmentId;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that is being written: who, about whom, where and when. The last call says what was seen, and makes the
 * evidence. Each call gives a new draft, so one draft serves for many pieces of evidence that differ in their ids.
 * Where null may be given, it counts as left out. Immutable.
 *
 * <p>Each call that makes evidence throws {@link IllegalArgumentException}, and names the culprit, if the id or the
 * time was left out; if the structure was left out by an actor who belongs to several; if an id is misshapen, evidence
 * supersedes itself, a withdrawal supersedes nothing, or it happened before 2000 or after 2199; and if the draft says
 * something that this kind of evidence does not have.
 */
public final class EvidenceDraft {

    private final Actor actor;
    private LearnerId learner;
    private Channel channel = Channel.SCREEN;
    private @Nullable String id;
    private @Nullable Instant at;
    private @Nullable String structure;
    private @Nullable String supersedes;
    private @Nullable AssessmentId assessment;
    private @Nullable Posture posture;
    private @Nullable PostureReason reason;

    EvidenceDraft(Actor actor) {
        this.actor = actor;
        this.learner = actor.asLearner();
    }

    private EvidenceDraft(EvidenceDraft other) {
        actor = other.actor;
        learner = other.learner;
        channel = other.channel;
        id = other.id;
        at = other.at;
        structure = other.structure;
        supersedes = other.supersedes;
        assessment = other.assessment;
        posture = other.posture;
        reason = other.reason;
    }

    /** A copy of this draft with one change: no draft is changed once somebody else has it. */
    private EvidenceDraft with(Consumer<EvidenceDraft> change) {
        EvidenceDraft copy = new EvidenceDraft(this);
        change.accept(copy);
        return copy;
    }

    /**
     * Says which id the evidence has. Required: the sender chooses the id, so that resending is idempotent.
     *
     * @param id unique among the evidence about the learner
     */
    public EvidenceDraft withId(String id) {
        return with(draft -> draft.id = id);
    }

    /** Says whom the evidence is about; left out, the actor. */
    public EvidenceDraft about(LearnerId learner) {
        return with(draft -> draft.learner = learner);
    }

    /** Says in which structure it happened; left out, the actor's only one. */
    public EvidenceDraft in(String structure) {
        return with(draft -> draft.structure = structure);
    }

    /**
     * Says when it happened. Required.
     *
     * @param at by the sender's clock; for a correction, when the corrected evidence happened
     */
    public EvidenceDraft at(Instant at) {
        return with(draft -> draft.at = at);
    }

    /** Says in which way the act took place; left out, {@link Channel#SCREEN}. */
    public EvidenceDraft through(Channel channel) {
        return with(draft -> draft.channel = channel);
    }

    /** Says that the evidence corrects another; left out, it corrects none. */
    public EvidenceDraft superseding(@Nullable String evidenceId) {
        return with(draft -> draft.supersedes = evidenceId);
    }

    /** Says to which assessment an answer or a self-report belongs; left out, to none. */
    public EvidenceDraft during(@Nullable AssessmentId assessment) {
        return with(draft -> draft.assessment = assessment);
    }

    /** Says what the helper did in a practice or an observation; left out, nothing is said. */
    public EvidenceDraft helper(@Nullable Posture posture) {
        return with(draft -> draft.posture = posture);
    }

    /** Says why the helper did so, in a practice or an observation; left out, nothing is said. */
    public EvidenceDraft because(@Nullable PostureReason reason) {
        return with(draft -> draft.reason = reason);
    }

    /**
     * The learner practised a step.
     *
     * @param step the step
     * @param success whether it worked, by the sign of success of the step's exercise
     * @param help the help that the learner had
     */
    public Practice practised(ItemRef step, boolean success, Help help) {
        return new Practice(header(EvidenceKind.PRACTICE), step, success, help, posture, reason);
    }

    /**
     * The learner answered a question.
     *
     * @param option the chosen option's id, or null for "I don't know"
     */
    public Answer answered(ItemRef question, @Nullable String option) {
        return new Answer(header(EvidenceKind.ANSWER), question, option, assessment);
    }

    /** The learner answered "I don't know". */
    public Answer didNotKnow(ItemRef question) {
        return answered(question, null);
    }

    /** A helper saw, outside any step, with how much help the learner does what a skill is about. */
    public Observation observed(ItemRef skill, Help help) {
        return new Observation(header(EvidenceKind.OBSERVATION), skill, help, posture, reason);
    }

    /** The learner said how much help she needs. */
    public SelfReport saidOfHerself(ItemRef selfReportQuestion, Help help) {
        return new SelfReport(header(EvidenceKind.SELF_REPORT), selfReportQuestion, help, assessment);
    }

    /** A helper and the learner looked at a skill together, and said how much help is useful. */
    public Settlement settled(ItemRef skill, Help help) {
        return new Settlement(header(EvidenceKind.SETTLEMENT), skill, help);
    }

    /**
     * The learner said of the evidence that this draft supersedes: "That was not me".
     *
     * @param item the item of that evidence
     */
    public Withdrawal withdrawn(ItemRef item) {
        return new Withdrawal(header(EvidenceKind.WITHDRAWAL), item);
    }

    /** The learner opened the lesson of a step. */
    public ContentEvent opened(ItemRef step) {
        return new ContentEvent(header(EvidenceKind.CONTENT), step, LessonEvent.STARTED);
    }

    /** The learner read the lesson of a step to its end. */
    public ContentEvent finished(ItemRef step) {
        return new ContentEvent(header(EvidenceKind.CONTENT), step, LessonEvent.FINISHED);
    }

    private EvidenceHeader header(EvidenceKind kind) {
        refuseWhatItHasNot(kind, EvidenceField.ASSESSMENT, assessment);
        refuseWhatItHasNot(kind, EvidenceField.POSTURE, posture);
        refuseWhatItHasNot(kind, EvidenceField.REASON, reason);
        return new EvidenceHeader(
                required("an id", id),
                learner,
                actor.id(),
                structure == null ? onlyStructure() : structure,
                channel,
                required("a time", at),
                supersedes);
    }

    private static void refuseWhatItHasNot(EvidenceKind kind, EvidenceField<?> field, @Nullable Object value) {
        if (value != null && !kind.uses(field)) {
            throw new IllegalArgumentException(field + " does not go with evidence of the kind " + kind);
        }
    }

    private static <T> T required(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("evidence needs " + what);
        }
        return value;
    }

    private String onlyStructure() {
        if (actor.structures().size() > 1) {
            throw new IllegalArgumentException("evidence needs a structure: " + actor.id() + " belongs to several");
        }
        return actor.structures().iterator().next();
    }
}
