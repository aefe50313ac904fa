package org.inclusion.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * The questions an assessment chooses among, each with a table of its answers' probabilities, so that choosing among
 * thousands takes less than a thousandth of a second. Immutable, thread-safe. Costs about two kilobytes a question.
 */
@Internal
public final class QuestionBank {

    private final List<Item> items;
    private final Map<QuestionId, Integer> places = new HashMap<>();
    private final List<AreaQuestions> areas = new ArrayList<>();

    /** By place, the place of the first item of the same family: numbers are compared faster than names. */
    private final int[] families;

    /**
     * A question as far as choosing it goes.
     *
     * @param id its id
     * @param area the area it asks about
     * @param family questions of one family never follow each other, where there is another
     * @param parameters how hard it is, and how sharply it tells people apart
     */
    public record Item(QuestionId id, AreaId area, String family, ItemParameters parameters) {}

    /**
     * A bank.
     *
     * @param items the questions
     * @throws IllegalArgumentException if an id stands twice
     */
    public QuestionBank(List<Item> items) {
        this.items = List.copyOf(items);
        this.families = new int[items.size()];
        Map<String, Integer> firstOfFamily = new HashMap<>();
        Map<AreaId, List<Integer>> byArea = new LinkedHashMap<>();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            if (places.put(item.id(), place) != null) {
                throw new IllegalArgumentException("question " + item.id() + " stands twice in the bank");
            }
            families[place] = firstOfFamily.getOrDefault(item.family(), place);
            firstOfFamily.put(item.family(), families[place]);
            List<Integer> inArea = byArea.getOrDefault(item.area(), new ArrayList<>());
            inArea.add(place);
            byArea.put(item.area(), inArea);
        }
        for (Map.Entry<AreaId, List<Integer>> area : byArea.entrySet()) {
            areas.add(tables(area.getKey(), area.getValue()));
        }
    }

    private AreaQuestions tables(AreaId area, List<Integer> places) {
        int[] here = new int[places.size()];
        List<ItemParameters> parameters = new ArrayList<>();
        for (int i = 0; i < here.length; i++) {
            here[i] = places.get(i);
            parameters.add(items.get(here[i]).parameters());
        }
        return new AreaQuestions(area, here, parameters);
    }

    /**
     * The questions of a pack.
     *
     * @param pack a pack
     * @return all of them
     */
    public static QuestionBank of(ContentPack pack) {
        List<Item> items = new ArrayList<>();
        for (Question question : pack.questions()) {
            items.add(new Item(question.id(), pack.areaOf(question), question.family(), question.parameters()));
        }
        return new QuestionBank(items);
    }

    /**
     * All questions.
     *
     * @return in the order given
     */
    public List<Item> items() {
        return items;
    }

    @Nullable
    Integer placeOf(QuestionId questionId) {
        return places.get(questionId);
    }

    /** A number that two items share if they are of one family; 0 or more. */
    int familyAt(int place) {
        return families[place];
    }

    Iterable<AreaQuestions> areas() {
        return areas;
    }
}
