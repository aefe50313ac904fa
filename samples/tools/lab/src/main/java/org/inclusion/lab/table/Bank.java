package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Reads a bank: columns {@code item,area,a,b1[,b2…][,c][,sd_b]}. A question with fewer thresholds leaves the last
     * ones empty. What a calibration adds ({@code se_a,se_b1…,n}) is left out.
     *
     * @param file a CSV file
     * @return the bank, one question or more
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Bank read(Path file) {
        return new BankReader(file).read();
    }

    /** The areas, in the order of their first question. */
    public List<String> areas() {
        return items.stream().map(Item::area).distinct().toList();
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * These questions over another number of areas.
     *
     * @param count how many areas
     * @return these questions where there are so many already; else dealt to as many areas in turn
     */
    public Bank dealtTo(int count) {
        if (areas().size() == count) {
            return this;
        }
        List<Item> dealt = new ArrayList<>();
        for (Item item : items) {
            dealt.add(new Item(item.id(), "area" + dealt.size() % count, item.parameters()));
        }
        return new Bank(dealt);
    }
}
