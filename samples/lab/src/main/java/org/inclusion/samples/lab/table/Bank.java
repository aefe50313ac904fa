package org.inclusion.samples.lab.table;

import java.util.List;
import org.inclusion.skill.ItemParameters;

/**
 * The questions of a bank.
 *
 * @param items in the order of the file
 */
public record Bank(List<Item> items) {

    /**
     * One question.
     *
     * @param id its id
     * @param area the area it asks about
     * @param parameters how hard it is
     */
    public record Item(String id, String area, ItemParameters parameters) {}

    public Bank {
        items = List.copyOf(items);
    }

    /** The areas, in the order of their first question. */
    public List<String> areas() {
        return items.stream().map(Item::area).distinct().toList();
    }
}
