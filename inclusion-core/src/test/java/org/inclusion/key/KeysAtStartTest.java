package org.inclusion.key;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.journal.JournalCheck;
import org.inclusion.journal.JournalHead;
import org.inclusion.journal.JournalKey;
import org.inclusion.learner.Receipt.Status;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.Tombstone;
import org.junit.jupiter.api.Test;

/**
 * A host that starts with another key than before is told so, and nothing was written; a change on purpose is done with
 * both keys.
 */
class KeysAtStartTest {

    private static final byte[] FIRST = key(1);
    private static final byte[] SECOND = key(2);
    private static final byte[] THIRD = key(3);

    private final InMemoryStores stores = new InMemoryStores();
    private final Actor herself = Ccas.learner("hers-odette");
    private final LearnerId odette = new LearnerId("hers-odette");

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    private static String id(byte[] key) {
        return KeyPurpose.INSTALLATION.idOf(key);
    }

    private InclusionBuilder with(byte[] key, byte[]... former) {
        return Inclusion.builder().stores(stores).installationKey(key).formerInstallationKeys(List.of(former));
    }

    private static String refusal(InclusionBuilder builder) {
        return String.valueOf(assertThrows(InvalidConfigurationException.class, builder::build)
                .getMessage());
    }

    private List<KnownKey> known() {
        return stores.transactions().run(tx -> stores.of(KeyStore.class).known(tx));
    }

    private List<Tombstone> tombstones() {
        return stores.transactions().run(tx -> stores.of(ErasureStore.class).tombstones(tx, null, 100));
    }

    private static Evidence practice(Ccas ccas, Actor who, String id) {
        return Ccas.draft(id, who, who.asLearner(), ccas.clock.instant())
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
    }

    private static Status send(Ccas ccas, Actor who, Evidence evidence) {
        return ccas.as(who).record(List.of(evidence)).get(0).status();
    }

    /** Somebody did something, and was erased a minute later. */
    private static Evidence erased(Ccas ccas, Actor who) {
        Evidence done = practice(ccas, who, "p1");
        send(ccas, who, done);
        ccas.inclusion.eraseLearners().request(new LearnerId(who.id()), EraseLearners.SHORTEST);
        ccas.clock.forward(Duration.ofMinutes(2));
        assertThat(ccas.inclusion.eraseLearners().due(one -> true), hasSize(1));
        return done;
    }

    @Test
    void theKeyIdSaysNothingOfTheKeyAndDiffersByPurpose() {
        assertThat(id(FIRST), is(id(FIRST.clone())));
        assertThat(id(FIRST), not(id(SECOND)));
        assertThat(id(FIRST), not(KeyPurpose.LOGIN.idOf(FIRST)));
        assertThat(HexFormat.of().formatHex(FIRST), not(containsString(id(FIRST))));
    }

    @Test
    void anotherInstallationKeyIsRefusedAndNothingIsWritten() {
        with(FIRST).build().close();
        String message = refusal(with(SECOND));
        for (String named : List.of(
                "installationKey",
                "inclusion.installation-key",
                "--key-file",
                id(FIRST),
                id(SECOND),
                "formerInstallationKeys")) {
            assertThat(message, containsString(named));
        }
        assertThat(known().stream().map(KnownKey::id).toList(), is(List.of(id(FIRST))));
        with(FIRST).build().close();
    }

    @Test
    void anotherLoginKeyIsRefusedAndAHostWithoutOneIsNotAsked() {
        Inclusion.builder().stores(stores).loginKey(FIRST).build().close();
        assertThat(refusal(Inclusion.builder().stores(stores).loginKey(SECOND)), containsString("inclusion.login-key"));
        Inclusion.builder().stores(stores).build().close();
        assertThat(
                refusal(Inclusion.builder().stores(stores).loginKey(SECOND).formerLoginKeys(List.of(FIRST))),
                containsString("formerLoginKeys: ids move with the secret of the installation; set installationKey"));
        with(THIRD).loginKey(SECOND).formerLoginKeys(List.of(FIRST)).build().close();
        // A server that was not told is refused from now on: people would begin anew under the ids of before.
        assertThat(
                refusal(Inclusion.builder().stores(stores).loginKey(FIRST)),
                containsString(KeyPurpose.LOGIN.idOf(SECOND)));
    }

