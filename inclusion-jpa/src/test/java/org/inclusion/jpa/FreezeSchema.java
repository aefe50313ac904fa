package org.inclusion.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.contracts.SampleRows;
import org.inclusion.journal.JournalKey;
import org.inclusion.jpa.schema.SchemaScript;

/**
 * Freezes the present schema before a next one is written: {@link FrozenStory} fills it, and every row is kept in
 * {@code src/test/resources/org/inclusion/jpa/frozen/v}<em>n</em> beside the scripts and what was seen. Run once a
 * schema, in the folder of the module, with that folder as the argument; its hash then goes into
 * {@link FrozenSchemaTest}.
 */
final class FreezeSchema {

    private FreezeSchema() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String url = Databases.h2Url();
        try (EntityManagerFactory factory = Databases.bareUnit(url)) {
            InclusionSchema.of(factory).create();
            Stores stores = JpaStores.on(factory);
            FrozenStory.fill(stores);
            stores.transactions().run(tx -> {
                SampleRows.write(stores, tx, new LearnerId("hers-sample"));
                return true;
            });
            Files.writeString(folder.resolve("journal-key.txt"), sealed(stores) + "\n");
            FrozenRows.fillEmpty(url);
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

    /** Seals the journal, and gives the key with which it is verified. */
    private static String sealed(Stores stores) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (Inclusion inclusion = Inclusion.builder()
                .stores(stores)
                .journalKey(JournalKey.of(pair))
                .build()) {
            inclusion.sealJournal().seal();
        }
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
