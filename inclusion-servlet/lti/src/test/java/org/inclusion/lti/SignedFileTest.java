package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Pictures and recordings of a visit: an image is asked for without the header of the page, by an address that was
 * signed for it.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class SignedFileTest {

    private static final Pattern FILE = Pattern.compile("\"(packs/[^\"]+/files/[^\"]+)\"");

    private static final String STEP = "paths/premiers-pas/steps/joindre-un-fichier";

    private final TestClock clock = new TestClock();
    private PlatformDouble platform;
    private TestHost host;

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        host = new TestHost(new InMemoryLtiStores(), clock);
        host.lti().platforms().register(platform.registration());
    }

    @AfterEach
    void close() {
        host.close();
        platform.close();
    }

    private Collection<String> named() {
        HttpResponse<String> step = host.api(STEP, host.visit(platform, host.entrance("to/path/premiers-pas")));
        return new TreeSet<>(
                FILE.matcher(step.body()).results().map(found -> found.group(1)).toList());
    }

    private String first() {
        return named().iterator().next();
    }

    private HttpResponse<String> image(String address) {
        return host.get("inclusion/api/" + address, Map.of());
    }

    @Test
    void eachPictureThatALessonNamesIsReadWithoutAHeader() {
        Collection<String> named = named();
        assertThat(named.isEmpty(), is(false));
        assertThat(named.stream().map(this::image).map(HttpResponse::statusCode).toList(), everyItem(is(200)));
    }

    @Test
    void theAddressIsTheSameAllDaySoThatABrowserKeepsTheFile() {
        String morning = first();
        assertThat(first(), is(morning));
        assertThat(
                image(morning).headers().firstValue("Cache-Control").orElse(""),
                is("private, max-age=31536000, immutable"));
    }

    @Test
    void anAddressHoldsForADayAtLeastAndNotAfterTheNext() {
        String address = first();
        clock.pass(Duration.ofHours(24));
        assertThat(image(address).statusCode(), is(200));
        clock.pass(Duration.ofHours(24));
        assertThat(image(address).statusCode(), is(401));
    }

    @Test
    void anAddressThatWasChangedOrStretchedIsNobodys() {
        String address = first();
        String query = address.substring(address.indexOf('?'));
        String signature = address.substring(address.indexOf("sign=") + 5);
        String day = address.substring(address.indexOf("day=") + 4, address.indexOf("&sign"));
        String plain = address.substring(0, address.indexOf('?'));
        for (String bad : List.of(
                plain,
                plain + "?sign=" + signature,
                plain + "?day=" + day,
                plain + "?day=" + day + "&sign=",
                plain + "?day=" + day + "&sign=" + signature.substring(1),
                plain + "?day=" + day + "&sign=" + signature + "A",
                plain + "?day=2999-01-01&sign=" + signature,
                plain + "?day=no-day&sign=" + signature,
                plain + "?day=%E0%A4&sign=" + signature,
                "packs/premiers-pas/1.0.0/files/another" + query,
                "packs/premiers-pas/9.9.9/files/" + plain.substring(plain.lastIndexOf('/') + 1) + query)) {
            assertThat(bad, image(bad).statusCode(), is(401));
        }
    }

    @Test
    void anAddressWhoseDayWasMovedOnIsNobodys() {
        String address = first();
        String signature = address.substring(address.indexOf("sign="));
        String plain = address.substring(0, address.indexOf('?'));
        LocalDate signed = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        clock.pass(Duration.ofDays(3));
        for (int days : List.of(2, 3, 4)) {
            String stretched = plain + "?day=" + signed.plusDays(days) + "&" + signature;
            assertThat(stretched, image(stretched).statusCode(), is(401));
            assertThat(
                    stretched, image(address + "&day=" + signed.plusDays(days)).statusCode(), is(401));
        }
    }

    @Test
    void itOpensNothingButThatFile() {
        String query = first().substring(first().indexOf('?'));
        assertThat(image("me" + query).statusCode(), is(401));
        assertThat(image(STEP + query).statusCode(), is(401));
    }

    @Test
    void anAddressNamesNobody() {
        JsonNode visit = host.visit(platform, host.entrance("to/path/premiers-pas"));
        String id = TestHost.json(host.api("me", visit)).path("id").asText();
        assertThat(first(), startsWith("packs/premiers-pas/"));
        assertThat(first(), not(containsString(id)));
    }
}
