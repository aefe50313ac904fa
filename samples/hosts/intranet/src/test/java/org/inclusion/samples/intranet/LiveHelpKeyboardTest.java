package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.browser.Keyboard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Live help with keys alone on both sides. What is pointed at and what is sent is announced politely, and once. */
@Tag("long")
class LiveHelpKeyboardTest extends TwoServers {

    /** From now on, what a screen reader hears of a line that is announced politely. */
    private static final String LISTEN = """
            selector => {
              const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
              const line = deep(document).find(one => one.matches(selector));
              window.heard = [];
              new MutationObserver(() => {
                const text = line.textContent.replace(/\\s+/g, ' ').trim();
                if (text) window.heard.push(text);
              }).observe(line, { childList: true, characterData: true, subtree: true });
              return line.getAttribute('role');
            }
            """;

    /** Whether the element that has the focus reaches under the band at the bottom of her page. */
    private static final String UNDER_THE_BAND = """
            () => {
              let one = document.activeElement;
              while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              const deep = root => [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? deep(each.shadowRoot) : [])]);
              const band = deep(document).find(each => each.matches('.band'));
              return one.getBoundingClientRect().bottom > band.getBoundingClientRect().top + 1;
            }
            """;

    @Test
    void bothSidesWithoutAMouse() {
        first.callsToday("fatima");
        she.signIn("fatima").opens("/#/moi").sees("Mon chemin");
        marc.signIn("marc").opens("/#/guichet").sees("Qui est avec vous");
        Keyboard hers = new Keyboard(she.page());
        Keyboard his = new Keyboard(marc.page());

        his.presses("Fatima Benali").isAt("Avec Fatima").presses("Nous sommes au téléphone");
        his.isAt("Avec Fatima").presses("Voir ensemble où Fatima en est").isAt("Aider Fatima");
        his.presses("Choisir quatre dessins").isAt("Aider Fatima");
        List<String> drawings = marc.texts(".named span");
        hers.presses("Quelqu’un m’aide au téléphone").isAt("Appuyez sur quatre dessins");
        for (String drawing : drawings) {
            goesBackToTheTop(she.page());
            hers.tabTo(drawing.replaceFirst("^(la |le |les |l’)", "")).press("Space");
        }
        hers.presses("C’est fait")
                .isAt("Marc Petit veut vous aider")
                .presses("Oui")
                .isAt("Dites ces deux mots");
        his.reads("Quels sont les deux mots");
        List<String> hersToSay = she.texts(".words strong");
        hears(
                his,
                marc.texts(".eight button").stream()
                        .filter(word -> !hersToSay.contains(word))
                        .limit(2)
                        .toList());
        his.presses("Ce sont ces deux mots").reads("Ce ne sont pas ces mots");
        marc.page().waitForTimeout(1_000);
        assertThat("it stays to be read", marc.has("Ce ne sont pas ces mots"), is(true));
        hears(his, hersToSay);
        his.presses("Ce sont ces deux mots").isAt("Au téléphone avec Fatima");
        hers.isAt("Marc Petit est avec vous").presses("Continuer").isAt("Mon chemin");
        hers.presses(ATTACHING).isAt(ATTACHING);
        marc.waitsFor(".here", she.text("[data-block='1']"));

        assertThat(she.page().evaluate(LISTEN, "p.heard"), is("status"));
        assertThat(marc.page().evaluate(LISTEN, "p.said"), is("status"));
        his.tabTo(she.text("[data-block='1']").substring(0, 20)).press("Enter");
        she.waitsFor("p.heard", "Marc Petit vous montre");
        she.page().waitForTimeout(1_500);
        assertThat(heard(she.page()), contains(containsString("Marc Petit vous montre")));
        assertThat("her focus stays where it was", hers.focused(), is(ATTACHING));

        hers.presses("Je le vois");
        marc.waitsFor("p.said", "Fatima répond : « Je le vois ».");
        marc.page().waitForTimeout(1_000);
        assertThat(heard(marc.page()), contains("Fatima n’a pas encore répondu.", "Fatima répond : « Je le vois »."));
        hers.tabTo("Répondre aux questions");
        assertThat("the focus is not under the band", she.page().evaluate(UNDER_THE_BAND), is(false));
        his.presses("Prenez votre temps.");
        she.waitsFor("p.heard", "Prenez votre temps.");
        hers.presses("Terminer l’aide").reads("Rien n’en est gardé");
        his.reads("L’aide est terminée");
    }

    private void hears(Keyboard his, List<String> words) {
        for (String word : words) {
            goesBackToTheTop(marc.page());
            his.tabTo(word).press("Space");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page) {
        return (List<String>) page.evaluate("() => window.heard");
    }

    private static void goesBackToTheTop(Page page) {
        page.evaluate(
                "() => { document.activeElement?.blur(); document.body.focus(); getSelection().removeAllRanges(); }");
        page.keyboard().press("Home");
    }
}
