package org.inclusion.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Map<AreaId, AreaQuestions> byArea = new LinkedHashMap<>();

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
                .forEach((area, questions) -> byArea.put(area, new AreaQuestions(questions)));
        for (AreaQuestions area : byArea.values()) {
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

    /** The areas that questions are about, by their first question. */
    Set<AreaId> areas() {
        return byArea.keySet();
    }

    /** The questions about one of the {@link #areas}. */
    AreaQuestions about(AreaId area) {
        return Objects.requireNonNull(byArea.get(area));
    }
}
