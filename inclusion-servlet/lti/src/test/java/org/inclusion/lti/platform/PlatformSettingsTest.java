package org.inclusion.lti.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformSettingsTest {

    private final PlatformSettings settings =
            PlatformSettings.of("school", Set.of("https://moodle.example.org", "https://*.canvas.example.org"));

    @ParameterizedTest
    @CsvSource({
        "https://moodle.example.org, true",
        "https://a.canvas.example.org, true",
        "https://a.b.canvas.example.org, true",
        "https://canvas.example.org, false",
        "https://evilcanvas.example.org, false",
        "http://a.canvas.example.org, false",
        "https://moodle.example.org.evil.example, false",
        "https://moodle.example.org:8443, false",
    })
    void theOriginsThatWereNamedMayFrameOurPages(String origin, boolean mayFrame) {
        assertThat(settings.mayFrame(origin), is(mayFrame));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moodle.example.org",
                "https://moodle.example.org/",
                "https://MOODLE.example.org",
                "*",
                "https://*",
                "https://a.*.example.org",
                "https://a.example.org; script-src *",
                "'self'"
            })
    void whatIsNoOriginIsRefusedByName(String origin) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PlatformSettings.of("school", Set.of(origin)));
        assertThat(String.valueOf(refused.getMessage()).startsWith("frameAncestors"), is(true));
    }

    @Test
    void theSettingsAreWrittenAndReadAgain() {
        PlatformSettings all =
                settings.withNames(true).withPacks(Set.of("a", "b")).withHelpingInstructors();
        assertThat(SettingsJson.read(SettingsJson.written(all)), is(all));
        assertThat(SettingsJson.read(SettingsJson.written(settings)), is(settings));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example.org/lti/, true",
        "https://a.example.org/lti/to/wish, true",
        "https://a.example.org/lti, true",
        "https://A.example.org:443/lti/, true",
        "https://a.example.org/ltix, false",
        "https://a.example.org/, false",
        "https://a.example.org/lti/../inclusion, false",
        "https://a.example.org/lti/%2e%2e/inclusion, false",
        "https://a.example.org/lti/%2F, false",
        "https://b.example.org/lti/, false",
        "http://a.example.org/lti/, false",
        "https://u@a.example.org/lti/, false",
    })
    void anAddressIsBelowAnotherOrNot(String address, boolean below) {
        assertThat(WebAddress.isBelow(URI.create(address), URI.create("https://a.example.org/lti/")), is(below));
    }
}
