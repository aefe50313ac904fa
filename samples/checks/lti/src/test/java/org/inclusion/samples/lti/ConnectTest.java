package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.samples.lti.Campus.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A platform's administrator pastes the address that was offered: in a frame of that platform, in a Chromium that keeps
 * no cookie for us.
 */
@Timeout(90)
class ConnectTest {

    private final StrictBrowser browser = new StrictBrowser();
    private final Campus campus = new Campus();
    private final TestHost host = new TestHost(
            Inclusion.builder().stores(new InMemoryStores()).build(),
            new InMemoryLtiStores(),
            InstantSource.system(),
            "127.0.0.1");

    @AfterEach
    void close() {
        browser.close();
        host.close();
        campus.close();
    }

    @Test
    void aPlatformRegistersItselfInItsOwnPageWhichClosesOursAndThenItsPeopleComeIn() {
        campus.registersItself();
        campus.knows(host.entrance(""));
        String offered = host.lti()
                .registrationAddress(
                        URI.create(campus.platform().issuer()),
                        PlatformSettings.of("school", Set.of(campus.platform().issuer())))
                .toString();
        Page page = browser.page();
        page.navigate(campus.connecting(offered));
        FrameLocator tool = page.frameLocator("iframe[name=tool]");
        assertThat(tool.getByText("C’est relié.")).isVisible();
        assertThat(Barriers.of(frame(page, "tool")), is(empty()));
        page.keyboard().press("Tab");
        tool.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Fermer"))
                .press("Enter");
        assertThat(page.locator("iframe")).hasCount(0);

        page.navigate(campus.course(Storage.PARENT, host.entrance("to/path/premiers-pas")));
        assertThat(page.frameLocator("iframe[name=activity]")
                        .locator("inclusion-path [part~=heading]")
                        .first())
                .isVisible();

        page.navigate(campus.connecting(offered));
        assertThat(tool.getByText("Cette adresse a déjà servi").first()).isVisible();
        assertThat(Barriers.of(frame(page, "tool")), is(empty()));
        assertThat(browser.complaints(), is(empty()));
        assertThat(browser.context().cookies(), is(empty()));
    }

    private static Frame frame(Page page, String name) {
        return Objects.requireNonNull(page.frame(name));
    }
}
