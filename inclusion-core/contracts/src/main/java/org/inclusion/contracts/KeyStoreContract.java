package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inclusion.key.KeyNeed;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KeyStore;
import org.inclusion.key.KnownKey;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.Tombstone;
import org.junit.jupiter.api.Test;

/** The tests that every {@link KeyStore} passes. */
public abstract class KeyStoreContract extends StoreContract {

    private static final Instant END = NOON.plusSeconds(60);

    /** A key id that no other test knows. */
    private final String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);

    @Test
    void aKeyIsReadBackEqualAndTheOneSavedLastStays() {
        KnownKey login = new KnownKey(KeyPurpose.LOGIN, id, NOON);
        KnownKey journal = new KnownKey(KeyPurpose.JOURNAL, id, NOON);
        KnownKey later = new KnownKey(KeyPurpose.LOGIN, id, NOON.plusSeconds(1));
        save(login);
        save(journal);
        assertThat(known(), hasItem(login));
        save(later);
        assertThat(known(), not(hasItem(login)));
        assertThat(known(), hasItem(later));
        inTransaction(tx -> stores().of(KeyStore.class).remove(tx, KeyPurpose.LOGIN, id));
        assertThat(known(), not(hasItem(later)));
        assertThat(known(), hasItem(journal));
        inTransaction(tx -> stores().of(KeyStore.class).remove(tx, KeyPurpose.JOURNAL, id));
        inTransaction(tx -> stores().of(KeyStore.class).remove(tx, KeyPurpose.JOURNAL, id));
    }

    @Test
    void whatNeedsAKeyIsCountedUntilItsTimeIsOver() {
        bury(id, END);
        bury(id, END.minusSeconds(1));
        move(id, END.plusSeconds(1));
        assertThat(needs(NOON), hasItem(new KeyNeed(id, 2, 1, END.plusSeconds(1))));
        assertThat(needs(END), hasItem(new KeyNeed(id, 1, 1, END.plusSeconds(1))));
        assertThat(needs(END.plusSeconds(1)), hasItem(new KeyNeed(id, 0, 1, END.plusSeconds(1))));
        assertThat(
                needs(END.plusSeconds(2)).stream().anyMatch(need -> need.keyId().equals(id)), is(false));
        assertThat(ask(tx -> stores().of(KeyStore.class).drop(tx, id)), equalTo(3));
        assertThat(needs(NOON).stream().anyMatch(need -> need.keyId().equals(id)), is(false));
    }

    @Test
    void whatIsFromBeforeKeyIdsGetsOne() {
        bury("", END);
        move("", END);
        assertThat(needs(NOON).stream().anyMatch(need -> need.keyId().isEmpty()), is(true));
        assertThat(ask(tx -> stores().of(KeyStore.class).claim(tx, id)), greaterThanOrEqualTo(2));
        assertThat(needs(NOON).stream().anyMatch(need -> need.keyId().isEmpty()), is(false));
        inTransaction(tx -> stores().of(KeyStore.class).drop(tx, id));
    }

    private void bury(String keyId, Instant until) {
        inTransaction(
                tx -> stores().of(ErasureStore.class).bury(tx, List.of(new Tombstone(subject(), NOON, until, keyId))));
    }

    private void move(String keyId, Instant until) {
        inTransaction(tx ->
                stores().of(MoveStore.class).save(tx, new Move(subject(), someone(), "", NOON, NOON, until, keyId)));
    }

    /** Hexadecimal digits of a keyed hash. */
    private static String subject() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    private void save(KnownKey key) {
        inTransaction(tx -> stores().of(KeyStore.class).save(tx, key));
    }

    private List<KnownKey> known() {
        return ask(tx -> stores().of(KeyStore.class).known(tx));
    }

    private List<KeyNeed> needs(Instant now) {
        return ask(tx -> stores().of(KeyStore.class).needs(tx, now));
    }
}
