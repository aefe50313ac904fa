package org.inclusion.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentPack;
import org.inclusion.id.AreaId;
import org.inclusion.id.QuestionId;
import org.inclusion.path.Device;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * The questions that an assessment chooses among, each with a table of its answers' probabilities, so that choosing
 * among thousands takes less than a thousandth of a second. Immutable, thread-safe. Costs about two kilobytes
 * a question.
 */
@Internal
public final class QuestionBank {

    private final List<Item> items;
    /**
     * Not the {@link BankQuestion}s: a garbage collector moves objects in the order in which it finds them, and
     * questions in the order of a hash table take a quarter longer to read through.
     */
    private final Map<QuestionId, Numbered> byId = new HashMap<>();

    private final List<AreaQuestions> areas;

    /**
     * A question, as far as choosing it goes.
     *
     * @param area the area it asks about
     * @param family questions of one family never follow each other, where there is another
     * @param device the device whose ways it asks about, or null where it asks about none
     * @param parameters how hard it is, and how sharply it discriminates
     */
    public record Item(
            QuestionId id,
            AreaId area,
            String family,
            @Nullable Device device,
            ItemParameters parameters) {

        /** A question that asks about the ways of no device. */
        public Item(QuestionId id, AreaId area, String family, ItemParameters parameters) {
            this(id, area, family, null, parameters);
        }
    }

    /** A question, its index in the bank, and the number of its family. */
    record Numbered(Item item, int index, int family) {}

    /**
     * A bank of questions.
     *
     * @throws IllegalArgumentException if an id stands twice
     */
    public QuestionBank(List<Item> items) {
        this.items = List.copyOf(items);
        List<Numbered> numbered = numbered(this.items);
        for (Numbered one : numbered) {
            if (byId.put(one.item().id(), one) != null) {
                throw new IllegalArgumentException("question " + one.item().id() + " stands twice in the bank");
            }
        }
        areas =
                numbered.stream()
                        .collect(groupingBy(one -> one.item().area(), LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(area -> new AreaQuestions(area.getKey(), area.getValue()))
                        .toList();
    }

    private static List<Numbered> numbered(List<Item> items) {
        Map<String, Integer> families = new HashMap<>();
        return IntStream.range(0, items.size())
                .mapToObj(index -> {
                    Item item = items.get(index);
                    int family = families.computeIfAbsent(item.family(), name -> families.size());
                    return new Numbered(item, index, family);
                })
                .toList();
    }

    /** The questions of a pack. */
    public static QuestionBank of(ContentPack pack) {
        return new QuestionBank(pack.questions().stream()
                .map(question -> new Item(
                        question.id(),
                        pack.areaOf(question),
                        question.family(),
                        question.device(),
                        question.parameters()))
                .toList());
    }

    /** All questions, in the order given. */
    public List<Item> items() {
        return items;
    }

    Optional<Numbered> find(QuestionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The questions of each area; the areas by their first question. */
    List<AreaQuestions> areas() {
        return areas;
    }
}
