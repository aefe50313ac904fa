package org.inclusion.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.inclusion.SettableClock;
import org.inclusion.id.Alias;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalCheck.Broken;
import org.inclusion.journal.JournalCheck.Why;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.junit.jupiter.api.Test;

/** Five segments are sealed; then somebody who can write everything but the key changes them. */
class VerifyJournalTest {

    private static final JournalKey KEY = key();
    private static final JournalKey OTHER_KEY = key();

    private final InMemoryStores stores = new InMemoryStores();
    private final Transactions transactions = stores.transactions();
    private final SettableClock clock = new SettableClock("2026-09-01T10:00:00.123456Z");
    private final Calendar calendar = new Calendar(clock, ZoneId.of("Europe/Paris"));
    private final Journal journal = new Journal(stores.of(JournalStore.class));
    private final SealJournal sealer = new SealJournal(
            transactions, stores.of(JournalStore.class), stores.of(LeaseStore.class), calendar, KEY, null);
    private final VerifyJournal verifier = new VerifyJournal(transactions, stores.of(JournalStore.class), KEY);

    @Test
    void whatNobodyTouchedIsRight() {
        fill();

        JournalCheck check = verifier.check(JournalHead.BEGINNING, List.of(head()));

        assertThat(check, equalTo(new JournalCheck(1, 5, 20, 0, 0, 0, Optional.empty())));
    }

    @Test
    void whatIsNotSealedYetIsCalledUnprotected() {
        fill();
        note(3);

        assertThat(verifier.check(JournalHead.BEGINNING, List.of()).unprotected(), equalTo(3L));
        assertThat(sealer.seal(), equalTo(3L));
        assertThat(verifier.check(JournalHead.BEGINNING, List.of()).unprotected(), equalTo(0L));
        assertThat(sealer.seal(), equalTo(0L));
    }

    @Test
    void anEmptyJournalIsRightAndHasNoHead() {
        assertThat(verifier.check(JournalHead.BEGINNING, List.of()).isRight(), is(true));
        assertThat(verifier.head(), equalTo(Optional.empty()));
    }

    @Test
    void manyEntriesMakeSeveralSegments() {
        note(1_201);

        assertThat(sealer.seal(), equalTo(1_201L));

        JournalCheck check = verifier.check(JournalHead.BEGINNING, List.of(head()));
        assertThat(check, equalTo(new JournalCheck(1, 3, 1_201, 0, 0, 0, Optional.empty())));
    }

    @Test
    void aThousandTamperingsAreFoundEachAtItsFirstPlace() {
        fill();
        JournalHead head = head();

        qt().withExamples(1_000).forAll(longs().all()).checkAssert(seed -> {
            Tampering tampering = Tampering.of(new Random(seed), stores);

            JournalCheck check =
                    new VerifyJournal(transactions, tampering.store(), KEY).check(JournalHead.BEGINNING, List.of(head));

            assertThat(
                    tampering.toString(),
                    check.broken().map(Broken::segment),
                    equalTo(Optional.of(tampering.segment())));
            if (tampering.place() > 0) {
                assertThat(
                        tampering.toString(),
                        check.broken().map(Broken::place),
                        equalTo(Optional.of(tampering.place())));
            }
        });
    }

    @Test
    void whoseKeyIsAnotherCannotSeal() {
        note(1);
        new SealJournal(
                        transactions,
                        stores.of(JournalStore.class),
                        stores.of(LeaseStore.class),
                        calendar,
                        OTHER_KEY,
                        null)
                .seal();

        Broken broken =
                verifier.check(JournalHead.BEGINNING, List.of()).broken().orElseThrow();

        assertThat(broken, equalTo(new Broken(1, 0, Why.NOT_SIGNED)));
    }

