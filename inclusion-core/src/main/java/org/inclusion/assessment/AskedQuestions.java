package org.inclusion.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/** The questions that an assessment asked so far, and those left to ask. One thread's. */
final class AskedQuestions {

    /** Less than every family: nothing was asked yet. */
    private static final int NO_FAMILY = -1;

    private final QuestionBank bank;
    private final Set<AreaId> areas;
    private final BitSet asked = new BitSet();
    private final Map<AreaId, Integer> askedInArea = new HashMap<>();
    private int lastFamily = NO_FAMILY;

    /**
     * @param areas the areas that the assessment is about
     * @param ids the questions asked so far, in the order asked; ids that the bank does not have are ignored
     */
    AskedQuestions(QuestionBank bank, Collection<AreaId> areas, List<QuestionId> ids) {
        this.bank = bank;
        this.areas = Set.copyOf(areas);
        ids.forEach(id -> bank.find(id).ifPresent(this::note));
    }

    private void note(QuestionBank.Numbered question) {
        asked.set(question.index());
        askedInArea.merge(question.item().area(), 1, Integer::sum);
        lastFamily = question.family();
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

    /**
     * The areas asked least often, of the assessment's areas that still have a question to ask; in the bank's order.
     * Loops: a choice among a hundred questions takes five microseconds.
     */
    List<AreaQuestions> leastAsked(Predicate<BankQuestion> mayBeAsked) {
        List<AreaQuestions> askedLeast = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (AreaQuestions area : bank.areas()) {
            int count = countIn(area.area());
            if (count <= least && isAbout(area.area()) && has(area, mayBeAsked)) {
                if (count < least) {
                    askedLeast.clear();
                    least = count;
                }
                askedLeast.add(area);
            }
        }
        return askedLeast;
    }

    /** Tells whether some area was asked less often than that, and still has a question to ask. */
    boolean needsMore(int questions) {
        return leastAsked(this::isOpen).stream().anyMatch(area -> countIn(area.area()) < questions);
    }

    private static boolean has(AreaQuestions area, Predicate<BankQuestion> mayBeAsked) {
        for (BankQuestion question : area.questions()) {
            if (mayBeAsked.test(question)) {
                return true;
            }
        }
        return false;
    }
}
