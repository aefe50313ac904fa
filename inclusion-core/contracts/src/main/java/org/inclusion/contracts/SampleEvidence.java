package org.inclusion.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/** Makes evidence for tests, as a server might have received it. */
public final class SampleEvidence {

    private static final Actor HELPER = new Actor("helper-1", Set.of(Role.HELPER), Set.of("structure-1"));

    private static final ItemRef ITEM = new ItemRef("premiers-pas", "1.0.0", "q-12");

    private static final Measure RIGHT = new Measure(ItemParameters.of(1.2, -0.35, 0.25, 0.5), 1, true);

    private static final Measure GRADED =
            new Measure(new ItemParameters(1.0 / 3, List.of(-1.5, 0.1, 1.75), 0, 0.75), 2, true);

    private SampleEvidence() {}

    /** A right answer, received three seconds after it was given. */
    public static ReceivedEvidence answer(LearnerId learner, String id, Instant at) {
        return answer(learner, id, at, "b");
    }

    /** Another answer under the id that {@link #answer} has. */
    public static ReceivedEvidence otherAnswer(LearnerId learner, String id, Instant at) {
        return answer(learner, id, at, "c");
    }

    private static ReceivedEvidence answer(LearnerId learner, String id, Instant at, @Nullable String option) {
        return received(draft(learner, id, at).answered(ITEM, option), RIGHT);
    }

    /** A right answer that corrects other evidence. */
    public static ReceivedEvidence correction(LearnerId learner, String id, Instant at, String original) {
        return received(draft(learner, id, at).superseding(original).answered(ITEM, "b"), RIGHT);
    }

    /** A right answer that belongs to an assessment. */
    public static ReceivedEvidence answerDuring(LearnerId learner, String id, Instant at, String assessment) {
        return received(
                draft(learner, id, at).during(new AssessmentId(assessment)).answered(ITEM, "b"), RIGHT);
    }

    /** A piece of evidence of each kind, with and without the fields that it may leave out. */
    public static List<ReceivedEvidence> ofEachKind(LearnerId learner, Instant at) {
        return List.of(
                received(
                        draft(learner, "answer", at)
                                .during(new AssessmentId("a-1"))
                                .answered(ITEM, "b"),
                        RIGHT),
                received(draft(learner, "no-idea", at).didNotKnow(ITEM), RIGHT),
                received(
                        draft(learner, "practice", at)
                                .helper(Posture.DONE_WITH)
                                .because(PostureReason.ASKED_FOR)
                                .practised(ITEM, true, Help.TOGETHER),
                        GRADED),
                received(draft(learner, "alone", at).practised(ITEM, false, Help.ALONE), GRADED),
                received(
                        draft(learner, "observation", at)
                                .superseding("practice")
                                .helper(Posture.DONE_FOR)
                                .because(PostureReason.NO_TIME)
                                .observed(ITEM, Help.SHOWN),
                        null),
                received(draft(learner, "self-report", at).saidOfHerself(ITEM, Help.SUPPORTED), GRADED),
                received(draft(learner, "settlement", at).settled(ITEM, Help.TOGETHER), GRADED),
                received(draft(learner, "content", at).finished(ITEM), null));
    }

    /** Something that the host's own site saw. */
    public static ReceivedEvidence witnessed(LearnerId learner, String id, Instant at) {
        EvidenceHeader header =
                new EvidenceHeader(id, learner, Witnessed.HOST, "structure-1", Channel.UNKNOWN, at, null);
        return received(new Witnessed(header, ITEM), null);
    }

    private static EvidenceDraft draft(LearnerId learner, String id, Instant at) {
        return Evidence.by(HELPER).withId(id).about(learner).at(at).through(Channel.FACE_TO_FACE);
    }

    private static ReceivedEvidence received(Evidence evidence, @Nullable Measure measure) {
        Instant receivedAt = evidence.header().at().plus(Duration.ofSeconds(3));
        return ReceivedEvidence.of(evidence, subject(evidence), measure, receivedAt);
    }

    /** A step has a skill and a site; other items have a skill, or the area alone. */
    private static ItemSubject subject(Evidence evidence) {
        AreaId area = new AreaId("2");
        if (evidence instanceof Evidence.Practice) {
            return new ItemSubject(area, "joindre-un-fichier", "messagerie");
        }
        return evidence instanceof Evidence.SelfReport
                ? ItemSubject.of(area)
                : ItemSubject.of(area, "joindre-un-fichier");
    }
}
