package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.JpaStores;
import org.inclusion.operator.Operator.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong key is refused before anything is written, and a person's word changes what is known. */
class KeysCommandTest {

    @TempDir
    Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private String right = "";
    private String wrong = "";

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void fill() throws IOException {
        right = Files.writeString(folder.resolve("right"), "01".repeat(32) + "\n")
                .toString();
        wrong = Files.writeString(folder.resolve("wrong"), "02".repeat(32) + "\n")
                .toString();
        assertThat(on(url, "schema", "create").code(), is(0));
        practise();
    }

    private void practise() {
        Actor learner = new Actor("amina", Set.of(Role.LEARNER), Set.of("ccas"));
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "operator",
                        Map.of("jakarta.persistence.jdbc.url", url, "jakarta.persistence.jdbc.user", "sa"));
                Inclusion inclusion =
                        Inclusion.builder().stores(JpaStores.on(factory)).build()) {
            inclusion
                    .as(learner)
                    .record(List.of(Evidence.by(learner)
                            .withId("e-amina")
                            .in("ccas")
                            .at(Instant.parse("2026-11-24T09:00:00Z"))
                            .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE)));
        }
    }

    private static Said on(String database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", database, "--user", "sa"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of(), new Stop()),
                all.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void sql(String database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static long rows(String database, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void eraseAmina() throws SQLException {
        assertThat(on(url, "erase", "--learner", "amina", "--key-file", right).code(), is(0));
        sql(url, "update inclusion_erasure set due_at = 0");
        assertThat(on(url, "erase", "--due", "--key-file", right).out(), startsWith("erased  1\n"));
    }

    /** A database into which the backup came back, with her in it. */
    private String restored(Path backup) {
        String restored = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        assertThat(on(restored, "schema", "create").code(), is(0));
        assertThat(on(restored, "import", "--in", backup.toString()).code(), is(0));
        return restored;
    }

    @Test
    void aReplayWithAWrongKeyIsRefusedAndWritesNothingAndThenTheRightOneErases() throws Exception {
        Path backup = folder.resolve("backup.jsonl");
        Path erasures = folder.resolve("erasures");
        assertThat(on(url, "export", "--out", backup.toString()).code(), is(0));
        eraseAmina();
        assertThat(on(url, "erasures", "export", erasures.toString()).code(), is(0));
        assertThat(Files.readString(erasures), matchesPattern("[0-9a-f]{64} \\S+ \\S+ [0-9a-f]{16}\n"));

        String restored = restored(backup);
        Said refused = on(restored, "erasures", "replay", "--key-file", wrong, erasures.toString());
        assertThat(refused.code(), is(2));
        assertThat(refused.err(), allOf(containsString("--former-key-file"), endsWith("nothing was done\n")));
        assertThat(rows(restored, "inclusion_tombstone"), is(0L));
        assertThat(rows(restored, "inclusion_key"), is(0L));
        assertThat(rows(restored, "inclusion_learner"), is(1L));

        assertThat(
                on(restored, "erasures", "replay", "--key-file", right, erasures.toString())
                        .out(),
                startsWith("erased  1\n"));
        assertThat(rows(restored, "inclusion_learner"), is(0L));
    }

    @Test
    void aFileFromBeforeKeyIdsNeedsAPersonsWord() throws Exception {
        Path backup = folder.resolve("backup.jsonl");
        Path erasures = folder.resolve("erasures");
        assertThat(on(url, "export", "--out", backup.toString()).code(), is(0));
        eraseAmina();
        assertThat(on(url, "erasures", "export", erasures.toString()).code(), is(0));
        Files.writeString(erasures, Files.readString(erasures).replaceAll(" [0-9a-f]{16}\n", "\n"));

        String restored = restored(backup);
        Said refused = on(restored, "erasures", "replay", "--key-file", right, erasures.toString());
        assertThat(refused.code(), is(2));
        assertThat(refused.err(), containsString("--trust-key"));
        assertThat(
                on(restored, "erasures", "replay", "--trust-key", "--key-file", right, erasures.toString())
                        .out(),
                startsWith("erased  1\n"));
        // Once a key is known, no word on a file makes another one known.
        Said other = on(restored, "erasures", "replay", "--trust-key", "--key-file", wrong, erasures.toString());
        assertThat(other.code(), is(2));
        assertThat(other.err(), containsString("the database knows"));
    }

    @Test
    void everyCommandThatTakesAKeyRefusesAnUnknownOne() throws Exception {
        eraseAmina();
        for (String[] command : new String[][] {
            {"erase", "--due"},
            {"erase", "--learner", "bilal"},
            {"retention", "--run"},
            {"move", "--from", "a", "--to", "b", "--structure", "ccas", "--by", "marc"},
            {"lti", "rotate"},
            {"lti", "person", "--issuer", "https://m.example.org", "--deployment", "1", "--person", "7"}
        }) {
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("--key-file", wrong));
            Said refused = on(url, all.toArray(String[]::new));
            assertThat(refused.err(), refused.code(), is(2));
            assertThat(refused.err(), containsString("installationKey (inclusion.installation-key, or --key-file"));
        }
    }

    @Test
    void aChangeOnPurposeIsDoneWithBothKeysAndTheListShowsThem() throws Exception {
        eraseAmina();
        Said refused = on(url, "erase", "--due", "--key-file", wrong);
        assertThat(refused.code(), is(2));
        assertThat(
                on(url, "erase", "--due", "--key-file", wrong, "--former-key-file", right)
                        .code(),
                is(0));
        String listed = on(url, "keys").out();
        assertThat(listed, matchesPattern("""
                        installation [0-9a-f]{16} since \\S+; needed by 1 tombstone and 0 moves until \\S+
                        installation [0-9a-f]{16} since \\S+
                        """));
        String former = listed.split(" ", -1)[1];
        assertThat(on(url, "erase", "--due", "--key-file", wrong).err(), containsString("the key " + former));
        assertThat(on(url, "keys", "forget", former).out(), is("forgotten " + former + "  1\n"));
        assertThat(on(url, "keys", "forget", former).code(), is(1));
        assertThat(on(url, "erase", "--due", "--key-file", wrong).code(), is(0));
    }

    @Test
    void whatSchema2LeftIsTakenOverOnAPersonsWord() throws Exception {
        eraseAmina();
        sql(url, "delete from inclusion_key");
        sql(url, "update inclusion_tombstone set key_id = null");
        assertThat(on(url, "erase", "--due", "--key-file", right).err(), containsString("operator keys trust"));
        assertThat(on(url, "keys").out(), startsWith("installation (no key id) not known; needed by 1 tombstone"));
        assertThat(on(url, "keys", "trust", "--key-file", right).out(), matchesPattern("trusted [0-9a-f]{16}  1\n"));
        assertThat(on(url, "erase", "--due", "--key-file", right).code(), is(0));
        assertThat(on(url, "keys", "trust").code(), is(2));
        assertThat(on(url, "keys", "forget").code(), is(2));
        assertThat(on(url, "keys", "trust", "--purpose", "door").code(), is(2));
        assertThat(
                on(url, "keys", "trust", "--purpose", "login", "--key-file", right)
                        .code(),
                is(0));
    }

    @Test
    void anotherKeyOfTheJournalIsRefusedAndOneWithTheFormerSeals() throws Exception {
        String first = journalKey("first");
        String second = journalKey("second");
        assertThat(on(url, "journal", "seal", "--key-file", first).code(), is(0));
        Said refused = on(url, "journal", "seal", "--key-file", second);
        assertThat(refused.code(), is(2));
        assertThat(
                refused.err(), containsString("journalKey (the JournalKey bean, or --key-file of `operator journal`)"));
        assertThat(
                on(url, "journal", "seal", "--key-file", second, "--former-key-file", first)
                        .code(),
                is(0));
        assertThat(on(url, "journal", "seal", "--key-file", first).code(), is(2));
        assertThat(
                on(url, "keys", "trust", "--purpose", "journal", "--key-file", first)
                        .code(),
                is(0));
        assertThat(on(url, "journal", "seal", "--key-file", first).code(), is(0));
    }

    private String journalKey(String name) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return Files.writeString(
                        folder.resolve(name),
                        pem("PRIVATE", pair.getPrivate().getEncoded())
                                + pem("PUBLIC", pair.getPublic().getEncoded()))
                .toString();
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END " + kind + " KEY-----\n";
    }
}
