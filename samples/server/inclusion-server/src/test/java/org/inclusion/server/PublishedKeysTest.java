package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host's keys: kept, renewed, and there while the host is away. */
class PublishedKeysTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aNewKeyIsFoundWhenItIsFirstUsedAndTheOldOneIsGone() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            PublishedKeys keys = new PublishedKeys(portal.keysAddress());
            assertThat(has(keys, "k1"), is(true));
            portal.rotate(HostSigner.es256("k2"));
            assertThat(has(keys, "k2"), is(true));
            assertThat(isKnown(keys, "k1"), is(false));
        }
    }

    @Test
    void whoInventsKeysDoesNotMakeUsAskTheHostAgainAndAgain() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            PublishedKeys keys = new PublishedKeys(portal.keysAddress());
            has(keys, "k1");
            for (int i = 0; i < 200; i++) {
                assertThat(isKnown(keys, "invented-" + i), is(false));
            }
            assertThat(portal.reads.get(), lessThanOrEqualTo(3));
            assertThat("the one we know goes on", has(keys, "k1"), is(true));
        }
    }

    @Test
    void whileTheHostIsAwayTheKeysItHadGoOn() throws Exception {
        TownPortal portal = new TownPortal();
        // Kept for a moment only, so that every question would have them read anew.
        PublishedKeys keys = new PublishedKeys(portal.keysAddress(), Duration.ofMillis(2), Duration.ofMillis(1));
        assertThat(has(keys, "k1"), is(true));
        portal.close();
        for (int i = 0; i < 5; i++) {
            assertThat(has(keys, "k1"), is(true));
        }
    }

    @Test
    void aNewKeyWhileTheHostIsAwayCannotBeHadWhichIsNotThatThereIsNone() throws Exception {
        TownPortal portal = new TownPortal();
        PublishedKeys keys = new PublishedKeys(portal.keysAddress(), Duration.ofMinutes(5), Duration.ofMillis(1));
        assertThat(has(keys, "k1"), is(true));
        portal.close();
        assertThrows(KeySourceException.class, () -> has(keys, "k2"));
        assertThat("the one we know goes on", has(keys, "k1"), is(true));
    }

    @Test
    void aHostThatWasNeverThereIsSaidToBeAway() {
        TownPortal portal = new TownPortal();
        URI address = portal.keysAddress();
        portal.close();
        assertThrows(KeySourceException.class, () -> has(new PublishedKeys(address), "k1"));
    }

    @Test
    void keysMayLieInAFileWhichIsReadAgainWhenItChanges() throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, new JWKSet(HostSigner.ed25519("k1").publicKey()).toString());
        PublishedKeys keys = new PublishedKeys(file.toUri());
        assertThat(has(keys, "k1"), is(true));
        Files.writeString(file, new JWKSet(HostSigner.ed25519("k2").publicKey()).toString());
        assertThat(has(keys, "k2"), is(true));
    }

    private static boolean has(PublishedKeys keys, String id) throws KeySourceException {
        JWKMatcher named = new JWKMatcher.Builder().keyID(id).build();
        return !keys.get(new JWKSelector(named), null).isEmpty();
    }

    private static boolean isKnown(PublishedKeys keys, String id) {
        try {
            return has(keys, id);
        } catch (KeySourceException e) {
            // The limit is reached: nothing is known of that key for now.
            return false;
        }
    }
}
