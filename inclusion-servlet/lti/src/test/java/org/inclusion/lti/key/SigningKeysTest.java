package org.inclusion.lti.key;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.util.List;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.TestClock;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final KeyRing INSTALLATION = new KeyRing(new byte[32], List.of());
    private static final int SHORT = 512;

    private final TestClock clock = new TestClock();
    private final LtiStores stores = new InMemoryLtiStores();
    private final SigningKeys keys = keys(INSTALLATION);

    /** With short keys, which are made in no time: how long a key is changes nothing in when it is published, used and removed. */
    private SigningKeys keys(KeyRing installation) {
        return new SigningKeys(
                stores.transactions(),
                stores.signingKeys(),
                installation,
                clock,
                () -> SigningKeys.newPair(new RSAKeyGenerator(SHORT, true)));
    }

    private List<SigningKey> kept() {
        return stores.transactions().run(tx -> stores.signingKeys().all(tx));
    }

    @Test
    void thereIsOneFromTheBeginningAndItsPrivateHalfIsNeverPublished() {
        assertThat(keys.published().getKeys(), hasSize(1));
        assertThat(keys.published().getKeys().get(0).isPrivate(), is(false));
        assertThat(keys.published().toJSONObject(true).toString(), not(containsString("\"d\"")));
        assertThat(keys.current().isPrivate(), is(true));
    }

    @Test
    void aKeyIsAsLongAsPlatformsAskFor() {
        SigningKeys usual = new SigningKeys(stores.transactions(), stores.signingKeys(), INSTALLATION, clock);
        assertThat(usual.current().size(), is(2_048));
        assertThat(usual.published().getKeys(), hasSize(1));
    }

    @Test
    void whatIsKeptIsEncryptedAndOfNoUseUnderAnotherKey() {
        RSAKey current = keys.current();
        SigningKey row = kept().get(0);
        assertThat(
                row.encrypted(), not(containsString(current.getPrivateExponent().toString())));
        assertThat(row.encrypted(), not(containsString(current.getModulus().toString())));
        assertThat(row.toString(), not(containsString(row.encrypted())));
        byte[] other = new byte[32];
        other[0] = 1;
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> keys(new KeyRing(other, List.of())).published());
        assertThat(refused.getMessage(), containsString("another installation key"));
    }

    @Test
    void underANewInstallationKeyTheOldSigningKeysOpenWithTheFormerOneUntilTheyAreRenewed() {
        List<String> before = ids(keys);
        byte[] next = new byte[32];
        next[0] = 1;
        SigningKeys rotated = keys(new KeyRing(next, List.of(new byte[32])));
        assertThat(ids(rotated), is(before));
        rotated.rotate();
        assertThat(ids(keys(new KeyRing(next, List.of()))), hasSize(2));
        assertThrows(IllegalStateException.class, () -> keys(INSTALLATION).published());
    }

    @Test
    void aNewKeyIsPublishedAtOnceAndSignsAfterAnHour() {
        String old = keys.current().getKeyID();
        clock.pass(Duration.ofSeconds(1));
        String fresh = keys.rotate();
        assertThat(ids(keys), is(List.of(old, fresh)));
        assertThat(keys.current().getKeyID(), is(old));
        clock.pass(Duration.ofMinutes(59));
        assertThat(keys.current().getKeyID(), is(old));
        clock.pass(Duration.ofMinutes(2));
        assertThat(keys.current().getKeyID(), is(fresh));
        assertThat(ids(keys), is(List.of(old, fresh)));
    }

    @Test
    void anOldKeyLeavesAMonthAfterANewerOneTookItsPlace() {
        String first = keys.current().getKeyID();
        clock.pass(Duration.ofSeconds(1));
        String second = keys.rotate();
        clock.pass(Duration.ofDays(29));
        String third = keys.rotate();
        assertThat(ids(keys), is(List.of(first, second, third)));
        clock.pass(Duration.ofDays(3));
        String fourth = keys.rotate();
        assertThat(ids(keys), is(List.of(second, third, fourth)));
        assertThat(keys.current().getKeyID(), is(third));
    }

    @Test
    void anotherServerKnowsANewKeyAMinuteLater() {
        SigningKeys other = keys(INSTALLATION);
        assertThat(ids(other), is(ids(keys)));
        clock.pass(Duration.ofSeconds(1));
        keys.rotate();
        assertThat(ids(other), hasSize(1));
        clock.pass(Duration.ofSeconds(61));
        assertThat(ids(other), is(ids(keys)));
    }

    @Test
    void aKeyOfTheHostsThatIsTooShortIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new KeyRing(new byte[31], List.of()));
        assertThat(INSTALLATION.bytesFor("a"), not(INSTALLATION.bytesFor("b")));
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }
}
