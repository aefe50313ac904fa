package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.List;

/** The answers of people: one category a person and item, or none. */
public final class Responses {

    /** The value where a person did not answer. */
    public static final int MISSING = -1;

    /** Where nothing says how many categories an item has. */
    private static final int HIGHEST_CATEGORY = 20;

    private final List<String> persons;
    private final List<String> items;
    private final byte[][] categories;

    /**
     * Answers.
     *
     * @param persons ids, one a row
     * @param items ids, one a column
     * @param categories row by row; from 0, or {@link #MISSING}
     */
    public Responses(List<String> persons, List<String> items, byte[][] categories) {
        this.persons = List.copyOf(persons);
        this.items = List.copyOf(items);
        this.categories = new byte[categories.length][];
        for (int i = 0; i < categories.length; i++) {
            this.categories[i] = categories[i].clone();
        }
    }

    /**
     * Reads answers: first column {@code person}, then one column an item; empty = missing, categories from 0.
     *
     * @param file a CSV file
     * @return the answers
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Responses read(Path file) {
        return read(file, HIGHEST_CATEGORY);
    }

    /**
     * Reads answers to items of which only the highest category is known.
     *
     * @param file a CSV file
     * @param highestCategory of every item
     * @return the answers
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Responses read(Path file, int highestCategory) {
        return new ResponsesReader(file, null, highestCategory).read();
    }

    /**
     * Reads answers to the questions of a bank, in the order of the file. Questions nobody was asked may be left out.
     *
     * @param file a CSV file
     * @param bank every item must stand in it, and have the category
     * @return the answers
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Responses read(Path file, Bank bank) {
        return new ResponsesReader(file, bank, HIGHEST_CATEGORY).read();
    }

    public List<String> persons() {
        return persons;
    }

    public List<String> items() {
        return items;
    }

    /**
     * The answers of a person.
     *
     * @param person the place of the person, from 0
     * @param item the place of the item, from 0
     * @return from 0, or {@link #MISSING}
     */
    public int category(int person, int item) {
        return categories[person][item];
    }
}
