package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A helper reads the script of a step aloud, and a learner does what she hears and nothing else. Each sees only a page
 * of their own.
 */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TelephoneScriptTest extends InTheGallery {

    private static final Pattern QUOTED = Pattern.compile("«\u00a0(.+?)\u00a0»");

    /** What she writes, where a line says so. */
    private static final Pattern WRITTEN = Pattern.compile("Écrivez\u00a0: (.+)");

    private Screen screen;
    private Visit helper;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        helper = new Visit(gallery, screen.page());
    }

    @Test
    void whoDoesWhatTheScriptSaysSendsTheDocument() {
        helper.opens("script/lines").sees("Joindre un document à un message");
        picture("lines");
        try (Screen hers = new Screen(chromium.browser())) {
            Page page = hers.page();
            new Visit(gallery, page).opens("step/for-the-telephone");

            for (Locator line : helper.shown("ol.plain-list > li").all()) {
                does(page, line.locator("dd").first().innerText());
                for (MatchResult quoted : quotedIn(line.locator("dd").nth(1).innerText())) {
                    page.getByText(quoted.group(1)).first().waitFor();
                }
            }

            assertThat(page.locator("main").innerText(), containsString("J’ai eu de l’aide"));
        }
    }

    @Test
    void theLineAboutWhereSheIsIsMarkedAndAsksThePageToPoint() {
        helper.opens("script/here");
        Locator here = helper.shown("[aria-current=step]");
        assertThat(here.count(), is(1));
        assertThat(here.innerText(), containsString("trombone"));
        screen.page()
                .evaluate(
                        "() => addEventListener('inclusion-point', ({ detail }) => (window.pointed = detail.anchor))");

        here.getByRole(AriaRole.BUTTON).click();

        assertThat(screen.page().evaluate("() => window.pointed"), equalTo("joindre"));
        screen.page().evaluate("() => (document.querySelector('inclusion-script').at = 'envoyer')");
        screen.page().waitForFunction("""
                () => document.querySelector('inclusion-script').shadowRoot
                    .querySelector('[aria-current]').textContent.includes('avion en papier')""");
    }

    @Test
    void aWordIsFoundWhileItIsWrittenAndTheFocusStays() {
        helper.opens("glossary/words");
        Locator field = helper.shown("input[type=search]");

        field.pressSequentially("piece");

        assertThat(
                helper.shown("section.card h3").allInnerTexts(),
                equalTo(List.of("Pièce jointe", "Pièce justificative", "Haut-parleur")));
        assertThat(helper.shown("[role=status]").last().innerText(), equalTo("3 mots trouvés"));
        assertThat(helper.text(), containsString("Le papier ou la photo qui part avec votre message."));
        assertThat(field.evaluate("one => one.getRootNode().activeElement === one"), equalTo(true));
        picture("glossary");
    }

    @Test
    void besideAHelperAStepLeadsToItsScriptWithTheGlossaryInIt() {
        helper.opens("script/from-a-step")
                .sees("Joindre un document à un message")
                .reads("Chercher un mot");
        assertThat(helper.shown("input[type=search]").count(), is(1));
        picture("from-a-step");
        helper.taps("Retour").sees("Joindre un document à un message").reads("Aller à l’exercice");
    }

    @Test
    void theWordsOfHerDeviceAndTheLoudspeakerAreBelow() {
        helper.opens("script/device").reads("tout en bas de l’écran");
        picture("device");
        helper.opens("script/speaker").reads("M’entendez-vous ?");
        picture("speaker");
    }

    /** Writes what is to be written, then presses the last thing that is named. */
    private static void does(Page page, String said) {
        WRITTEN.matcher(said)
                .results()
                .findFirst()
                .ifPresent(text -> page.getByLabel(lastOf(quotedIn(said))).fill(text.group(1)));
        if (said.contains("ppuyez sur le message")) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Service Logement"))
                    .click();
        } else if (said.contains("petit rond devant")) {
            page.getByLabel(lastOf(quotedIn(said))).check();
        } else if (said.contains("ppuyez sur")) {
            String name = lastOf(quotedIn(said));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                    .last()
                    .click();
        }
    }

    private static List<MatchResult> quotedIn(String text) {
        return QUOTED.matcher(text).results().toList();
    }

    private static String lastOf(List<MatchResult> quoted) {
        assertThat(quoted.size(), is(greaterThan(0)));
        return quoted.get(quoted.size() - 1).group(1);
    }

    private void picture(String name) {
        if (Boolean.getBoolean("pictures")) {
            for (int width : new int[] {360, 1280}) {
                screen.page().setViewportSize(width, 900);
                Path file = Path.of("target/screenshots/script-" + name + "-" + width + ".png");
                screen.page().screenshot(new Page.ScreenshotOptions().setPath(file));
            }
        }
    }
}
