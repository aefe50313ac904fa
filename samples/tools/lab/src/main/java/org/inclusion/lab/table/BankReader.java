package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.table.Bank.Item;

/** Reads one bank, and says what is wrong where. */
final class BankReader {

    private static final String KNOWN = "item|area|a|b[1-9][0-9]?|c|sd_b|se_a|se_b[1-9][0-9]?|n";

    private final Path file;
    private final ParameterColumns columns = new ParameterColumns();
    private final Map<String, Item> items = new LinkedHashMap<>();

    BankReader(Path file) {
        this.file = file;
    }

    Bank read() {
        Table.read(file, this::checkHeader, this::readItem);
        if (items.isEmpty()) {
            throw InvalidTableException.at(file, 0, null, "holds no question");
        }
        return new Bank(List.copyOf(items.values()));
    }

    private void checkHeader(Table table) {
        List.of("item", "area", "a", "b1").forEach(table::require);
        for (String column : table.columns()) {
            if (!column.matches(KNOWN)) {
                throw table.problem(1, column, "is none of item, area, a, b1, b2 …, c, sd_b");
            }
        }
        columns.find(table);
    }

    private void readItem(Row row) {
        Item item = new Item(row.text("item"), row.text("area"), columns.read(row));
        if (items.putIfAbsent(item.id(), item) != null) {
            throw row.problem("item", item.id() + " stands twice");
        }
    }
}
