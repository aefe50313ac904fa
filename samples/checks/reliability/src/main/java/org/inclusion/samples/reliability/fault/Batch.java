package org.inclusion.samples.reliability.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.samples.reliability.host.Host;

/**
 * The evidence that a client sends at once, and sends again unchanged until somebody says it is there.
 *
 * @param sender who says so
 * @param at when it was seen
 * @param items whose evidence, and its id
 */
public record Batch(String sender, Instant at, List<Item> items) {

    private static final ItemRef STEP = new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier");

    private static final List<Help> HELP = List.of(Help.SHOWN, Help.TOGETHER, Help.SUPPORTED, Help.ALONE);

    /** An id, and of whom it is: what is stored under is both. */
    public record Item(String learner, String id) {
        @Override
        public String toString() {
            return learner + "/" + id;
        }
    }

    public Batch {
        items = List.copyOf(items);
    }

    /** Practices that went one way or the other, always the same for the same id. */
    public List<Evidence> evidence() {
        EvidenceDraft draft =
                Evidence.by(new Actor(sender, Set.of(), Set.of(Host.STRUCTURE))).at(at);
        List<Evidence> all = new ArrayList<>();
        for (Item item : items) {
            int luck = Math.floorMod(item.id().hashCode(), 8);
            all.add(draft.withId(item.id())
                    .about(new LearnerId(item.learner()))
                    .practised(STEP, luck % 2 == 0, HELP.get(luck / 2)));
        }
        return all;
    }

    /** On one line, for another process. */
    String line() {
        StringBuilder line = new StringBuilder(sender).append(' ').append(at);
        items.forEach(item -> line.append(' ').append(item));
        return line.toString();
    }

    /** From such a line. */
    static Batch of(String line) {
        String[] words = line.split(" ");
        return new Batch(
                words[0],
                Instant.parse(words[1]),
                Arrays.stream(words)
                        .skip(2)
                        .map(word ->
                                new Item(word.substring(0, word.indexOf('/')), word.substring(word.indexOf('/') + 1)))
                        .toList());
    }
}
