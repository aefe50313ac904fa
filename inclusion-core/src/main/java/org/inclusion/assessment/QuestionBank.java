package org.inclusion.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<AreaId, List<BankQuestion>> byArea;

    /**
     * A question, as far as choosing it goes.
     *
     * @param area the area it asks about
     * @param family questions of one family never follow each other, where there is another
     * @param parameters how hard it is, and how sharply it tells people apart
     */
    public record Item(QuestionId id, AreaId area, String family, ItemParameters parameters) {}

    /**
     * A bank of questions.
     *
     * @throws IllegalArgumentException if an id stands twice
     */
    public QuestionBank(List<Item> items) {
        this.items = List.copyOf(items);
        List<BankQuestion> questions = new ArrayList<>();
        Map<String, Integer> families = new HashMap<>();
        for (Item item : items) {
            families.putIfAbsent(item.family(), families.size());
            BankQuestion question = new BankQuestion(
                    questions.size(), item, families.get(item.family()), new AnswerCurves(item.parameters()));
            if (byId.put(item.id(), question) != null) {
                throw new IllegalArgumentException("question " + item.id() + " stands twice in the bank");
            }
            questions.add(question);
        }
        byArea = questions.stream()
                .collect(groupingBy(question -> question.item().area(), LinkedHashMap::new, toList()));
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

    /** The questions about an area, in the order given. */
    List<BankQuestion> about(AreaId area) {
        return byArea.getOrDefault(area, List.of());
    }
}
