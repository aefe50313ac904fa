package org.inclusion.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/** Makes evidence for tests, as a server might have received it. */
public final class SampleEvidence {

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
        return received(new Answer(header(learner, id, at, null), ITEM, option, null), RIGHT);
    }

    /** A piece of evidence of each kind, with and without the fields that it may leave out. */
    public static List<ReceivedEvidence> ofEachKind(LearnerId learner, Instant at) {
        return List.of(
                received(new Answer(header(learner, "answer", at, null), ITEM, "b", "a-1"), RIGHT),
                answer(learner, "no-idea", at, null),
                received(
                        new Practice(
                                header(learner, "practice", at, null),
                                ITEM,
                                true,
                                Help.TOGETHER,
                                Posture.DONE_WITH,
                                PostureReason.ASKED_FOR),
                        GRADED),
                received(new Practice(header(learner, "alone", at, null), ITEM, false, Help.ALONE, null, null), GRADED),
                received(
                        new Observation(
                                header(learner, "observation", at, "practice"),
                                ITEM,
                                Help.SHOWN,
                                Posture.DONE_FOR,
                                PostureReason.NO_TIME),
                        null),
                received(new SelfReport(header(learner, "self-report", at, null), ITEM, Help.SUPPORTED, null), GRADED),
                received(new ContentEvent(header(learner, "content", at, null), ITEM, LessonEvent.FINISHED), null));
    }

    private static EvidenceHeader header(LearnerId learner, String id, Instant at, @Nullable String supersedes) {
        return new EvidenceHeader(id, learner, "helper-1", "structure-1", Channel.FACE_TO_FACE, at, supersedes);
    }

    private static ReceivedEvidence received(Evidence evidence, @Nullable Measure measure) {
        Instant receivedAt = evidence.header().at().plus(Duration.ofSeconds(3));
        return ReceivedEvidence.of(evidence, "2", measure, receivedAt);
    }
}
