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

        his.presses("Fatima Benali").isAt("Avec Fatima").presses("Aujourd’hui").presses("Nous sommes au téléphone");
        his.isAt("Avec Fatima").presses("Voir ensemble où Fatima en est").isAt("Aider Fatima");
        hers.presses("Quelqu’un m’aide au téléphone").isAt("Marc Petit veut vous aider");
        his.isAt("La page de Fatima est là");
        assertThat(she.texts(".drawings span"), is(marc.texts(".drawings span")));
        hers.presses("Oui").isAt("C’est dit à Marc Petit");
        his.isAt("La page de Fatima dit « Oui »");
        marc.network(false).reads("Pas de réseau. Vous pouvez continuer à vous parler.");
        marc.network(true).isWithout("Pas de réseau");
        his.presses("Oui, commencer").isAt("Au téléphone avec Fatima");
        hers.isAt("Mon chemin");
        she.reads("Marc Petit est avec vous");
        hers.presses("Toutes les étapes").presses(ATTACHING).isAt(ATTACHING);
        marc.waitsFor(".here", she.text("[data-block='1']"));

        assertThat(she.page().evaluate(LISTEN, "p.heard"), is("status"));
        assertThat(marc.page().evaluate(LISTEN, "p.said"), is("status"));
        his.tabTo(she.text("[data-block='1']").substring(0, 20)).press("Enter");
        she.waitsFor("p.heard", "Marc Petit vous montre");
        assertThat("her focus stays where it was", hers.focused(), is(ATTACHING));

        hers.presses("Je le vois");
        marc.waitsFor("p.said", "Fatima répond : « Je le vois ».");
        she.waitsFor("p.heard", "C’est dit à Marc Petit");
        assertThat(
                "each is announced once",
                heard(she.page()),
                contains(containsString("Marc Petit vous montre"), containsString("C’est dit à Marc Petit")));
        hers.tabTo("Répondre aux questions");
        assertThat("the focus is not under the band", she.page().evaluate(UNDER_THE_BAND), is(false));
        his.presses("Prenez votre temps.");
        she.waitsFor("p.heard", "Prenez votre temps.");
        marc.waitsFor("p.said", "Fatima n’a pas encore répondu.");
        assertThat(
                heard(marc.page()),
                contains(
                        "Fatima n’a pas encore répondu.",
                        "Fatima répond : « Je le vois ».",
                        "Fatima n’a pas encore répondu."));
        hers.presses("Terminer l’aide").reads("Rien n’en est gardé");
        his.reads("L’aide est terminée");
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page) {
        return (List<String>) page.evaluate("() => window.heard");
    }
}
