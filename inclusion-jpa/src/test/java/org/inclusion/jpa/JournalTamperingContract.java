package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.SettableClock;
import org.inclusion.Stores;
import org.inclusion.id.Alias;
import org.inclusion.journal.Aliases;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalCheck;
import org.inclusion.journal.JournalCheck.Broken;
import org.inclusion.journal.JournalCheck.Why;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.journal.JournalHead;
import org.inclusion.journal.JournalKey;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealJournal;
import org.inclusion.journal.VerifyJournal;
import org.inclusion.store.LeaseStore;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The contract of the journal in a database that somebody writes who has neither the key nor the head that is kept
 * outside. Two segments were sealed by the library of schema 2. Tables and columns are those that the database itself
 * names, so that a new column is tried too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
abstract class JournalTamperingContract {

    private static final String FROZEN = "frozen/journal-2/";

    private final SettableClock clock = new SettableClock("2026-12-01T10:00:00.123456Z");
    private String url;
    private EntityManagerFactory factory;
    private Stores stores;
    private SealJournal sealer;
    private VerifyJournal verifier;
    private JournalHead head;

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    /** The folder of the database's scripts. */
    protected abstract String folder();

    /** How many changes are tried at the least; more until each column was changed. */
    protected int changes() {
        return 150;
    }

    @BeforeAll
    void fill() throws GeneralSecurityException {
        url = emptyUrl();
        FrozenRows.run(url, FrozenRows.text("schema/" + folder() + "/V1__inclusion.sql"));
        FrozenRows.run(url, FrozenRows.text("schema/" + folder() + "/V2__sums_and_bounds.sql"));
        FrozenRows.load(url, FrozenRows.text(FROZEN + "rows.jsonl").lines().toList());
        factory = unit(url);
        InclusionSchema.of(factory).upgrade();
        stores = JpaStores.on(factory);
        JournalKey key = key();
        Calendar calendar = new Calendar(clock, ZoneId.of("Europe/Paris"));
        sealer = new SealJournal(
                stores.transactions(), stores.of(JournalStore.class), stores.of(LeaseStore.class), calendar, key, null);
        verifier = new VerifyJournal(stores.transactions(), stores.of(JournalStore.class), key);
        sealer.seal();
        note(look("marc", "hers-fatima"), look("lea", "hers-odette"), look("marc", "hers-maiden"), look("~guest", ""));
        sealer.seal();
        Aliases aliases = new Aliases(stores.of(JournalStore.class));
        stores.transactions().run(tx -> aliases.move(tx, "hers-maiden", "hers-married")).stream()
                .map(ended -> new Note("ccas", Act.MOVE, "marc", "hers-married", ended))
                .forEach(this::note);
        note(look("marc", "hers-married"), look(Alias.random(), "hers-erased"), look("hers-erased", "hers-erased"));
        sealer.seal();
        stores.transactions().run(tx -> {
            aliases.forget(tx, "hers-erased", clock.instant());
            return true;
        });
        note(look("lea", "hers-fatima"));
        sealer.seal();
        note(look("lea", "hers-fatima"), look("marc", "hers-odette"));
        head = verifier.head().orElseThrow();
    }

    @AfterAll
    void close() {
        stores.close();
        factory.close();
    }

    @Test
    void whatSchema2SealedIsRightAndCountedApart() {
        assertThat(check(), equalTo(new JournalCheck(1, 6, 20, 2, 8, 2, Optional.empty())));
    }

    @Test
    void whoExchangesTwoPersonsIsFoundAtTheFirstEntryThatNamesOneOfThem() {
        assertThat(
                foundAfter("update inclusion_journal_alias set person_id = 'a-moment' where person_id = 'marc';"
                        + " update inclusion_journal_alias set person_id = 'marc' where person_id = 'hers-odette';"
                        + " update inclusion_journal_alias set person_id = 'hers-odette' where person_id = 'a-moment'"),
                equalTo(Optional.of(new Broken(3, 2, Why.NOT_THIS_PERSON))));
        assertThat(
                foundAfter("update inclusion_journal_alias set salt = '' where person_id = 'marc'"),
                equalTo(Optional.of(new Broken(4, 1, Why.NOT_THIS_PERSON))));
        assertThat(
                foundAfter("delete from inclusion_journal_alias where person_id = 'hers-fatima'"),
                equalTo(Optional.of(new Broken(3, 1, Why.PERSON_MISSING))));
    }

