package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.Stores;
import org.inclusion.jpa.schema.SchemaScript;

/**
 * Freezes the present schema before a next one is written: {@link FrozenStory} fills it, and every row is kept in
 * {@code src/test/resources/org/inclusion/jpa/frozen/v}<em>n</em> beside the scripts and what was seen. Run once a schema,
 * in the folder of the module, with that folder as the argument; its hash then goes into {@link FrozenSchemaTest}.
 */
final class FreezeSchema {

    private FreezeSchema() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String url = Databases.h2Url();
        try (EntityManagerFactory factory = Databases.bareUnit(url)) {
            InclusionSchema.of(factory).create();
            Stores stores = JpaStores.on(factory);
            FrozenStory.fill(stores);
            List<String> rows = new ArrayList<>();
            for (String table : FrozenRows.tables(url)) {
                if (!table.equals("inclusion_schema")) {
                    rows.addAll(FrozenRows.lines(url, table));
                }
            }
            Files.write(folder.resolve("rows.jsonl"), rows);
            Files.write(folder.resolve("told.txt"), FrozenStory.tell(stores));
        }
        for (String database : List.of("h2", "mariadb", "postgresql")) {
            StringBuilder scripts = new StringBuilder();
            for (SchemaScript script : SchemaScript.RELEASED) {
                String path = script.resource().formatted(database);
                scripts.append(FrozenRows.text(path.substring(path.indexOf("schema/"))));
            }
            Files.writeString(folder.resolve(database + ".sql"), scripts);
        }
    }
}