    @Test
    void ofTwoWrongKeysBothAreNamedAndARightOneBesideThemDoesNotBecomeKnown() {
        with(FIRST).loginKey(FIRST).build().close();
        String message = refusal(with(SECOND).loginKey(SECOND));
        assertThat(message, containsString("installationKey ("));
        assertThat(message, containsString("loginKey ("));
        refusal(with(SECOND, FIRST).loginKey(SECOND));
        assertThat(known(), hasSize(2));
    }

    @Test
    void afterARotationWhatWasErasedBeforeStaysErased() {
        Evidence late;
        try (Ccas ccas = new Ccas(with(FIRST))) {
            late = erased(ccas, herself);
        }
        try (Ccas ccas = new Ccas(with(SECOND, FIRST))) {
            assertThat(send(ccas, herself, late), is(Status.ERASED));
            erased(ccas, Ccas.learner("hers-yann"));
        }
        assertThat(tombstones().stream().map(Tombstone::keyId).toList(), containsInAnyOrder(id(FIRST), id(SECOND)));
    }

    @Test
    void aFormerKeyThatTombstonesNeedMustBeGivenUntilTheirTimeIsOver() {
        try (Ccas ccas = new Ccas(with(FIRST))) {
            erased(ccas, herself);
        }
        try (Ccas ccas = new Ccas(with(SECOND, FIRST))) {
            assertThat(ccas.inclusion.trustKeys().needs(), hasSize(1));
        }
        String message = assertThrows(InvalidConfigurationException.class, () -> new Ccas(with(SECOND)))
                .getMessage();
        for (String named : List.of(
                "formerInstallationKeys",
                id(FIRST),
                "1 tombstone and 0 moves",
                tombstones().get(0).keptUntil().toString())) {
            assertThat(message, containsString(named));
        }
        Ccas later = new Ccas(with(SECOND, FIRST));
        later.clock.forward(EraseLearners.TOMBSTONES_STAY.plusDays(1));
        later.close();
        with(SECOND).clock(later.clock).build().close();
    }

    @Test
    void aKeyIsNotTakenBackByChance() {
        with(FIRST).build().close();
        with(SECOND, FIRST).build().close();
        assertThat(refusal(with(FIRST)), containsString(id(SECOND)));
        assertThat(refusal(with(THIRD, FIRST)), containsString(id(SECOND)));
        with(FIRST, SECOND).build().close();
        with(FIRST).build().close();
    }

    @Test
    void tombstonesFromBeforeKeyIdsNeedAPersonsWord() {
        try (Ccas ccas = new Ccas(with(FIRST))) {
            erased(ccas, herself);
        }
        fromBefore();
        assertThat(refusal(with(FIRST)), containsString("operator keys trust"));
        assertThat(known(), empty());

        try (Inclusion operators = Inclusion.builder().stores(stores).build()) {
            assertThat(operators.trustKeys().needs().get(0).keyId(), is(""));
            assertThat(operators.trustKeys().trust(KeyPurpose.INSTALLATION, id(FIRST)), is(1));
        }
        with(FIRST).build().close();
        assertThat(refusal(with(SECOND)), containsString(id(FIRST)));
    }

    @Test
    void whatWasTrustedByMistakeIsForgotten() {
        try (Ccas ccas = new Ccas(with(FIRST))) {
            erased(ccas, herself);
        }
        try (Inclusion operators = Inclusion.builder().stores(stores).build()) {
            operators.trustKeys().trust(KeyPurpose.INSTALLATION, id(SECOND));
            assertThat(refusal(with(FIRST)), containsString(id(SECOND)));
            assertThat(operators.trustKeys().forget(KeyPurpose.INSTALLATION, id(SECOND)), is(0));
            with(FIRST).build().close();
            assertThat(operators.trustKeys().forget(KeyPurpose.INSTALLATION, id(FIRST)), is(1));
        }
        with(SECOND).build().close();
    }

