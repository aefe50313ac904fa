package org.inclusion.assessment;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/** What an assessment asked so far, and what is left to ask. Immutable. */
final class AskedQuestions {

    /** Less than every family: nothing was asked yet. */
    private static final int NO_FAMILY = -1;

    private final QuestionBank bank;
    private final Set<AreaId> areas;
    private final BitSet asked = new BitSet();
    private final Map<AreaId, Integer> askedInArea = new HashMap<>();
    private final int lastFamily;

    /**
     * @param areas the areas that the assessment is about
     * @param ids the questions asked so far, the first first; ids that the bank does not have count for nothing
     */
    AskedQuestions(QuestionBank bank, Collection<AreaId> areas, List<QuestionId> ids) {
        this.bank = bank;
        this.areas = Set.copyOf(areas);
        List<BankQuestion> questions =
                ids.stream().map(bank::find).flatMap(Optional::stream).toList();
        for (BankQuestion question : questions) {
            asked.set(question.index());
            askedInArea.merge(question.item().area(), 1, Integer::sum);
        }
        lastFamily = questions.isEmpty()
                ? NO_FAMILY
                : questions.get(questions.size() - 1).family();
    }

    int count() {
        return asked.cardinality();
    }

    boolean isAbout(AreaId area) {
        return areas.contains(area);
    }

    private int countIn(AreaId area) {
        return askedInArea.getOrDefault(area, 0);
    }

    /** Tells whether a question was not asked yet. */
    boolean isOpen(BankQuestion question) {
        return !asked.get(question.index());
    }

    /** Tells whether a question was not asked yet, and is of another family than the question just asked. */
    boolean isOpenInAnotherFamily(BankQuestion question) {
        return question.family() != lastFamily && isOpen(question);
    }

    /** Of the assessment's areas that still have a question to ask, those asked least often; in the bank's order. */
    List<AreaId> leastAsked(Predicate<BankQuestion> mayBeAsked) {
        List<AreaId> open = areasWith(mayBeAsked);
        int least = open.stream().mapToInt(this::countIn).min().orElse(0);
        return open.stream().filter(area -> countIn(area) == least).toList();
    }

    /** Tells whether some area was asked less often than that, and still has a question to ask. */
    boolean needsMore(int questions) {
        return areasWith(this::isOpen).stream().anyMatch(area -> countIn(area) < questions);
    }

    private List<AreaId> areasWith(Predicate<BankQuestion> mayBeAsked) {
        return bank.areas().stream()
                .filter(this::isAbout)
                .filter(area -> bank.about(area).questions().stream().anyMatch(mayBeAsked))
                .toList();
    }
}
