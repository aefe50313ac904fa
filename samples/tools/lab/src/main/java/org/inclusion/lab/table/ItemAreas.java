package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which area an item asks about. */
public final class ItemAreas {

    private ItemAreas() {}

    /**
     * Reads areas: columns {@code item,area}, an item once, and maybe others, so that a bank serves too.
     *
     * @param file a CSV file
     * @param items those that must stand in it
     * @return area by item
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Map<String, String> read(Path file, List<String> items) {
        Map<String, String> areas = new LinkedHashMap<>();
        Table.read(file, table -> List.of("item", "area").forEach(table::require), row -> {
            if (areas.putIfAbsent(row.text("item"), row.text("area")) != null) {
                throw row.problem("item", row.text("item") + " stands twice");
            }
        });
        for (String item : items) {
            if (!areas.containsKey(item)) {
                throw InvalidTableException.at(file, 0, "item", "there is no row for the item " + item);
            }
        }
        return areas;
    }
}
