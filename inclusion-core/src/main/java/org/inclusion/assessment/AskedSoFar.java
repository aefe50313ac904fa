package org.inclusion.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
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

    /** How many of the latest answers, without a break, were "I don't know". */
    int unknownsInARow() {
        int unknown = 0;
        for (Evidence evidence : byItem.values()) {
            if (evidence instanceof Answer answer) {
                unknown = answer.option() == null ? unknown + 1 : 0;
            }
        }
        return unknown;
    }

    /**
     * The ids of the skills that were asked about, and whether more answers were right than not. One right answer beside two others is
     * what a guess looks like, and the next screen would contradict it.
     */
    Map<String, Boolean> recognisedBySkill(ContentPack pack) {
        Map<String, Integer> bySkill = new HashMap<>();
        for (Evidence evidence : byItem.values()) {
            if (evidence instanceof Answer answer) {
                pack.question(new QuestionId(answer.item().item()))
                        .ifPresent(question ->
                                bySkill.merge(question.skill(), isRight(answer, question) ? 1 : -1, Integer::sum));
            }
        }
        return bySkill.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, skill -> skill.getValue() > 0));
    }

    private static boolean isRight(Answer answer, Question question) {
        return answer.option() != null
                && question.option(answer.option())
                        .filter(Question.Option::right)
                        .isPresent();
    }

    /** Ids of the questions that were answered, in the order asked, without self-reports. */
    List<QuestionId> questions() {
        return byItem.values().stream()
                .filter(Answer.class::isInstance)
                .map(answer -> new QuestionId(answer.item().item()))
                .toList();
    }
}