    @Test
    void aRowThatIsNoEntryIsFoundAtItsPlaceWhateverColumnItIs() {
        for (String change : List.of(
                "entry_id = 'no-uuid'",
                "entry_id = upper(entry_id)",
                "act = 'looked'",
                "actor = ''",
                "subject = 'two words'",
                "structure_id = 'é'")) {
            assertThat(
                    change,
                    foundAfter("update inclusion_journal set " + change + " where segment = 4 and place = 2"),
                    equalTo(Optional.of(new Broken(4, 2, Why.ENTRY_MISSHAPEN))));
        }
        assertThat(
                "an act that no room notes is an act like another",
                foundAfter("update inclusion_journal set act = 'LOOKED' where segment = 4 and place = 2"),
                equalTo(Optional.of(new Broken(4, 2, Why.ENTRY_CHANGED))));
        assertThat(
                foundAfter(
                        "update inclusion_journal set noted_at = -9223372036854775808 where segment = 4 and place = 2"),
                equalTo(Optional.of(new Broken(4, 2, Why.ENTRY_CHANGED))));
        assertThat(
                foundAfter("update inclusion_journal set segment = -7 where segment = 0"),
                equalTo(Optional.of(new Broken(-7, 0, Why.ENTRY_MISSING_OR_ADDED))));
    }

    private Optional<Broken> foundAfter(String statements) {
        JournalRows before = JournalRows.of(url);
        FrozenRows.run(url, statements);
        Optional<Broken> broken = check().broken();
        before.restoreAll();
        return broken;
    }

    /** What is not covered is what {@code docs/operations.md} says, to the letter: everything else is found. */
    @Test
    void whateverIsChangedIsFoundUnlessItIsOnTheList() {
        JournalRows rows = JournalRows.of(url);
        assertThat(
                rows.tables(), hasItems("inclusion_journal", "inclusion_journal_alias", "inclusion_journal_segment"));
        Set<String> tried = new TreeSet<>();
        Set<Why> told = EnumSet.noneOf(Why.class);
        int refused = 0;
        int uncovered = 0;
        int done = 0;
        for (long seed = 0; done < changes() || !tried.equals(rows.columns()); seed++) {
            JournalRows.Change change = rows.change(new Random(seed));
            if (!rows.write(change)) {
                refused++;
                continue;
            }
            JournalCheck check = check();
            assertThat(
                    "seed " + seed + ": " + change + " gives " + check, check.isRight(), is(rows.isUncovered(change)));
            check.broken().ifPresent(broken -> told.add(broken.why()));
            tried.addAll(change.columns());
            uncovered += check.isRight() ? 1 : 0;
            done++;
            rows.restore(change);
        }
        assertThat("nothing is left of it", check().isRight(), is(true));
        assertThat("what may not be null, nor come twice", refused, greaterThan(0));
        System.out.printf(
                "journal, %s: %d changes of %d columns, %d found, %d on the list; %d refused by the database; %s%n",
                folder(), done, tried.size(), done - uncovered, uncovered, refused, told);
    }

    private JournalCheck check() {
        return verifier.check(JournalHead.BEGINNING, List.of(head == null ? JournalHead.BEGINNING : head));
    }

    private void note(Note... notes) {
        for (Note note : notes) {
            clock.forward(Duration.ofSeconds(7));
            stores.transactions().run(tx -> {
                new Journal(stores.of(JournalStore.class)).note(tx, clock.instant(), List.of(note));
                return true;
            });
        }
    }

    private static Note look(String actor, String subject) {
        return new Note("ccas", Act.LOOK, actor, subject, "PROFILE");
    }

    /** The key with which the frozen segments were signed. */
    private static JournalKey key() throws GeneralSecurityException {
        List<byte[]> keys = FrozenRows.text(FROZEN + "key.txt")
                .lines()
                .map(Base64.getDecoder()::decode)
                .toList();
        KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
        return JournalKey.of(new KeyPair(
                ed25519.generatePublic(new X509EncodedKeySpec(keys.get(1))),
                ed25519.generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)))));
    }
}
