package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import org.inclusion.Inclusion;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

class LtiBuilderTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class, () -> Lti.builder().build());
        assertThat(refused.problems(), hasSize(5));
        for (String option : new String[] {"inclusion", "stores", "installationKey", "entrance", "library"}) {
            assertThat(refused.getMessage(), containsString(option + ": is required"));
        }
    }

    @Test
    void wrongOptionsAreNamed() {
        try (Inclusion inclusion =
                Inclusion.builder().stores(new InMemoryStores()).build()) {
            LtiBuilder builder = Lti.builder()
                    .inclusion(inclusion)
                    .stores(new InMemoryLtiStores())
                    .installationKey(new byte[16])
                    .entrance(URI.create("http://portail.example.org/lti/"))
                    .library(URI.create("https://portail.example.org/inclusion"))
                    .visitTime(Duration.ZERO);
            String message = assertThrows(InvalidConfigurationException.class, builder::build)
                    .getMessage();
            for (String option : new String[] {"installationKey", "entrance", "library", "visitTime"}) {
                assertThat(message, containsString(option + ": "));
            }
            builder.installationKey(new byte[32])
                    .entrance(URI.create("https://portail.example.org/lti/"))
                    .library(URI.create("https://elsewhere.example.org/inclusion/"))
                    .visitTime(Duration.ofHours(1));
            assertThat(
                    assertThrows(InvalidConfigurationException.class, builder::build)
                            .getMessage(),
                    containsString("library: must have the origin of the entrance, https://portail.example.org"));
        }
    }
}