    @Test
    void theOldestSegmentsAreDroppedWholeAndTheChainIsRightFromThere() {
        fill();
        JournalHead last = head();
        Instant afterTwo = Instant.parse("2026-09-03T00:00:00Z");

        JournalHead dropped = sealer.drop(afterTwo).orElseThrow();

        assertThat(dropped.segment(), equalTo(2L));
        assertThat(
                verifier.check(dropped, List.of(last, dropped)),
                equalTo(new JournalCheck(3, 5, 12, 0, 0, 0, Optional.empty())));
        assertThat(
                verifier.check(JournalHead.BEGINNING, List.of(last)).broken(),
                equalTo(Optional.of(new Broken(1, 0, Why.SEGMENT_MISSING))));
    }

    @Test
    void theLastSegmentAlwaysStays() {
        fill();
        JournalHead last = head();

        sealer.drop(Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(head(), equalTo(last));
        note(1);
        sealer.seal();
        assertThat(head().segment(), equalTo(6L));
    }

    @Test
    void personsStandInSealedEntriesByAliasesThatWereMadeForThem() {
        fill();

        List<String> persons = sealed(1).stream()
                .map(placed -> placed.entry().subject())
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();

        List<PersonAlias> hers = aliasesOf("fatima");
        assertThat(persons, contains(hers.get(0).alias()));
        assertThat(hers.get(0).fits(), is(true));
        assertThat(hers.get(0).of("odette").fits(), is(false));
        assertThat(aliasesOf("fatima"), hasSize(1));
    }

    @Test
    void whoExchangesTwoPersonsForTheMomentOfASealIsNotFollowed() {
        fill();
        PersonAlias marcs = aliasesOf("marc").get(0);
        PersonAlias hers = aliasesOf("fatima").get(0);

        inTransaction(tx -> exchange(tx, hers, marcs));
        note(1);
        sealer.seal();
        inTransaction(tx -> {
            stores.of(JournalStore.class).forgetAliases(tx, "marc");
            stores.of(JournalStore.class).forgetAliases(tx, "fatima");
            stores.of(JournalStore.class).addAliases(tx, List.of(marcs, hers));
        });

        assertThat(sealed(6).get(0).entry().names(marcs.alias()), is(false));
        assertThat(check().broken(), equalTo(Optional.of(new Broken(6, 1, Why.PERSON_MISSING))));
    }

    private void exchange(Transaction tx, PersonAlias one, PersonAlias other) {
        stores.of(JournalStore.class).forgetAliases(tx, one.person());
        stores.of(JournalStore.class).forgetAliases(tx, other.person());
        stores.of(JournalStore.class).addAliases(tx, List.of(one.of(other.person()), other.of(one.person())));
    }

    @Test
    void whoWasErasedBeforeTheSealIsNobody() {
        String gone = Alias.random();
        note(new Note("ccas", Act.LOOK, gone, "fatima", "PROFILE"));
        sealer.seal();

        assertThat(sealed(1).get(0).entry().actor(), equalTo(gone));
        assertThat(aliasesOf(gone), empty());
        assertThat(check(), equalTo(new JournalCheck(1, 1, 1, 0, 0, 0, Optional.empty())));

        inTransaction(
                tx -> stores.of(JournalStore.class).addAliases(tx, List.of(new PersonAlias("marc", gone, "salt"))));
        assertThat(check().broken(), equalTo(Optional.of(new Broken(1, 1, Why.NOT_THIS_PERSON))));
    }

    @Test
    void anAliasThatAnErasureForgetsChangesNothingThatWasSealedAndIsCounted() {
        fill();
        List<PersonAlias> hers = aliasesOf("fatima");

        inTransaction(tx -> new Aliases(stores.of(JournalStore.class)).forget(tx, "fatima", calendar.now()));

        assertThat("before the entry of the erasure is sealed", check().broken(), equalTo(Optional.empty()));
        sealer.seal();
        assertThat(check(), equalTo(new JournalCheck(1, 6, 21, 0, 0, 1, Optional.empty())));
        assertThat(sealed(1).toString().contains("fatima"), is(false));
        JournalEntry erasure = sealed(6).get(0).entry();
        assertThat(erasure.what(), equalTo(hers.get(0).alias()));
        assertThat(erasure.subject(), equalTo(""));
        assertThat("the day alone", erasure.at(), equalTo(Instant.parse("2026-09-06T00:00:00Z")));

        inTransaction(tx -> stores.of(JournalStore.class).addAliases(tx, hers));
        assertThat(check().broken(), equalTo(Optional.of(new Broken(6, 1, Why.PERSON_IS_BACK))));
    }

    @Test
    void anAliasThatSomebodyDeletesIsMissing() {
        fill();

        inTransaction(tx -> stores.of(JournalStore.class).forgetAliases(tx, "marc"));

        assertThat(check().broken(), equalTo(Optional.of(new Broken(1, 1, Why.PERSON_MISSING))));
    }

    @Test
    void anAliasThatAMoveEndsIsExplainedByItsEntry() {
        fill();
        PersonAlias his = aliasesOf("marc").get(0);

        List<String> ended = new ArrayList<>();
        inTransaction(tx -> ended.addAll(new Aliases(stores.of(JournalStore.class)).move(tx, "marc", "marc-b")));
        assertThat(ended, contains(his.alias()));
        assertThat(check().broken(), equalTo(Optional.of(new Broken(1, 1, Why.PERSON_MISSING))));

        note(new Note("ccas", Act.MOVE, "claire", "marc-b", his.alias()));
        sealer.seal();
        assertThat(check(), equalTo(new JournalCheck(1, 6, 21, 0, 0, 1, Optional.empty())));
        assertThat(
                sealed(6).get(0).entry().subject(),
                equalTo(aliasesOf("marc-b").get(0).alias()));
    }

    /**
     * Somebody gave one person another's alias, and then the first one moves: the sealed entry must not make it true.
     */
    @Test
    void aMoveEndsNoAliasThatWasMadeForAnotherPerson() {
        fill();
        PersonAlias marcs = aliasesOf("marc").get(0);
        inTransaction(tx -> {
            stores.of(JournalStore.class).forgetAliases(tx, "marc");
            stores.of(JournalStore.class).addAliases(tx, List.of(marcs.of("odette")));
        });

        List<String> ended = new ArrayList<>();
        inTransaction(tx -> ended.addAll(new Aliases(stores.of(JournalStore.class)).move(tx, "odette", "odette-b")));

        assertThat(ended, empty());
        assertThat(check().broken(), equalTo(Optional.of(new Broken(1, 1, Why.PERSON_MISSING))));
    }

    /** As the sealer of schema 2 did it. */
    @Test
    void whatWasSealedUnderPlainAliasesIsCheckedByTheOldRuleAndCounted() {
        PersonAlias old = new PersonAlias("fatima", UUID.randomUUID().toString(), "");
        JournalEntry entry = Journal.entryOf(new Note("ccas", Act.LOOK, old.alias(), "", "PROFILE"), calendar.now());
        String hash = Chain.next(JournalHead.BEGINNING.hash(), entry);
        Segment segment = new Segment(1, 1, JournalHead.BEGINNING.hash(), hash, calendar.now(), calendar.now(), "");
        inTransaction(tx -> {
            stores.of(JournalStore.class).addAliases(tx, List.of(old));
            stores.of(JournalStore.class).seal(tx, segment.signedBy(KEY), List.of(new SealedEntry(entry, 1, 1, hash)));
        });
        fill();

        assertThat(check(), equalTo(new JournalCheck(1, 6, 21, 0, 1, 0, Optional.empty())));
        assertThat("what is new is committed to", sealed(2).get(0).entry().names(old.alias()), is(false));
        assertThat(aliasesOf("fatima"), hasSize(2));

        inTransaction(tx -> new Aliases(stores.of(JournalStore.class)).move(tx, "fatima", "fatima-b"));
        assertThat("the old rule: it goes along", aliasesOf("fatima-b"), contains(old.of("fatima-b")));
    }

    @Test
    void withoutAKeyNothingIsSealedNorVerifiedAndTheSettingIsNamed() {
        IllegalStateException noKey = assertThrows(
                IllegalStateException.class,
                () -> new SealJournal(
                                transactions,
                                stores.of(JournalStore.class),
                                stores.of(LeaseStore.class),
                                calendar,
                                null,
                                null)
                        .seal());
        assertThat(noKey.getMessage(), containsString("journalKey"));
        assertThrows(
                IllegalStateException.class,
                () -> new VerifyJournal(transactions, stores.of(JournalStore.class), null)
                        .check(JournalHead.BEGINNING, List.of()));
    }

    @Test
    void anAuditorVerifiesWithThePublicKeyAndCannotSign() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        JournalKey auditors = JournalKey.verifying(pair.getPublic());
        note(1);
        new SealJournal(
                        transactions,
                        stores.of(JournalStore.class),
                        stores.of(LeaseStore.class),
                        calendar,
                        JournalKey.of(pair),
                        null)
                .seal();

        VerifyJournal audit = new VerifyJournal(transactions, stores.of(JournalStore.class), auditors);

        assertThat(audit.check(JournalHead.BEGINNING, List.of(head())).isRight(), is(true));
        note(1);
        assertThrows(
                IllegalStateException.class,
                () -> new SealJournal(
                                transactions,
                                stores.of(JournalStore.class),
                                stores.of(LeaseStore.class),
                                calendar,
                                auditors,
                                null)
                        .seal());
        KeyPair other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThrows(IllegalArgumentException.class, () -> JournalKey.verifying(other.getPublic()));
        assertThrows(IllegalArgumentException.class, () -> JournalKey.of(other));
    }

