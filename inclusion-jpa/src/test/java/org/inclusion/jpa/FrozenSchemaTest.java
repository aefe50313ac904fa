package org.inclusion.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Frozen files never change, because databases in use have that schema. The files of a next schema are added. */
class FrozenSchemaTest {

    private static final List<String> FROZEN = List.of(
            "journal-2/key.txt 523f18d63ed4c5e05de54a575e05e17716a55f67f8f5e2c3cabb35d46a00ef46",
            "journal-2/rows.jsonl ed9208578e39ff125e2e2201b2c7b6585ea4aca88088a2157360d5d63cc04895",
            "v1/h2.sql 8ad72a7b357f4bf096816f2efedbdf0636893eadb379995f1d7cd0a0c6718a48",
            "v1/mariadb.sql e8726ef0f18bbf433bf50c2893326d05593ec5fbb8e77a1bb76aee85bdcb4350",
            "v1/postgresql.sql 5f816b3938118262099e4333e7b835a5c7ecc97ac53366f7e3a5de6b47443acc",
            "v1/rows.jsonl 654bc91464e7e1f5e20960cbb51fd4e5297b1a5bca28b87588c1bdc9ee1615b2",
            "v1/told.txt 0dd4c0fb2674c1c92cfcbe0310a20b24a88586d3c0abdcbc916eb7751a30edff");

    @Test
    void noFrozenFileWasEverChanged() {
        List<String> found = new ArrayList<>();
        for (String frozen : FROZEN) {
            String file = frozen.substring(0, frozen.indexOf(' '));
            found.add(file + " " + hash(FrozenRows.text("frozen/" + file)));
        }
        assertThat(found, is(FROZEN));
    }

    /** A released script never changes: hosts have run it as it was. */
    @Test
    void theReleasedScriptsAreTheFrozenOnes() {
        for (String database : List.of("h2", "mariadb", "postgresql")) {
            String first = FrozenRows.text("schema/" + database + "/V1__inclusion.sql");
            String second = FrozenRows.text("schema/" + database + "/V2__sums_and_bounds.sql");
            assertThat(first, is(FrozenRows.text("frozen/v1/" + database + ".sql")));
            assertThat(first + second, is(FrozenRows.text("frozen/v2/" + database + ".sql")));
        }
    }

    /** Without frozen rows in a table, no test would notice that an upgrade loses the table. */
    @Test
    void everyTableOfTheTimeHasFrozenRows() {
        for (String schema : List.of("v1", "v2")) {
            String url = Databases.h2Url();
            FrozenRows.run(url, FrozenRows.text("frozen/" + schema + "/h2.sql"));
            TreeSet<String> tables = new TreeSet<>(FrozenRows.tables(url));
            tables.remove("inclusion_schema");
            FrozenRows.text("frozen/" + schema + "/rows.jsonl")
                    .lines()
                    .forEach(line -> tables.removeIf(table -> line.startsWith("{\"table\":\"" + table + "\",")));
            assertThat(schema, tables, empty());
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
