package org.inclusion.lti.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.service.KeySets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformKeysTest {

    private static final Duration KEPT = Duration.ofMillis(200);

    private final PlatformDouble platform = new PlatformDouble(InstantSource.system());
    private final PlatformKeys keys = new PlatformKeys(new KeySets(), KEPT, Duration.ofMillis(20));

    @AfterEach
    void close() {
        platform.close();
    }

    private List<JWK> find(String id) throws KeySourceException {
        return keys.of(platform.registration())
                .get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    @Test
    void theyAreReadOnceForManyLaunches() throws KeySourceException {
        for (int i = 0; i < 20; i++) {
            assertThat(find("platform-1"), hasSize(1));
        }
        assertThat(platform.reads(), is(1));
    }

    @Test
    void whileThePlatformIsAwayTheKnownKeysGoOn() throws Exception {
        assertThat(find("platform-1"), hasSize(1));
        platform.away(true);
        Thread.sleep(2 * KEPT.toMillis());
        int before = platform.reads();
        assertThat(find("platform-1"), hasSize(1));
        assertThat(platform.reads(), greaterThan(before));
        assertThrows(KeySourceException.class, () -> find("platform-2"));
    }

    @Test
    void aKeyThatIsNewIsFoundAtOnceAndOneThatDoesNotExistIsNone() throws Exception {
        assertThat(find("platform-1"), hasSize(1));
        platform.changeKey("platform-2");
        assertThat(find("platform-2"), hasSize(1));
        Thread.sleep(50);
        assertThat(find("nobody"), empty());
    }

    @Test
    void whoeverNamesUnknownKeysDoesNotMakeUsAskWithoutEnd() throws KeySourceException {
        PlatformKeys slow = new PlatformKeys(new KeySets(), Duration.ofMinutes(5), Duration.ofSeconds(30));
        for (int i = 0; i < 20; i++) {
            JWKSelector selector = new JWKSelector(
                    new JWKMatcher.Builder().keyID("unknown-" + i).build());
            try {
                assertThat(slow.of(platform.registration()).get(selector, null), empty());
            } catch (KeySourceException tooOften) {
                // The limit is told as a key that cannot be had now.
            }
        }
        assertThat(platform.reads(), lessThanOrEqualTo(3));
    }
}