    /** As schema 2 left it: no check value, and no key id. */
    private void fromBefore() {
        stores.transactions().run(tx -> {
            stores.of(KeyStore.class).remove(tx, KeyPurpose.INSTALLATION, id(FIRST));
            for (Tombstone one : stores.of(ErasureStore.class).tombstones(tx, null, 100)) {
                stores.of(KeyStore.class).drop(tx, one.keyId());
                stores.of(ErasureStore.class)
                        .bury(tx, List.of(new Tombstone(one.subject(), one.erasedAt(), one.keptUntil(), "")));
            }
            return true;
        });
    }

    @Test
    void anotherJournalKeyIsRefusedAndAChangeOnPurposeKeepsWhatWasSigned() throws GeneralSecurityException {
        KeyPair first = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        JournalKey second =
                JournalKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        seal(JournalKey.of(first), 0);
        assertThat(refusal(Inclusion.builder().stores(stores).journalKey(second)), containsString("journalKey ("));
        // Without the check value, as schema 2 left it, the journal itself says who sealed it.
        stores.transactions().run(tx -> {
            stores.of(KeyStore.class)
                    .remove(tx, KeyPurpose.JOURNAL, JournalKey.of(first).id());
            return true;
        });
        assertThat(
                refusal(Inclusion.builder().stores(stores).journalKey(second)),
                containsString("segment 1 of the journal was signed with another key"));
        JournalKey rotated = second.withFormer(JournalKey.verifying(first.getPublic()));
        seal(rotated, 9);
        try (Inclusion inclusion =
                Inclusion.builder().stores(stores).journalKey(rotated).build()) {
            JournalCheck check = inclusion.verifyJournal().check(JournalHead.BEGINNING, List.of());
            assertThat(check.isRight(), is(true));
            assertThat(check.last(), equalTo(2L));
        }
        assertThat(
                refusal(Inclusion.builder().stores(stores).journalKey(JournalKey.of(first))),
                containsString(second.id()));
    }

    private void seal(JournalKey key, int days) {
        try (Ccas ccas = new Ccas(Inclusion.builder().stores(stores).journalKey(key))) {
            ccas.clock.forward(Duration.ofDays(days));
            ccas.as(Ccas.helper()).about(odette).profile().orThrow();
            ccas.inclusion.sealJournal().seal();
        }
    }

    @Test
    void aMoveThatWasMadeUnderAFormerKeyStillLeadsOn() {
        LearnerId maiden = new LearnerId("hers-maiden");
        Actor before = Ccas.learner("hers-maiden");
        Evidence late;
        try (Ccas ccas = new Ccas(with(FIRST))) {
            late = practice(ccas, before, "late");
            assertThat(ccas.inclusion.moveLearners().ofOneLogin(maiden, odette, Ccas.STRUCTURE), is(true));
        }
        try (Ccas ccas = new Ccas(with(SECOND, FIRST))) {
            assertThat(send(ccas, before, late), is(Status.STORED));
            assertThat(ccas.as(herself).aboutMyself().history(null, 9).orThrow().evidence(), hasSize(1));
            // Moved again, it stands under the current key: the former one is needed by nothing any more.
            ccas.clock.forward(Duration.ofMinutes(1));
            send(ccas, before, practice(ccas, before, "anew"));
            ccas.clock.forward(Duration.ofMinutes(1));
            assertThat(ccas.inclusion.moveLearners().ofOneLogin(maiden, odette, Ccas.STRUCTURE), is(true));
        }
        List<Move> moves =
                stores.transactions().run(tx -> stores.of(MoveStore.class).onto(tx, odette));
        assertThat(moves.stream().map(Move::keyId).toList(), is(List.of(id(SECOND))));
    }
}
