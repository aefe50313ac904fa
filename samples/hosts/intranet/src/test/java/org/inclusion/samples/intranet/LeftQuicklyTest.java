package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else comes to her screen: she presses one button. Needs a Chromium, as {@link KeyboardTest}. */
@Tag("long")
class LeftQuicklyTest {

    @Test
    void anEmptyPageThatNamesNobodyAndHerVisitIsOver(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder));
                Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            String address = intranet.address();
            page.navigate(address + "/connexion");
            page.getByLabel("Identifiant").fill("fatima");
            page.locator("#password").fill("valbonne");
            press(page, "Entrer");
            page.waitForURL(address + "/");
            page.navigate(address + "/#/moi");

            press(page, "Quitter vite");

            page.waitForURL("about:blank");
            assertThat(page.title(), is(emptyString()));
            page.navigate(address + "/");
            assertThat(page.url(), endsWith("/connexion"));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
