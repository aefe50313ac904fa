package org.inclusion.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentPack;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;
import org.inclusion.skill.ItemParameters;

/**
 * The questions that an assessment chooses among, each with a table of its answers' probabilities, so that choosing among
 * thousands takes less than a thousandth of a second. Immutable, thread-safe. Costs about two kilobytes a question.
 */
@Internal
public final class QuestionBank {

    private final List<Item> items;
    private final Map<QuestionId, BankQuestion> byId = new HashMap<>();
    private final List<AreaQuestions> areas = new ArrayList<>();

    /**
     * A question, as far as choosing it goes.
     *
     * @param area the area it asks about
     * @param family questions of one family never follow each other, where there is another
     * @param parameters how hard it is, and how sharply it tells people apart
     */
    public record Item(QuestionId id, AreaId area, String family, ItemParameters parameters) {}

    /** A question, its index in the bank, and the number of its family. */
    record Numbered(Item item, int index, int family) {}

    /**
     * A bank of questions.
     *
     * @throws IllegalArgumentException if an id stands twice
     */
    public QuestionBank(List<Item> items) {
        this.items = List.copyOf(items);
        numbered(this.items).stream()
                .collect(groupingBy(one -> one.item().area(), LinkedHashMap::new, toList()))
                .forEach((area, questions) -> areas.add(new AreaQuestions(area, questions)));
        for (AreaQuestions area : areas) {
            for (BankQuestion question : area.questions()) {
                if (byId.put(question.item().id(), question) != null) {
                    throw new IllegalArgumentException(
                            "question " + question.item().id() + " stands twice in the bank");
                }
            }
        }
    }

    private static List<Numbered> numbered(List<Item> items) {
        Map<String, Integer> families = new HashMap<>();
        items.forEach(item -> families.putIfAbsent(item.family(), families.size()));
        return IntStream.range(0, items.size())
                .mapToObj(index -> new Numbered(
                        items.get(index),
                        index,
                        Objects.requireNonNull(families.get(items.get(index).family()))))
                .toList();
    }

    /** The questions of a pack. */
    public static QuestionBank of(ContentPack pack) {
        return new QuestionBank(pack.questions().stream()
                .map(question ->
                        new Item(question.id(), pack.areaOf(question), question.family(), question.parameters()))
                .toList());
    }

    /** All questions, in the order given. */
    public List<Item> items() {
        return items;
    }

    Optional<BankQuestion> find(QuestionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The questions of each area; the areas by their first question. */
    List<AreaQuestions> areas() {
        return areas;
    }
}
