package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page that the browser had put by whole, and shows again at "back". */
@Tag("long")
@Tag(ChromiumExtension.PUTS_PAGES_BY)
class PutByTest extends InTheGallery {

    private static final String NAME = "async () => (await (await fetch('/inclusion/api/me')).json()).name";

    /** The page tells by itself what can be seen of it: from outside it is out of reach once it was put by. */
    private static final String TELLS = """
            const textOf = root => [...root.querySelectorAll('*')]
              .filter(one => one.checkVisibility({ visibilityProperty: true }))
              .map(one => one.shadowRoot ? textOf(one.shadowRoot) : one.matches('h1, h2, h3, p') ? one.textContent : '')
              .join(' ').replace(/\\s+/g, ' ');
            const lineIsQuick = fetch;
            addEventListener('pageshow', ({ persisted }) => {
              if (!persisted) return;
              window.fetch = (...asked) =>
                new Promise(resolve => setTimeout(resolve, 1_000)).then(() => lineIsQuick(...asked));
              let last = null;
              setInterval(() => {
                const text = textOf(document);
                if (text !== last) console.log(`again it shows: ${last = text}`);
              }, 50);
              setTimeout(async () => {
                const { leave } = await import('/inclusion/ui/inclusion.js');
                console.log(`again it is here, and has ${(await leave()).unsent} in hand`);
              }, 2_000);
            });
            """;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private Screen screen;
    private Page page;

    @BeforeEach
    void aPageThatTellsWhatItShows(Screen screen) {
        this.screen = screen;
        page = screen.page();
        page.addInitScript(TELLS);
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("again")) {
                told.add(message.text());
            }
        });
    }

    @Test
    void itStaysWhereNothingHappened() {
        opensHerPathAndAnotherPage();

        comesBackAndReads("Joindre un document");
    }

    @Test
    void itIsNotShownToWhoeverSignedInMeanwhile() {
        opensHerPathAndAnotherPage();
        somebodyElseSignsIn();

        comesBackAndReads("Votre visite est terminée");
        assertThat(told, everyItem(not(containsString("Joindre un document"))));
    }

    @Test
    void itIsNotShownAfterSomebodyElseWasHereEvenWithoutNetwork() {
        new Visit(gallery, page).opens("path/started").sees("Mon chemin");
        somebodyElseSignsIn();
        opensAnotherPage("Par quoi aimeriez-vous commencer");
        screen.context().setOffline(true);

        comesBackAndReads("Votre visite est terminée");
        assertThat(told, everyItem(not(containsString("Joindre un document"))));
    }

    @Test
    void norIsASheetOfHers() {
        new Visit(gallery, page).opens("path/started").sees("Mon chemin");
        String name = String.valueOf(page.evaluate(NAME));
        page.navigate(gallery.address() + "/inclusion/ui/paper.html?what=profile&lang=fr");
        page.waitForFunction("name => document.body.innerText.includes(name)", name);
        opensAnotherPage();
        somebodyElseSignsIn();

        comesBackAndReads("Ce que j’ai montré");
        assertThat(told, everyItem(not(containsString(name))));
    }

    @Test
    void whatItAloneHasInHandIsStillThereInABrowserThatKeepsNothing() {
        page.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
        Visit fatima = new Visit(gallery, page);
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        fatima.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase");
        page.route("**/api/evidence/batch?*", Route::abort);
        fatima.taps("Pas cette fois").taps("Nous avons essayé ensemble").isAt("C’est noté");
        opensAnotherPage();

        comesBackAndReads("and has 1 in hand");
        assertThat(told, everyItem(not(containsString("Votre visite est terminée"))));
    }

    private void opensHerPathAndAnotherPage() {
        new Visit(gallery, page).opens("path/started").sees("Mon chemin").reads("Joindre un document");
        opensAnotherPage();
    }

    private void opensAnotherPage() {
        opensAnotherPage("Mon chemin");
    }

    private void opensAnotherPage(String heading) {
        new Visit(gallery, page).opensAgain("path/none").sees(heading);
    }

    private void somebodyElseSignsIn() {
        screen.context().request().post(gallery.address() + "/person?like=new");
    }

    private void comesBackAndReads(String text) {
        page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().startsWith("again")
                                && message.text().contains(text)),
                () -> page.evaluate("() => { setTimeout(() => history.back(), 100); }"));
    }
}
