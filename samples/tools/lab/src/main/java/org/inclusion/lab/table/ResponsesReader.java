package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one table of responses, and says what is wrong where. */
final class ResponsesReader {

    private final Path file;
    private final @Nullable Bank bank;
    private final int highestCategory;
    private final List<String> items = new ArrayList<>();
    private final List<Integer> highest = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<byte[]> categories = new ArrayList<>();

    ResponsesReader(Path file, @Nullable Bank bank, int highestCategory) {
        this.file = file;
        this.bank = bank;
        this.highestCategory = highestCategory;
    }

    Responses read() {
        Table.read(file, this::readHeader, this::readPerson);
        return new Responses(persons, items, categories.toArray(new byte[0][]));
    }

    private void readHeader(Table table) {
        if (!table.columns().get(0).equals("person")) {
            throw table.problem(1, table.columns().get(0), "the first column must be person");
        }
        for (String item : table.columns().subList(1, table.columns().size())) {
            if (item.isEmpty()) {
                throw table.problem(1, item, "an item must have a name");
            }
            items.add(item);
            highest.add(highestCategory(table, item));
        }
        if (items.isEmpty()) {
            throw table.problem(1, null, "there is no item");
        }
    }

    private int highestCategory(Table table, String item) {
        if (bank == null) {
            return highestCategory;
        }
        return bank.item(item)
                .orElseThrow(() -> table.problem(1, item, "is no item of the bank"))
                .parameters()
                .thresholds()
                .size();
    }

    private void readPerson(Row row) {
        String person = row.text("person");
        if (!known.add(person)) {
            throw row.problem("person", person + " stands twice");
        }
        persons.add(person);
        byte[] answers = new byte[items.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = (byte) category(row, i);
        }
        categories.add(answers);
    }

    private int category(Row row, int item) {
        String text = row.cell(item + 1);
        if (text.isEmpty()) {
            return Responses.MISSING;
        }
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > highest.get(item)) {
            throw row.problem(
                    items.get(item), "must be empty or a category from 0 to " + highest.get(item) + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
