package org.inclusion.journal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.inclusion.SettableClock;
import org.inclusion.id.Alias;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalCheck.Broken;
import org.inclusion.journal.JournalCheck.Why;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.memory.InMemoryStores;
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
    private final Journal journal = new Journal(stores.journal());
    private final SealJournal sealer =
            new SealJournal(transactions, stores.journal(), stores.leases(), calendar, KEY, null);
    private final VerifyJournal verifier = new VerifyJournal(transactions, stores.journal(), KEY);

    @Test
    void whatNobodyTouchedIsRight() {
        fill();

        JournalCheck check = verifier.check(JournalHead.BEGINNING, List.of(head()));

        assertThat(check, equalTo(new JournalCheck(1, 5, 20, 0, Optional.empty())));
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
        assertThat(check, equalTo(new JournalCheck(1, 3, 1_201, 0, Optional.empty())));
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
        new SealJournal(transactions, stores.journal(), stores.leases(), calendar, OTHER_KEY, null).seal();

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
                equalTo(new JournalCheck(3, 5, 12, 0, Optional.empty())));
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
    void personsStandInSealedEntriesByTheirAliases() {
        fill();

        List<String> persons = transactions.run(tx -> stores.journal().entries(tx, 1)).stream()
                .map(placed -> placed.entry().subject())
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();

        Map<String, String> kept =
                transactions.run(tx -> stores.journal().aliases(tx, Set.of("fatima"), () -> "none was kept"));
        assertThat(persons, contains(kept.get("fatima")));
    }

    @Test
    void whoWasErasedKeepsNoRowThatAnAliasStandsFor() {
        String gone = Alias.random();
        transactions.run(tx -> {
            journal.note(tx, calendar.now(), List.of(new Note("ccas", Act.LOOK, gone, "fatima", "PROFILE")));
            return true;
        });
        sealer.seal();

        assertThat(
                transactions
                        .run(tx -> stores.journal().entries(tx, 1))
                        .get(0)
                        .entry()
                        .actor(),
                equalTo(gone));
        assertThat(
                transactions.run(tx -> stores.journal().aliases(tx, Set.of(gone), () -> "none was kept")),
                equalTo(Map.of(gone, "none was kept")));
    }

    @Test
    void anAliasThatIsForgottenChangesNothingThatWasSealed() {
        fill();
        JournalHead head = head();

        transactions.run(tx -> {
            stores.journal().forgetAlias(tx, "fatima");
            return true;
        });

        assertThat(verifier.check(JournalHead.BEGINNING, List.of(head)).isRight(), is(true));
        assertThat(
                transactions
                        .run(tx -> stores.journal().entries(tx, 1))
                        .toString()
                        .contains("fatima"),
                is(false));
    }

    @Test
    void withoutAKeyNothingIsSealedNorVerifiedAndTheSettingIsNamed() {
        IllegalStateException noKey = assertThrows(
                IllegalStateException.class,
                () -> new SealJournal(transactions, stores.journal(), stores.leases(), calendar, null, null).seal());
        assertThat(noKey.getMessage(), containsString("journalKey"));
        assertThrows(
                IllegalStateException.class,
                () -> new VerifyJournal(transactions, stores.journal(), null).check(JournalHead.BEGINNING, List.of()));
    }

    @Test
    void anAuditorVerifiesWithThePublicKeyAndCannotSign() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        JournalKey auditors = JournalKey.verifying(pair.getPublic());
        note(1);
        new SealJournal(transactions, stores.journal(), stores.leases(), calendar, JournalKey.of(pair), null).seal();

        VerifyJournal audit = new VerifyJournal(transactions, stores.journal(), auditors);

        assertThat(audit.check(JournalHead.BEGINNING, List.of(head())).isRight(), is(true));
        note(1);
        assertThrows(
                IllegalStateException.class,
                () -> new SealJournal(transactions, stores.journal(), stores.leases(), calendar, auditors, null)
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
        transactions.run(tx -> stores.leases()
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