    @Test
    void twoKeysThatDoNotBelongTogetherAreRefused() throws GeneralSecurityException {
        KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThrows(
                IllegalArgumentException.class, () -> JournalKey.of(new KeyPair(one.getPublic(), other.getPrivate())));
    }

    @Test
    void whileAnotherServerSealsNothingIsDoneHere() {
        note(1);
        transactions.run(tx -> stores.of(LeaseStore.class)
                .take(
                        tx,
                        "journal-seal",
                        "another",
                        calendar.now(),
                        calendar.now().plusSeconds(60)));

        assertThat(sealer.seal(), equalTo(0L));

        clock.forward(Duration.ofMinutes(2));
        assertThat(sealer.seal(), equalTo(1L));
    }

    @Test
    void aHeadIsReadAsItIsWritten() {
        fill();
        assertThat(JournalHead.parse(head() + "\n"), equalTo(head()));
        for (String bad :
                List.of("", "1", "1:", "x:" + "0".repeat(64), "1:" + "0".repeat(63), "-1:" + "0".repeat(64))) {
            assertThrows(IllegalArgumentException.class, () -> JournalHead.parse(bad), bad);
        }
    }

    private void fill() {
        for (int segment = 0; segment < 5; segment++) {
            note(4);
            sealer.seal();
            clock.forward(Duration.ofDays(1));
        }
    }

    private void note(int entries) {
        List<Note> notes = IntStream.range(0, entries)
                .mapToObj(i -> new Note("ccas", Act.LOOK, "marc", i == 1 ? "" : "fatima", "PROFILE"))
                .toList();
        transactions.run(tx -> {
            journal.note(tx, calendar.now(), notes);
            return true;
        });
    }

    private void note(Note note) {
        inTransaction(tx -> journal.note(tx, calendar.now(), List.of(note)));
    }

    private void inTransaction(Consumer<Transaction> work) {
        transactions.run(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private List<SealedEntry> sealed(long segment) {
        return transactions
                .run(tx -> stores.of(JournalStore.class).entries(tx, segment))
                .entries();
    }

    private List<PersonAlias> aliasesOf(String person) {
        return transactions.run(tx -> stores.of(JournalStore.class).aliasesOf(tx, Set.of(person)));
    }

    /** Against a head that is kept outside. */
    private JournalCheck check() {
        return verifier.check(JournalHead.BEGINNING, List.of(head()));
    }

    private JournalHead head() {
        return verifier.head().orElseThrow();
    }

    private static JournalKey key() {
        try {
            return JournalKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
