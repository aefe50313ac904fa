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
            signIn(page, address, "fatima");
            page.navigate(address + "/#/moi");

            press(page, "Quitter vite");

            nothingIsLeft(page, address);
        }
    }

    /** A helper and she look at one screen: the way out is the same, and ends the helper's visit. */
    @Test
    void besideHerHelperToo(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder));
                Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            String address = intranet.address();
            meetsFatima(page, address);
            press(page, "Sans question");
            page.getByText("On commence ensemble").first().waitFor();

            press(page, "Quitter vite");

            page.waitForURL("about:blank");
            page.goBack();
            page.waitForURL(before -> before.contains("/connexion"));
            assertThat(
                    "nothing of her lies behind",
                    page.locator("inclusion-helper").count(),
                    is(0));
            nobodyIsKnown(page, address);
        }
    }

    @Test
    void besideHerHelperOnAPracticeSiteToo(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder));
                Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            String address = intranet.address();
            meetsFatima(page, address);
            press(page, "Sans question");
            press(page, "Essayer ensemble maintenant");
            page.getByText("Messages reçus").first().waitFor();

            press(page, "Quitter vite");

            nothingIsLeft(page, address);
        }
    }

    private static void meetsFatima(Page page, String address) {
        signIn(page, address, "marc");
        page.navigate(address + "/#/guichet");
        page.getByLabel("Son nom").fill("benali");
        press(page, "Fatima Benali");
        press(page, "Fatima est avec moi");
        press(page, "Envoyer un document");
    }

    private static void signIn(Page page, String address, String login) {
        page.navigate(address + "/connexion");
        page.getByLabel("Identifiant").fill(login);
        page.locator("#password").fill("valbonne");
        press(page, "Entrer");
        page.waitForURL(address + "/");
    }

    /** An ordinary page stands there, the server knows nobody, and this tab remembers nothing. */
    private static void nothingIsLeft(Page page, String address) {
        page.waitForURL("about:blank");
        assertThat(page.title(), is(emptyString()));
        nobodyIsKnown(page, address);
    }

    private static void nobodyIsKnown(Page page, String address) {
        page.navigate(address + "/");
        assertThat(page.url(), endsWith("/connexion"));
        assertThat(
                page.evaluate("() => Object.keys(sessionStorage).filter(key => key.startsWith('inclusion.')).length"),
                is(0));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
