package org.inclusion.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.QuestionId;

/** The answers of one assessment: derived from the learner's evidence, corrections taken into account. Immutable. */
final class AskedSoFar {

    /** The evidence that stands for each question and self-report, the first answered first. */
    private final Map<String, Evidence> byItem = new LinkedHashMap<>();

    /** @param standing the evidence of the assessment that stands, by position */
    AskedSoFar(Stream<ReceivedEvidence> standing) {
        standing.map(ReceivedEvidence::evidence)
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
}
