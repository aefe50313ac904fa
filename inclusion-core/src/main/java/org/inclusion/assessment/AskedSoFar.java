package org.inclusion.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.QuestionId;
import org.inclusion.learner.Corrections;
import org.jspecify.annotations.Nullable;

/** What was answered in one assessment: derived from the learner's evidence, corrections taken into account. */
final class AskedSoFar {

    private final List<Evidence> standing = new ArrayList<>();

    AskedSoFar(Assessment assessment, List<ReceivedEvidence> history) {
        Corrections corrections = Corrections.of(history);
        Set<String> items = new HashSet<>();
        Set<String> ours = ours(assessment, history);
        for (ReceivedEvidence received : history) {
            Evidence evidence = received.evidence();
            if (ours.contains(received.id()) && corrections.stands(received)) {
                if (items.add(evidence.item().item())) {
                    standing.add(evidence);
                }
            }
        }
    }

    int count() {
        return standing.size();
    }

    boolean hasItem(String item) {
        return standingFor(item).isPresent();
    }

    /** The answer that stands for a question, so that it can be corrected. */
    Optional<Evidence> standingFor(String item) {
        for (Evidence evidence : standing) {
            if (evidence.item().item().equals(item)) {
                return Optional.of(evidence);
            }
        }
        return Optional.empty();
    }

    /** Ids of the questions that were answered, the first first; self-reports are none. */
    List<QuestionId> questions() {
        List<QuestionId> questions = new ArrayList<>();
        for (Evidence evidence : standing) {
            if (evidence instanceof Answer) {
                questions.add(new QuestionId(evidence.item().item()));
            }
        }
        return List.copyOf(questions);
    }

    /** Ids of what belongs to it: also a correction that does not name it, of an answer that does. */
    private static Set<String> ours(Assessment assessment, List<ReceivedEvidence> history) {
        Set<String> ours = new HashSet<>();
        int before = -1;
        while (before < ours.size()) {
            before = ours.size();
            for (ReceivedEvidence received : history) {
                String supersedes = received.evidence().header().supersedes();
                if (belongsTo(assessment, received) || (supersedes != null && ours.contains(supersedes))) {
                    ours.add(received.id());
                }
            }
        }
        return ours;
    }

    /** What names it and is about its areas: an answer elsewhere uses none of its questions up. */
    private static boolean belongsTo(Assessment assessment, ReceivedEvidence received) {
        return assessment.id().equals(assessmentOf(received.evidence()))
                && assessment.pack().equals(received.evidence().item().pack())
                && assessment.areas().contains(received.area());
    }

    private static @Nullable AssessmentId assessmentOf(Evidence evidence) {
        if (evidence instanceof Answer answer) {
            return answer.assessment();
        }
        return evidence instanceof SelfReport report ? report.assessment() : null;
    }
}
