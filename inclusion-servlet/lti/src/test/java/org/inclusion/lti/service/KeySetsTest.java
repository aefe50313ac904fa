package org.inclusion.lti.service;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.SlowPlatform;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformKeys;
import org.inclusion.lti.platform.PlatformSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No platform holds a launch for longer than a moment, and none sends it elsewhere for its keys. */
class KeySetsTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(15);

    private final PlatformDouble platform = new PlatformDouble(InstantSource.system());
    private final KeySets sets = new KeySets();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        platform.close();
    }

    @Test
    void aKeysetIsRead() throws IOException {
        assertThat(sets.retrieveResource(platform.address("/keys").toURL()).getContent(), containsString("platform-1"));
    }

    @Test
    void aKeysetThatComesAByteAtATimeIsNotWaitedFor() {
        SlowPlatform.aByteAtATime(platform.server(), "/slow", end);
        Platform slow = new Platform(
                platform.issuer(),
                PlatformDouble.CLIENT,
                platform.address("/auth"),
                platform.address("/token"),
                platform.address("/slow"),
                Set.of(PlatformDouble.DEPLOYMENT),
                PlatformSettings.of("school", Set.of(platform.issuer())));
        JWKSelector any = new JWKSelector(new JWKMatcher.Builder().build());
        Instant begin = Instant.now();
        assertThrows(
                KeySourceException.class, () -> new PlatformKeys(sets).of(slow).get(any, null));
        assertThat(Duration.between(begin, Instant.now()), lessThan(A_MOMENT));
    }

    @Test
    void noRedirectIsFollowed() {
        AtomicInteger followed = SlowPlatform.redirect(platform.server(), "/there", "{\"keys\":[]}");
        IOException refused = assertThrows(
                IOException.class,
                () -> sets.retrieveResource(platform.address("/there").toURL()));
        assertThat(refused.getMessage(), is("localhost answered 307"));
        assertThat(
                assertThrows(
                                ServiceFailure.class,
                                () -> new ServiceCalls()
                                        .send(HttpRequest.newBuilder(platform.address("/there"))
                                                .GET()))
                        .getMessage(),
                containsString("307"));
        assertThat(followed.get(), is(0));
    }

    @Test
    void aKeysetThatIsTooLongIsNotKept() {
        byte[] body = "x".repeat((1 << 17) + 1).getBytes(StandardCharsets.UTF_8);
        platform.server().createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        IOException refused = assertThrows(
                IOException.class,
                () -> sets.retrieveResource(platform.address("/long").toURL()));
        assertThat(refused.getMessage(), is("localhost answered with more than 131072 bytes"));
    }
}
