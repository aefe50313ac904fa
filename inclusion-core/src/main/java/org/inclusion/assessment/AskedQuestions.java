package org.inclusion.assessment;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;

/** What an assessment asked so far, and what is left to ask. */
final class AskedQuestions {

    /** No family is excluded. */
    static final int ANY = -1;

    private final QuestionBank bank;
    private final Set<AreaId> areas;
    private final BitSet done = new BitSet();
    private final Map<AreaId, Integer> inArea = new HashMap<>();
    private final int count;
    private int lastFamily = ANY;

    AskedQuestions(QuestionBank bank, Collection<AreaId> areas, List<QuestionId> asked) {
        this.bank = bank;
        this.areas = Set.copyOf(areas);
        for (QuestionId id : asked) {
            Integer place = bank.placeOf(id);
            if (place != null) {
                AreaId area = bank.items().get(place).area();
                done.set(place);
                inArea.put(area, inArea.getOrDefault(area, 0) + 1);
                lastFamily = bank.familyAt(place);
            }
        }
        count = done.cardinality();
    }

    int count() {
        return count;
    }

    /** The family just asked, or {@link #ANY} at the beginning. */
    int lastFamily() {
        return lastFamily;
    }

    boolean isAbout(AreaId area) {
        return areas.contains(area);
    }

    int inArea(AreaId area) {
        return inArea.getOrDefault(area, 0);
    }

    boolean isOpen(int place, int otherThan) {
        return bank.familyAt(place) != otherThan && !done.get(place);
    }

    /** How often the area asked least was asked, of those with something left to ask. */
    int leastAsked(int otherThan) {
        int least = Integer.MAX_VALUE;
        for (AreaQuestions items : bank.areas()) {
            if (isAbout(items.area) && inArea(items.area) < least && hasOpen(items, otherThan)) {
                least = inArea(items.area);
            }
        }
        return least;
    }

    /** Whether some area was asked less often than that and has something left to ask. */
    boolean needsMore(int questions) {
        int least = leastAsked(ANY);
        return least < questions;
    }

    private boolean hasOpen(AreaQuestions items, int otherThan) {
        for (int place : items.places) {
            if (isOpen(place, otherThan)) {
                return true;
            }
        }
        return false;
    }
}
