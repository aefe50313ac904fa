package org.inclusion.samples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * What a host shows that was written from the guide: a person opens a page of it with her password, and begins a path.
 */
public final class FirstPath {

    private FirstPath() {}

    /**
     * Opens a page that has one {@code <inclusion-path path="premiers-pas">}, and begins that path.
     *
     * @param address the page, which asks for a password as HTTP Basic does
     * @param login a learner who has begun nothing
     */
    public static void isBegun(Chromium chromium, String address, String login, String password) {
        try (BrowserContext person = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("fr-FR").setHttpCredentials(login, password))) {
            Page page = person.newPage();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.navigate(address);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commencer ce chemin"))
                    .click();
            Locator path = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Mon chemin"));
            assertThat(path).isVisible();
            assertThat("errors of the page", complaints, empty());
        }
    }
}
