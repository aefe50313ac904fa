package org.inclusion.samples.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page of the portal, in both its languages and both its lights. */
@Tag("long")
class EveryPageTest extends InThePortal {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "/login,",
        "/lieux,",
        "/,lucie",
        "/questions,lucie",
        "/profil,lucie",
        "/nulle-part,lucie",
        "/accompagner,claire"
    })
    void noPageShutsAnybodyOut(String address, String login) {
        if (login != null) {
            enter(login);
        }
        for (String language : List.of("fr", "en")) {
            page.navigate(address(address) + "?lang=" + language);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            String name = "page-" + language + address;
            screen.photograph(name + "-light").holds(name).holdsAt400Percent(name);
            page.locator("#dark").click();
            screen.photograph(name + "-dark").holds(name + "-dark");
            page.locator("#dark").click();
            page.setViewportSize(1280, 800);
            screen.photograph(name + "-wide");
            page.setViewportSize(360, 740);
        }
        assertThat(screen.complaints(), is(empty()));
    }
}
