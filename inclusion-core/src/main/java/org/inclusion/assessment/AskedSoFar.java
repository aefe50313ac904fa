package org.inclusion.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The answers of one assessment: derived from the learner's evidence, corrections taken into account. Immutable. */
final class AskedSoFar {

    /** The evidence that stands for each question and self-report, the first answered first. */
    private final Map<String, Evidence> byItem = new LinkedHashMap<>();

    /** @param history all evidence of the learner, by position */
    AskedSoFar(Assessment assessment, List<ReceivedEvidence> history) {
        Corrections corrections = Corrections.of(history);
        Set<String> ids = idsOf(assessment, history);
        history.stream()
                .filter(received -> ids.contains(received.id()) && corrections.stands(received))
                .map(ReceivedEvidence::evidence)
                .forEach(evidence -> byItem.putIfAbsent(evidence.item().item(), evidence));
    }

    int count() {
        return byItem.size();
    }

    boolean hasItem(String item) {
        return byItem.containsKey(item);
    }

    /** The answer that stands for a question, so that it can be corrected. */
    Optional<Evidence> standingFor(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Ids of the questions that were answered, the first first, without self-reports. */
    List<QuestionId> questions() {
        return byItem.values().stream()
                .filter(Answer.class::isInstance)
                .map(answer -> new QuestionId(answer.item().item()))
                .toList();
    }

    /**
     * The ids of all evidence of an assessment: what names it, and every correction of that, also a correction that names no
     * assessment or stands before what it corrects.
     */
    private static Set<String> idsOf(Assessment assessment, List<ReceivedEvidence> history) {
        Map<String, List<String>> corrections = history.stream()
                .filter(received -> received.evidence().header().supersedes() != null)
                .collect(groupingBy(
                        received -> received.evidence().header().supersedes(),
                        mapping(ReceivedEvidence::id, toList())));
        Set<String> ids = new HashSet<>();
        Deque<String> found = new ArrayDeque<>();
        history.stream()
                .filter(received -> belongsTo(assessment, received))
                .map(ReceivedEvidence::id)
                .forEach(found::add);
        while (!found.isEmpty()) {
            String id = found.remove();
            if (ids.add(id)) {
                found.addAll(corrections.getOrDefault(id, List.of()));
            }
        }
        return ids;
    }

    /** Tells whether evidence names the assessment and is about its areas: an answer elsewhere uses none of its questions up. */
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
