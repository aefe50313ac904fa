package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The card for home, from the giving to the taking back, with the real server. */
@Tag("long")
class CardTest extends InTheGallery {

    private static final String MAKE = "Faire une carte";

    private static final Pattern TAKE_BACK = Pattern.compile("^Fermer ce code");

    private Screen screen;
    private Visitor fatima;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        fatima = new Visitor(gallery, screen.page()).like("begun");
    }

    @Test
    void aCardIsMadeOpenedAtHomeWithoutASignInAndTakenBack() {
        atHerCards();
        fatima.presses(MAKE);
        assertThat(screen.page().getByText("Jusqu’au")).hasCount(1);
        screen.photograph("card-made").holds("card-made");

        Page sheet = printed();
        String code = sheet.locator(".code").innerText().replaceAll("\\s", "");
        assertThat(code.length(), is(6));
        assertThat(sheet.locator(".qr")).isVisible();

        try (BrowserContext home = chromium.browser().newContext()) {
            Page practice = home.newPage();
            practice.navigate(gallery.address() + "/inclusion/practice/?lang=fr&code=" + code);
            assertThat(practice.getByText("Comment voir que ça a marché")).isVisible();
            assertThat(home.cookies().size(), is(0));

            screen.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(TAKE_BACK))
                    .click();
            assertThat(screen.page().getByText("Ce code n’ouvre plus rien.")).isVisible();
            assertThat(screen.page().getByText("Jusqu’au")).hasCount(0);
            screen.photograph("card-taken-back").holds("card-taken-back");

            practice.reload();
            assertThat(practice.getByText("Ce code n’ouvre rien")).isVisible();
        }
    }

    @Test
    void whatWasDoneAtHomeIsAskedAndNotedOnceSheSaysYes() {
        atHerCards();
        fatima.presses(MAKE);
        String code = printed().locator(".code").innerText().replaceAll("\\s", "");
        try (BrowserContext home = chromium.browser().newContext()) {
            Page practice = home.newPage();
            practice.navigate(gallery.address() + "/inclusion/practice/?lang=fr&code=" + code);
            practice.getByText("Commencer").click();
            practice.getByText("Pas cette fois, j’arrête").click();
            assertThat(practice.getByText("L’essai n’est pas noté.")).isVisible();
            practice.getByText("Dire que j’ai essayé").click();
            assertThat(practice.getByText("C’est envoyé, sans votre nom.")).isVisible();
            assertThat(practice.getByText("Réessayer")).isVisible();
            assertThat(home.cookies().size(), is(0));
        }

        fatima.opens("path");
        assertThat(screen.page()
                        .getByText(Pattern.compile("^À la maison\u00a0: .*, essayé une fois\\. On le note\u00a0\\?")))
                .isVisible();
        screen.photograph("home-asked").holds("home-asked").holdsAt400Percent("home-asked");
        screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Oui, on le note")))
                .click();
        assertThat(screen.page().getByText(Pattern.compile("^À la maison"))).hasCount(0);

        fatima.opens("profile").presses("Tout ce qui est noté de moi").reads("Ce qui est noté de moi");
        screen.page().getByText("Ce qui a été fait").click();
        assertThat(screen.page().getByText("Essayé à la maison, avec une carte"))
                .isVisible();
        screen.photograph("noted").holds("noted").holdsAt400Percent("noted");
        fatima.presses("Imprimer, bloc par bloc").reads("Que voulez-vous imprimer ?");
        assertThat(fatima.button("Les noms")).hasAttribute("aria-pressed", "false");
        screen.photograph("noted-print").holds("noted-print");
        Page sheet = screen.context()
                .waitForPage(() -> screen.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Ouvrir la feuille")))
                        .click());
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(sheet.getByText("Essayé à la maison, avec une carte")).isVisible();
        assertThat(sheet.locator(".name")).hasCount(0);
    }

    @Test
    void aSecondCardForTheSameIsNotMade() {
        atHerCards();
        fatima.presses(MAKE);
        assertThat(screen.page().getByText("Jusqu’au")).hasCount(1);
        assertThat(fatima.button(MAKE)).hasCount(0);
    }

    @Test
    void herProfileHasHerCardsOnceThereAreSome() {
        fatima.opens("profile");
        assertThat(fatima.button("Mes cartes")).hasCount(0);
        atHerCards();
        fatima.presses(MAKE);
        assertThat(screen.page().getByText("Jusqu’au")).hasCount(1);
        fatima.opens("profile").presses("Mes cartes").reads("Votre carte");
        assertThat(screen.page().getByText("Jusqu’au")).hasCount(1);
    }

    private void atHerCards() {
        fatima.opens("questions").presses("Oui, quelques questions").presses("J’arrête là");
        fatima.reads("Voici par où commencer").presses("Une carte à garder, sur papier");
        fatima.reads("Votre carte");
    }

    private Page printed() {
        Page sheet = screen.context()
                .waitForPage(() -> screen.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Imprimer")))
                        .click());
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        return sheet;
    }
}
