package org.inclusion.lab.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which group a person belongs to. */
public final class Groups {

    private final Map<String, String> groups;

    /**
     * Groups.
     *
     * @param groups group by person
     */
    public Groups(Map<String, String> groups) {
        this.groups = Map.copyOf(groups);
    }

    /**
     * Reads groups: columns {@code person,group}, a person once.
     *
     * @param file a CSV file
     * @return the groups
     * @throws InvalidTableException naming the row and the column at fault
     */
    public static Groups read(Path file) {
        Map<String, String> groups = new LinkedHashMap<>();
        Table.read(file, table -> List.of("person", "group").forEach(table::require), row -> {
            if (groups.putIfAbsent(row.text("person"), row.text("group")) != null) {
                throw row.problem("person", row.text("person") + " stands twice");
            }
        });
        return new Groups(groups);
    }

    /** The group of a person; empty where the table says none. */
    public Optional<String> of(String person) {
        return Optional.ofNullable(groups.get(person));
    }
}
