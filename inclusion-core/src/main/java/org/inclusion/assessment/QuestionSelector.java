package org.inclusion.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the next question: the one expected to tell most over all areas, among those gentle enough for the beginning, in
 * the area asked least, and never of the family just asked. Pure: the same evidence always gives the same question, so a
 * reload changes nothing.
 */
final class QuestionSelector {

    /** The first questions are ones she likely answers rightly: to begin with defeats is to be discouraged. */
    private static final int GENTLE_QUESTIONS = 5;

    private static final double GENTLE = .7;

    /** Among so many nearly equal best ones a hash of the assessment decides, which spreads the bank over people. */
    private static final int BEST_FEW = 3;

    private final BeliefModel beliefs;
    private final ContentPack pack;

    QuestionSelector(BeliefModel beliefs, ContentPack pack) {
        this.beliefs = beliefs;
        this.pack = pack;
    }

    /** What was asked so far, in order. */
    record Asked(List<Question> questions) {
        int inArea(ContentPack pack, String area) {
            return (int) questions.stream()
                    .filter(question -> pack.areaOf(question).equals(area))
                    .count();
        }

        @Nullable
        String lastFamily() {
            return questions.isEmpty()
                    ? null
                    : questions.get(questions.size() - 1).family();
        }
    }

    Optional<Question> next(String assessmentId, List<String> areas, Belief belief, Asked asked) {
        Set<String> done =
                Set.copyOf(asked.questions().stream().map(Question::id).toList());
        List<Question> open = pack.questions().stream()
                .filter(question -> areas.contains(pack.areaOf(question)) && !done.contains(question.id()))
                .toList();
        List<Question> candidates = balanced(areas, asked, otherFamily(asked, open));
        if (asked.questions().size() < GENTLE_QUESTIONS) {
            candidates = gentle(belief, candidates);
        }
        return best(assessmentId, belief, asked, candidates);
    }

    private static List<Question> otherFamily(Asked asked, List<Question> open) {
        String last = asked.lastFamily();
        List<Question> others = open.stream()
                .filter(question -> !question.family().equals(last))
                .toList();
        return others.isEmpty() ? open : others;
    }

    private List<Question> balanced(List<String> areas, Asked asked, List<Question> open) {
        int least = areas.stream()
                .filter(area ->
                        open.stream().anyMatch(question -> pack.areaOf(question).equals(area)))
                .mapToInt(area -> asked.inArea(pack, area))
                .min()
                .orElse(0);
        return open.stream()
                .filter(question -> asked.inArea(pack, pack.areaOf(question)) == least)
                .toList();
    }

    /** Those she likely answers rightly; where there is none, the likeliest one. */
    private List<Question> gentle(Belief belief, List<Question> candidates) {
        List<Question> gentle = candidates.stream()
                .filter(question -> predicted(belief, question) >= GENTLE)
                .toList();
        if (!gentle.isEmpty()) {
            return gentle;
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(question -> predicted(belief, question)))
                .map(List::of)
                .orElse(List.of());
    }

    private double predicted(Belief belief, Question question) {
        return beliefs.predict(belief, pack.areaOf(question), question.parameters(), 1);
    }

    private Optional<Question> best(String assessmentId, Belief belief, Asked asked, List<Question> candidates) {
        Map<Question, Double> gains = new HashMap<>();
        candidates.forEach(question ->
                gains.put(question, beliefs.expectedGain(belief, pack.areaOf(question), question.parameters())));
        List<Question> ranked = new ArrayList<>(candidates);
        ranked.sort(Comparator.comparing((Question question) -> -gains.getOrDefault(question, 0.0))
                .thenComparing(Question::id));
        return ranked.stream()
                .limit(BEST_FEW)
                .min(Comparator.comparingLong(
                        question -> hash(assessmentId + "/" + asked.questions().size() + "/" + question.id())));
    }

    private static long hash(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
