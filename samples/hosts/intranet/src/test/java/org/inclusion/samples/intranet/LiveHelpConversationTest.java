package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A conversation on the telephone. Marc reads his own page alone, says what stands there, and points at it. She does
 * only what she is told, with what has a ring around it on her page.
 */
@Tag("long")
class LiveHelpConversationTest extends TwoServers {

    private static final int LONGEST = 20;

    /** What stands between quotation marks is to be chosen by its name. */
    private static final Pattern NAMED = Pattern.compile("Choisissez «\u00a0([^»]+)\u00a0»");

    private final List<String> conversation = new ArrayList<>();

    @Test
    void aDocumentIsSentByWhatMarcReadsAndSays() {
        first.callsToday("fatima");
        she.signIn("fatima").tap("Mon chemin").sees("Mon chemin");
        meetWhereSheIsFirst("Fatima", "conversation");
        she.unfolds("Toutes les étapes").tap(ATTACHING).sees(ATTACHING);
        marc.reads(ATTACHING);
        says("Marc", "Appuyez sur « J’ai lu. J’essaie. ».");
        she.tap("J’ai lu. J’essaie.");
        marc.waitsFor(".here", "Voici le message");
        String said = "";
        for (int turn = 0; turn < LONGEST && !marc.has("La page l’a confirmé"); turn++) {
            String here = marc.text(".here");
            // Where she said that it is done, and the place is the same, what comes next is said.
            boolean isNext = here.equals(said);
            Locator button = marc.page().locator(".card > .quiet[aria-pressed]").nth(isNext ? 1 : 0);
            said = button.innerText().strip();
            says("Marc", said);
            button.click();
            she.waitsFor("p.heard", said);
            sheDoes(said);
            heKnowsWhereSheIs();
        }
        assertThat(String.join("\n", conversation), marc.has("La page l’a confirmé"), is(true));
        says("Marc", "C’est réussi : votre page demande si on le note.");
        she.tap("Oui : fait ensemble");
        System.out.println(String.join("\n", conversation));
        marc.reads("Fatima a répondu.");
        assertThat(practices("fatima"), contains("joindre-un-fichier TELEPHONE TOGETHER true"));
    }

    private void says(String who, String what) {
        conversation.add(who + " : " + what);
    }

    /** She knows nothing of the page: the words say what to do, and the ring says where. */
    private void sheDoes(String told) {
        Matcher named = NAMED.matcher(told);
        if (named.find()) {
            she.page().getByLabel(named.group(1)).check();
        } else if (told.contains("Écrivez")) {
            ringed().locator("textarea, input").or(ringed()).first().fill("Bonjour, voici mon attestation.");
        } else if (told.matches("(?s).*(Ouvrez|ppuyez|Mettez|Envoyez).*")) {
            says("Fatima", "Je le vois.");
            ringed().locator("button").or(ringed()).first().click();
            return;
        }
        she.tap("C’est fait").waitsFor("p.heard", "C’est dit à Marc Petit");
        says("Fatima", "C’est fait.");
    }

    /** What has the ring around it, found by where the ring is. */
    private Locator ringed() {
        try {
            she.page().waitForFunction(MARK);
        } catch (PlaywrightException late) {
            she.screen().keepPicture("conversation");
            throw new AssertionError(String.join("\n", conversation), late);
        }
        return she.page().locator("[data-ringed]");
    }

    private static final String MARK = """
            () => {
              document.querySelectorAll('[data-ringed]').forEach(one => one.removeAttribute('data-ringed'));
              const ring = document.querySelector('inclusion-band')?.shadowRoot.querySelector('.ring:popover-open')?.getBoundingClientRect();
              if (!ring) return false;
              const far = one => {
                const box = one.getBoundingClientRect();
                return Math.abs(box.left - ring.left - 6) + Math.abs(box.top - ring.top - 6) + Math.abs(box.right - ring.right + 6) + Math.abs(box.bottom - ring.bottom + 6);
              };
              const all = [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().width > 0);
              const nearest = all.reduce((best, one) => (far(one) < far(best) ? one : best));
              nearest.setAttribute('data-ringed', '');
              return far(nearest) < 12;
            }
            """;
}
