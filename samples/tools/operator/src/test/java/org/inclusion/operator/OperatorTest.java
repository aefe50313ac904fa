package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.JpaStores;
import org.inclusion.message.Message;
import org.inclusion.operator.Operator.Surroundings;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.OutboxStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OperatorTest {

    @TempDir
    Path folder;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void fill() {
        assertThat(run("schema", "create", "--url", url, "--user", "sa").code(), is(0));
        practise(List.of("amina", "bilal", "chloe", "david"));
    }

    private EntityManagerFactory factory() {
        return Persistence.createEntityManagerFactory(
                "operator", Map.of("jakarta.persistence.jdbc.url", url, "jakarta.persistence.jdbc.user", "sa"));
    }

    private void practise(List<String> learners) {
        try (EntityManagerFactory factory = factory();
                Inclusion inclusion =
                        Inclusion.builder().stores(JpaStores.on(factory)).build()) {
            for (String id : learners) {
                Actor learner = new Actor(id, Set.of(Role.LEARNER), Set.of("ccas"));
                inclusion
                        .as(learner)
                        .record(List.of(Evidence.by(learner)
                                .withId("e-" + id)
                                .in("ccas")
                                .at(Instant.parse("2026-11-24T09:00:00Z"))
                                .practised(
                                        new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE)));
            }
        }
    }

    @Test
    void whatIsRightIsSaidToBeRight() {
        Said said = on("verify");
        assertThat(said, is(new Said(0, table(4, 0, 0, 0, 0), "")));
        assertThat(on("schema", "verify"), is(new Said(0, "schema    right\nlearners      4\n", "")));
    }

    @Test
    void whatIsDifferentIsNamedAndRebuilt() throws SQLException {
        damage();
        Said found = on("verify");
        assertThat(found.code(), is(1));
        assertThat(found.out(), is("different bilal\ndifferent chloe\n" + table(2, 0, 2, 0, 0)));
        assertThat(on("verify", "--learner", "amina").out(), is(table(1, 0, 0, 0, 0)));
        assertThat(on("verify", "--after", "bilal").out(), is("different chloe\n" + table(1, 0, 1, 0, 0)));

        Said rebuilt = on("rebuild");
        assertThat(rebuilt, is(new Said(0, "rebuilt bilal\nrebuilt chloe\n" + table(2, 0, 2, 0, 2), "")));
        assertThat(on("verify").out(), is(table(4, 0, 0, 0, 0)));
    }

    @Test
    void whatAnotherModelDerivedIsLeftToWhoeverSaysSo() throws SQLException {
        sql("update inclusion_learner set model = 'a host of its own' where learner_id <> 'amina'");
        assertThat(on("verify"), is(new Said(0, table(1, 3, 0, 0, 0), "")));
        assertThat(on("rebuild"), is(new Said(0, table(1, 3, 0, 0, 0), "")));
        assertThat(on("rebuild", "--outdated"), is(new Said(0, table(1, 3, 0, 0, 3), "")));
        assertThat(on("verify"), is(new Said(0, table(4, 0, 0, 0, 0), "")));
    }

    @Test
    void evidenceThatCannotBeReadIsNamedAndTheOthersAreStillLookedAt() throws SQLException {
        sql("update inclusion_evidence set body = '{' where learner_id = 'bilal'");
        Said said = on("verify");
        assertThat(said.code(), is(1));
        assertThat(said.out(), allOf(startsWith("unreadable bilal "), containsString(table(3, 0, 0, 1, 0))));
    }

    @Test
    void whoStopsIsToldHowToGoOn() throws SQLException {
        damage();
        Stop stop = new Stop();
        // The second line of the result is the moment of Ctrl-C.
        Said said = run(stop, at("rebuilt bilal", stop::want), args("rebuild"));
        assertThat(said.code(), is(130));
        assertThat(said.err(), is("stopped; go on with --after bilal\n"));
        assertThat(said.out(), is("rebuilt bilal\n" + table(1, 0, 1, 0, 1)));
        assertThat(on("rebuild", "--after", "bilal").out(), is("rebuilt chloe\n" + table(1, 0, 1, 0, 1)));
    }

    @Test
    void aRaceThatIsLostOnTheWaySaysHowToGoOn() throws SQLException {
        damage();
        try (Connection other = DriverManager.getConnection(url, "sa", "");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select 1 from inclusion_learner where learner_id = 'bilal' for update");
            Said said = run("rebuild", "--url", url + ";LOCK_TIMEOUT=20", "--user", "sa");
            assertThat(said.code(), is(3));
            assertThat(said.err(), startsWith("others hold what this needs: run it again ("));
            assertThat(said.err(), endsWith("\nended at bilal; go on with --after amina\n"));
            assertThat(said.out(), is(table(1, 0, 0, 0, 0)));
            other.rollback();
        }
    }

    @Test
    void whateverEndsARunItSaysHowToGoOnAndHowToLeaveOutWhereItEnded() throws SQLException {
        damage();
        String rename = "alter table inclusion_evidence rename to inclusion_evidence_away";
        Said said = run(new Stop(), at("rebuilt bilal", () -> sql(rename)), args("rebuild"));
        assertThat(said.code(), is(4));
        assertThat(said.err(), containsString("\tat "));
        assertThat(
                said.err(), endsWith("ended at chloe; go on with --after bilal, or without her with --after chloe\n"));
        assertThat(said.out(), is("rebuilt bilal\n" + table(1, 0, 1, 0, 1)));

        Said first = on("verify");
        assertThat(first.code(), is(4));
        assertThat(
                first.err(), endsWith("ended at amina; nothing was done yet; go on without her with --after amina\n"));
    }

    @Test
    void structuresAreSummedUpAsOftenAsOneLikes() throws SQLException {
        accompanied();
        Said summed = on("summarize");
        assertThat(summed, is(new Said(0, "learners    12\nunreadable   0\nstructures   1\n", "")));
        assertThat(on("summarize"), is(summed));
        assertThat(people(), is(List.of("ccas 1 12", "ccas 2 12", "ccas 3 12", "ccas 4 12", "ccas 5 12")));

        sql("update inclusion_evidence set body = '{' where learner_id = 'bilal'");
        Said damaged = on("summarize");
        assertThat(damaged.code(), is(1));
        assertThat(damaged.out(), is("learners    12\nunreadable   1\nstructures   1\n"));
        assertThat("the sums stand", people().get(0), is("ccas 1 12"));
    }

    @Test
    void whatWasCountedOfAPackOfTheHostsStaysWhereThePackIsNamed() throws SQLException {
        accompanied();
        String pack = folder.resolve("maison").toString();
        assertThat(run("pack", "new", "--step", "un", pack).code(), is(0));
        sql("insert into inclusion_count values ('ccas', 'WISH', '', 'maison', 12, 12, 0)");

        assertThat(on("summarize", "--pack", pack).err(), is(""));
        assertThat(texts("select people from inclusion_count"), is(List.of("12")));

        assertThat(on("summarize").code(), is(0));
        assertThat(texts("select people from inclusion_count"), is(List.of()));
    }

    @Test
    void aPackThatNamesAPracticeSiteOfTheHostsIsTakenWithoutTheNameOfTheSite() throws SQLException, IOException {
        accompanied();
        Path pack = folder.resolve("maison");
        assertThat(run("pack", "new", "--step", "un", pack.toString()).code(), is(0));
        Path practices = pack.resolve("practices.json");
        String named = Files.readString(practices).replace("\"id\":", "\"site\": \"boite\", \"id\":");
        Files.writeString(practices, named);
        assertThat(named, containsString("boite"));

        assertThat(on("summarize", "--pack", pack.toString()).err(), is(""));
        assertThat(on("verify", "--pack", pack.toString()).err(), is(""));
    }

    @Test
    void whoStopsASummaryLeavesTheSumsAsTheyWere() throws SQLException {
        accompanied();
        Stop stop = new Stop();
        stop.want();
        Said said = run(stop, new ByteArrayOutputStream(), args("summarize"));
        assertThat(said.code(), is(130));
        assertThat(said.err(), is("stopped; each structure has its old sums or its new: begin again\n"));
        assertThat(people(), is(List.of()));
    }

    /** Somebody of the structure looked at what is known of each of twelve people. */
    private void accompanied() throws SQLException {
        practise(
                Stream.iterate(1, i -> i <= 8, i -> i + 1).map(i -> "more-" + i).toList());
        sql("insert into inclusion_look (learner_id, viewer_id, looked_on, subject, structure_id, looked_at)"
                + " select learner_id, 'marc', '2026-11-24', 'PATH', 'ccas', 1795510800000000 from inclusion_learner");
    }

    private List<String> people() throws SQLException {
        return texts("select structure_id || ' ' || area_id || ' ' || people from inclusion_cohort order by area_id");
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Test
    void theJournalIsSealedAndWhoeverChangesItIsFound() throws Exception {
        Path key = key("key");
        Path publicKey = Files.writeString(
                folder.resolve("public"),
                Files.readString(key).replaceAll("(?s)-----BEGIN PRIVATE.*?END PRIVATE KEY-----", ""));
        noteLooks();

        Said sealed = on("journal", "seal", "--key-file", "" + key);
        assertThat(sealed.out(), startsWith("sealed  2\n1:"));
        Path heads = Files.writeString(
                folder.resolve("heads"),
                sealed.out().lines().skip(1).findFirst().orElseThrow());
        assertThat(
                on("journal", "verify", "--key-file", "" + publicKey, "--head", "" + heads), is(new Said(0, """
                        first segment  1
                        last segment   1
                        entries        2
                        unprotected    0
                        uncommitted    0
                        ended aliases  0
                        """, "")));
        assertThat(on("journal", "drop", "--key-file", "" + key).out(), is("nothing is that old\n"));

        exchange("claire", "denis");
        Said exchanged = on("journal", "verify", "--key-file", "" + publicKey, "--head", "" + heads);
        assertThat(exchanged.code(), is(1));
        assertThat(
                exchanged.out(),
                endsWith(
                        "segment 1, entry 1: an alias in the entry is said to be that of a person for whom it was not made\n"));
        exchange("claire", "denis");

        sql("update inclusion_journal set what = 'HISTORY' where place = 2");
        Said changed = on("journal", "verify", "--key-file", "" + publicKey, "--head", "" + heads);
        assertThat(changed.code(), is(1));
        assertThat(changed.out(), endsWith("segment 1, entry 2: an entry was changed or swapped\n"));
    }

    @Test
    void aKeyThatIsNoneOrAHeadThatIsNoneIsWrongUse() throws Exception {
        Path none = Files.writeString(folder.resolve("none"), "no key");
        assertThat(on("journal", "verify", "--key-file", "" + none).code(), is(2));
        assertThat(
                on("journal", "verify", "--key-file", "" + key("key"), "--from", "5")
                        .code(),
                is(2));
        assertThat(
                on("journal", "drop", "--key-file", "" + key("other"), "--keep-months", "0")
                        .code(),
                is(2));
        assertThat(
                on("journal", "seal", "--key-file", "" + folder.resolve("away")).code(), is(2));
    }

    /** Two coordinators read the sums of their structure: of each it is noted once a day. */
    private void noteLooks() {
        Actor claire = new Actor("claire", Set.of(Role.COORDINATOR), Set.of("ccas"));
        Actor denis = new Actor("denis", Set.of(Role.COORDINATOR), Set.of("ccas"));
        try (EntityManagerFactory factory = factory();
                Inclusion inclusion =
                        Inclusion.builder().stores(JpaStores.on(factory)).build()) {
            inclusion.as(claire).cohort("ccas").orThrow();
            inclusion.as(denis).cohort("ccas").orThrow();
        }
    }

    /** Whoever can write the database gives each of two persons the alias of the other. */
    private void exchange(String one, String other) throws Exception {
        sql("update inclusion_journal_alias set person_id = 'a-moment' where person_id = '" + one + "'");
        sql("update inclusion_journal_alias set person_id = '" + one + "' where person_id = '" + other + "'");
        sql("update inclusion_journal_alias set person_id = '" + other + "' where person_id = 'a-moment'");
    }

    private Path key(String name) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return Files.writeString(
                folder.resolve(name),
                pem("PRIVATE", pair.getPrivate().getEncoded())
                        + pem("PUBLIC", pair.getPublic().getEncoded()));
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END "
                + kind + " KEY-----\n";
    }

    @Test
    void deadLettersAreShownSentAgainAndDropped() {
        assertThat(on("outbox", "list"), is(new Said(0, "waiting  0\ndead     0\n", "")));
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        try (EntityManagerFactory factory = factory()) {
            JpaStores stores = JpaStores.on(factory);
            stores.transactions().run(tx -> {
                List.of("a1", "b2").forEach(id -> stores.of(OutboxStore.class).put(tx, List.of(dead(id, now))));
                return true;
            });
        }
        assertThat(
                on("outbox", "list").out(),
                is("waiting  0\ndead     2\na1 MESSAGE amina news 1 REFUSED\nb2 MESSAGE amina news 1 REFUSED\n"));
        assertThat(on("outbox", "drop", "--letter", "b2"), is(new Said(0, "dropped  1\n", "")));
        assertThat(on("outbox", "drop", "--letter", "b2").code(), is(1));
        assertThat(on("outbox", "retry", "--all"), is(new Said(0, "sent again  1\n", "")));
        assertThat(on("outbox", "list").out(), startsWith("waiting  1\ndead     0\ndue first: "));
        assertThat(on("outbox", "retry", "--all").code(), is(1));
        assertThat(on("outbox", "retry").code(), is(2));
    }

    private static Letter dead(String id, Instant now) {
        return new Letter(id, Message.LETTER, "amina", null, "news", null, now, now, 1, Letter.Failure.REFUSED, true);
    }

    @Test
    void whoIsErasedIsHiddenThenDestroyedAndARestoredBackupDoesNotBringHerBack() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "00".repeat(32) + "\n");
        Path backup = folder.resolve("backup.jsonl");
        Path erasures = folder.resolve("erasures");
        assertThat(on("export", "--out", backup.toString()).code(), is(0));
        Said requested = on("erase", "--learner", "amina", "--key-file", key.toString());
        assertThat(requested.code(), is(0));
        assertThat(requested.out(), startsWith("hidden; to be destroyed from "));
        assertThat(on("erase", "--due", "--key-file", key.toString()).out(), is("erased  0\nrows    0\n"));

        sql("update inclusion_erasure set due_at = 0");
        Said erased = on("erase", "--due", "--key-file", key.toString());
        assertThat(
                erased.out(),
                is("erased  1\nrows    1\nleft to the host: [NAMES, IDENTITY, ACCESS_LOGS, BACKUPS, BROWSERS]\n"));
        assertThat(on("verify", "--learner", "amina").err(), is("nothing is kept of amina\n"));
        assertThat(on("erasures", "export", erasures.toString()).out(), is("tombstones  1\n"));
        assertThat(Files.readString(erasures), not(containsString("amina")));

        String restored = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        assertThat(run("schema", "create", "--url", restored, "--user", "sa").code(), is(0));
        assertThat(
                run("import", "--url", restored, "--user", "sa", "--in", backup.toString())
                        .code(),
                is(0));
        Said replayed =
                run("erasures", "replay", "--url", restored, "--user", "sa", "--key-file", "" + key, "" + erasures);
        assertThat(replayed.out(), startsWith("erased  1\n"));
        assertThat(
                run("verify", "--url", restored, "--user", "sa", "--learner", "amina")
                        .err(),
                is("nothing is kept of amina\n"));
        assertThat(run("verify", "--url", restored, "--user", "sa").out(), is(table(0, 3, 0, 0, 0)));
    }

    @Test
    void theRetentionCountsThenHidesAndAWrongClockIsRefused() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "00".repeat(32) + "\n");
        sql("update inclusion_evidence set effective_at = 0, received_at = 0");
        Said refused = on("retention", "--dry-run");
        assertThat(refused.code(), is(1));
        assertThat(refused.err(), containsString("nothing was done. Where the clock is right, confirm"));
        assertThat(
                on("retention", "--run", "--today", "2001-01-01", "--key-file", "" + key)
                        .code(),
                is(1));

        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        Said would = on("retention", "--dry-run", "--today", today, "--keep", "P1M");
        assertThat(would.out(), is("people  4\ndue     4\n"));
        assertThat(on("retention", "--run", "--today", today, "--keep", "P1M", "--key-file", "" + key), is(would));
        assertThat(
                on("retention", "--dry-run", "--today", today, "--keep", "P1M").out(), is("people  4\ndue     0\n"));
    }

    @Test
    void aRetentionWithoutItsKeyOrWithATermOutOfBoundsIsWrongUse() {
        assertThat(on("retention", "--run").err(), containsString("--key-file"));
        assertThat(
                on("retention", "--dry-run", "--keep-in", "ccas=P20Y"),
                is(new Said(2, "", "afterLastContact: P20Y; it is from P1M to P10Y; nothing was done\n")));
        assertThat(on("retention").code(), is(2));
    }

    @Test
    void twoIdsBecomeOneWhenTwoPeopleSaySo() throws IOException {
        String key =
                Files.writeString(folder.resolve("key"), "00".repeat(32) + "\n").toString();
        assertThat(
                move(key, "marc", "--confirm"),
                is(new Said(1, "", "nobody asked for this in the last seven days; nothing was moved\n")));
        assertThat(move(key, "marc").out(), startsWith("asked; another person confirms it until "));
        assertThat(
                move(key, "marc", "--confirm"),
                is(new Said(1, "", "the person who asked cannot confirm: another must; nothing was moved\n")));

        assertThat(move(key, "ines", "--confirm").out(), is("evidence  1\ntwice     0\nrenamed   0\n"));

        assertThat(on("verify", "--learner", "amina").err(), is("nothing is kept of amina\n"));
        assertThat(on("verify", "--learner", "amina-2").code(), is(0));
        assertThat(
                on("move", "--from", "a", "--to", "a", "--structure", "s", "--by", "b", "--key-file", key),
                is(new Said(2, "", "a move needs two ids, not one twice\n")));
    }

    private Said move(String key, String by, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "move", "--from", "amina", "--to", "amina-2", "--structure", "ccas", "--by", by, "--key-file", key));
        arguments.addAll(List.of(more));
        return on(arguments.toArray(String[]::new));
    }

    @Test
    void anErasureWithoutTheKeyOrWithAnotherFileIsWrongUse() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "no key");
        assertThat(on("erase", "--due").err(), containsString("--key-file"));
        assertThat(
                on("erase", "--due", "--key-file", key.toString()),
                is(new Said(2, "", "the installation key is to be hexadecimal digits, two for each byte\n")));
        assertThat(on("erasures", "replay", key.toString()).err(), containsString("line 1: no tombstone"));
        assertThat(on("erase").code(), is(2));
    }

    @Test
    void ofSomebodyUnknownItIsSaidThatNothingIsKept() throws IOException {
        for (String[] command : new String[][] {
            {"verify"}, {"rebuild"}, {"rebuild", "--outdated"}, {"export", "--out", "" + folder.resolve("one.jsonl")}
        }) {
            String[] ofNobody = Stream.concat(Arrays.stream(command), Stream.of("--learner", "nobody"))
                    .toArray(String[]::new);
            assertThat(on(ofNobody), is(new Said(1, "", "nothing is kept of nobody\n")));
        }
        assertThat(left(), is(List.of()));
    }

    @Test
    void oneLearnerAndThoseBehindOneAreNotAskedForTogether() {
        Said said = on("verify", "--learner", "amina", "--after", "bilal");
        assertThat(said.code(), is(2));
        assertThat(said.out(), is(""));
        assertThat(said.err(), containsString("--learner=ID, --after=ID are mutually exclusive"));
        assertThat(said.err().lines().toList(), hasSize(1));
    }

    @Test
    void anExportWritesOverNothing() throws IOException {
        Path there = Files.writeString(folder.resolve("there.jsonl"), "somebody's");
        Path begun = Files.writeString(folder.resolve("begun.jsonl.part"), "somebody's");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), folder.resolve("nowhere"));
        Map<Path, String> refusals = Map.of(
                there,
                there + " is there already: nothing was written\n",
                folder,
                folder + " is a folder: nothing was written\n",
                link,
                link + " is there already: nothing was written\n",
                folder.resolve("begun.jsonl"),
                begun + " is there already: another export may be at work; if none is, remove it\n");
        for (Map.Entry<Path, String> one : refusals.entrySet()) {
            assertThat(on("export", "--out", one.getKey().toString()), is(new Said(2, "", one.getValue())));
        }
        assertThat(Files.readString(there), is("somebody's"));
        assertThat(Files.readString(begun), is("somebody's"));
        assertThat(left(), is(List.of("begun.jsonl.part", "link.jsonl", "there.jsonl")));
    }

    @Test
    void anExportIsForWhoMadeItAlone() throws IOException {
        Path file = folder.resolve("all.jsonl");
        assertThat(on("export", "--out", file.toString()).code(), is(0));
        // Where a file system has no such permissions, as on Windows, the folder's own hold, and the export is written
        // all the same.
        PosixFileAttributeView permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (permissions != null) {
            assertThat(
                    PosixFilePermissions.toString(permissions.readAttributes().permissions()), is("rw-------"));
        }
    }

    @Test
    void anExportIsReadIntoAnotherDatabase() throws IOException {
        for (String name : new String[] {"all.jsonl", "all.jsonl.gz"}) {
            Path file = folder.resolve(name);
            Said said = on("export", "--out", file.toString());
            assertThat(said.err(), is(""));
            assertThat(said.out(), startsWith("learner             4\nevidence            4\n"));
            String other = "jdbc:h2:" + folder.resolve("h2-" + name);
            assertThat(run("schema", "create", "--url", other, "--user", "sa").code(), is(0));
            Said read = run("import", "--url", other, "--user", "sa", "--in", file.toString());
            assertThat(read, is(new Said(0, said.out(), "")));
            Said again = run("import", "--url", other, "--user", "sa", "--in", file.toString());
            assertThat(again.code(), is(2));
            assertThat(again.err(), containsString("is not empty"));
            assertThat(
                    run("rebuild", "--outdated", "--url", other, "--user", "sa").out(), is(table(0, 4, 0, 0, 4)));
            assertThat(run("verify", "--url", other, "--user", "sa").out(), is(table(4, 0, 0, 0, 0)));
        }
        assertThat(Files.readAllLines(folder.resolve("all.jsonl")), hasSize(4 + 4 + 2));
    }

    @Test
    void anExportThatIsStoppedLeavesNoFile() throws IOException {
        Stop stop = new Stop();
        stop.want();
        Path file = folder.resolve("all.jsonl");
        Said said = run(stop, new ByteArrayOutputStream(), args("export", "--out", file.toString()));
        assertThat(said.code(), is(130));
        assertThat(left(), is(List.of()));
    }

    @Test
    void whoDropsItSaysHowManyLearnersThereAre() {
        Said wrong = on("schema", "drop", "--learners", "3");
        assertThat(wrong.code(), is(2));
        assertThat(wrong.err(), containsString("records of 4 learners, not of 3: nothing was removed"));
        assertThat(on("schema", "drop", "--learners", "4"), is(new Said(0, "removed\n", "")));
        Said gone = on("verify");
        assertThat(gone.code(), is(1));
        assertThat(gone.err(), containsString("no tables of inclusion yet"));
    }

    @Test
    void aSchemaOfAnotherReleaseIsSaidWithTheWayOut() throws SQLException {
        sql("update inclusion_schema set version = 99");
        for (String[] command : new String[][] {{"verify"}, {"schema", "verify"}, {"schema", "upgrade"}}) {
            Said said = on(command);
            assertThat(said.code(), is(1));
            assertThat(said.err(), containsString("start the release that made them"));
        }
    }

    @Test
    void aPasswordHasNoPlaceOnTheCommandLine() throws IOException {
        for (String open : new String[] {
            "jdbc:postgresql://localhost/x?password=secret",
            "jdbc:h2:mem:x;PASSWORD=secret",
            "jdbc:postgresql://me:secret@localhost/x"
        }) {
            Said said = run("verify", "--url", open);
            assertThat(said.code(), is(2));
            assertThat(said.err(), allOf(containsString("--password-file"), not(containsString("secret"))));
        }
        String file = "jdbc:h2:" + folder.resolve("locked");
        Surroundings secret = new Surroundings(Map.of("INCLUSION_PASSWORD", "secret"), new Stop());
        String[] create = {"schema", "create", "--url", file, "--user", "me"};
        assertThat(run(secret, new ByteArrayOutputStream(), create).code(), is(0));
        Said refused = run("verify", "--url", file, "--user", "me");
        assertThat(refused.code(), is(2));
        assertThat(refused.err(), startsWith("the database refuses: "));
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        assertThat(
                run("verify", "--url", file, "--user", "me", "--password-file", password.toString())
                        .code(),
                is(0));
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsOneLineAndNoFaultOfThisProgram() throws Exception {
        Path latin = Files.write(folder.resolve("password"), "secr\u00e9t\n".getBytes(StandardCharsets.ISO_8859_1));
        Map<Path, String> files = Map.of(
                folder,
                folder + ": cannot be read (",
                latin,
                latin + ": cannot be read (it is not UTF-8)\n",
                folder.resolve("none"),
                folder.resolve("none") + ": cannot be read (");
        for (Map.Entry<Path, String> one : files.entrySet()) {
            Said said = on("verify", "--password-file", one.getKey().toString());
            assertThat(said.code(), is(2));
            assertThat(said.err(), startsWith(one.getValue()));
            assertThat(said.err().lines().toList(), hasSize(1));
        }
        Said pack = on("verify", "--pack", folder.resolve("none").toString());
        assertThat(pack.code(), is(2));
        assertThat(pack.err(), allOf(containsString("pack.json"), not(containsString("\tat "))));

        // A full disk is not at hand.
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLine line = Operator.commandLine(new Surroundings(Map.of(), new Stop()))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        int code = line.getExecutionExceptionHandler()
                .handleExecutionException(new IOException("No space left on device"), line, null);
        assertThat(new Said(code, "", text(err)), is(new Said(2, "", "No space left on device\n")));
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfAnybody() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        for (String kind : new String[] {"postgresql", "mariadb"}) {
            Said said = run("verify", "--url", "jdbc:" + kind + "://127.0.0.1:" + port + "/x", "--user", "me");
            assertThat(kind, said.code(), is(3));
            assertThat(said.err(), startsWith("the database cannot be reached ("));
        }
    }

    @Test
    void whatOthersHoldForTooLongIsToBeRunAgain() throws SQLException {
        try (Connection other = DriverManager.getConnection(url, "sa", "");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select version from inclusion_schema for update");
            Said said = run("schema", "upgrade", "--url", url + ";LOCK_TIMEOUT=20", "--user", "sa");
            assertThat(said.code(), is(3));
            assertThat(
                    said.err(),
                    allOf(startsWith("others hold what this needs: run it again"), not(containsString("\tat "))));
            other.rollback();
        }
        assertThat(on("schema", "upgrade").code(), is(0));
    }

    @Test
    void aFileThatCannotBeReadAsAnExportIsNamedAndNothingIsKept() throws IOException {
        String whole = folder.resolve("all.jsonl.gz").toString();
        assertThat(on("export", "--out", whole).code(), is(0));
        byte[] packed = Files.readAllBytes(Path.of(whole));
        Map<String, byte[]> files = Map.of(
                "cut.jsonl.gz",
                Arrays.copyOf(packed, packed.length - 20),
                "without-its-check.jsonl.gz",
                Arrays.copyOf(packed, packed.length - 4),
                "empty.jsonl.gz",
                new byte[0],
                "not-packed.jsonl.gz",
                "{}\n".getBytes(StandardCharsets.UTF_8),
                "packed.jsonl",
                packed,
                "not-utf-8.jsonl",
                new byte[] {'{', '"', (byte) 0xe9, '"', '}', '\n'});
        String other = "jdbc:h2:" + folder.resolve("other");
        assertThat(run("schema", "create", "--url", other, "--user", "sa").code(), is(0));
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path file = Files.write(folder.resolve(one.getKey()), one.getValue());
            Said said = run("import", "--url", other, "--user", "sa", "--in", file.toString());
            assertThat(one.getKey(), said.code(), is(2));
            assertThat(said.err(), startsWith(file + ": cannot be read, or was cut short: nothing was kept ("));
            assertThat(said.err().lines().toList(), hasSize(1));
        }
        assertThat(run("import", "--url", other, "--user", "sa", "--in", whole).code(), is(0));
    }

    @Test
    void wrongUseIsOneLineAndMakesNothing() throws IOException {
        assertThat(run("verify").code(), is(2));
        assertThat(run().code(), is(2));
        assertThat(run("schema").code(), is(2));
        assertThat(run("verify", "--url", "jdbc:oracle:x").err(), startsWith("no driver in this jar knows this URL"));
        assertThat(on("verify", "--learner", "not an id").code(), is(2));
        Said mistyped = run("verify", "--url", "jdbc:h2:" + folder.resolve("nothing-here"));
        assertThat(mistyped.code(), is(2));
        assertThat(left(), is(List.of()));
    }

    private void damage() throws SQLException {
        sql("update inclusion_learner set state = (select state from inclusion_learner where learner_id = 'amina')"
                + " where learner_id = 'bilal'");
        sql("update inclusion_learner set state = '{' where learner_id = 'chloe'");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String table(int right, int outdated, int different, int unreadable, int rebuilt) {
        return "right       " + right + "\noutdated    " + outdated + "\ndifferent   " + different + "\nunreadable  "
                + unreadable + "\nrebuilt     " + rebuilt + "\n";
    }

    private Said on(String... command) {
        return run(args(command));
    }

    private String[] args(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--url", url, "--user", "sa"));
        return arguments.toArray(String[]::new);
    }

    private static Said run(String... arguments) {
        return run(new Stop(), new ByteArrayOutputStream(), arguments);
    }

    private static Said run(Stop stop, ByteArrayOutputStream out, String... arguments) {
        return run(new Surroundings(Map.of(), stop), out, arguments);
    }

    private static Said run(Surroundings surroundings, ByteArrayOutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Operator.run(print(out), print(err), surroundings, arguments);
        return new Said(code, text(out), text(err));
    }

    private interface Deed {
        void run() throws SQLException;
    }

    /** Does something as soon as something has been said. */
    private static ByteArrayOutputStream at(String text, Deed deed) {
        return new ByteArrayOutputStream() {
            private boolean done;

            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                if (!done && toString(StandardCharsets.UTF_8).contains(text)) {
                    done = true;
                    try {
                        deed.run();
                    } catch (SQLException e) {
                        throw new IllegalArgumentException(e);
                    }
                }
            }
        };
    }

    private List<String> left() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static PrintStream print(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
