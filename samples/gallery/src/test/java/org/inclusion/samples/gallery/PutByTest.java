package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import org.hamcrest.Matcher;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that the browser had put by whole, and shows again at "back". */
class PutByTest {

    private static final String NAME = "async () => (await (await fetch('/inclusion/api/me')).json()).name";

    private static Gallery gallery;
    private static Chromium chromium;

    private Screen screen;
    private Page page;

    @BeforeAll
    static void openTheGallery() {
        chromium = Chromium.thatPutsPagesBy();
        gallery = Gallery.start(0);
    }

    @AfterAll
    static void closeTheGallery() {
        if (gallery != null) {
            gallery.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aPageThatTellsWhatItShows() {
        screen = new Screen(chromium.browser());
        page = screen.page();
        // The page tells by itself what it shows: from outside it is out of reach once it was put by.
        page.addInitScript("""
                const textOf = root => [...root.querySelectorAll('*')]
                    .map(one => one.shadowRoot ? textOf(one.shadowRoot) : one.matches('h1, h2, h3, p') ? one.textContent : '')
                    .join(' ');
                addEventListener('pageshow', () => setTimeout(() => console.log(location.href + ' shows ' + textOf(document)), 1500));
                """);
    }

    @AfterEach
    void go() {
        screen.close();
    }

    @Test
    void itStaysWhereNothingHappened() {
        opensHerPathAndAnotherPage();

        assertThat(comesBackTo("path/started"), containsString("Mon chemin"));
    }

    @Test
    void itIsNotShownToWhoeverSignedInMeanwhile() {
        opensHerPathAndAnotherPage();
        somebodyElseSignsIn();

        assertThat(comesBackTo("path/started"), isOver());
    }

    @Test
    void itIsNotShownAfterSomebodyElseWasHereEvenWithoutNetwork() {
        new Visit(gallery, page).opens("path/started").sees("Mon chemin");
        somebodyElseSignsIn();
        opensAnotherPage();
        screen.context().setOffline(true);

        assertThat(comesBackTo("path/started"), isOver());
    }

    @Test
    void norIsASheetOfHers() {
        new Visit(gallery, page).opens("path/started").sees("Mon chemin");
        String name = String.valueOf(page.evaluate(NAME));
        page.navigate(gallery.address() + "/inclusion/ui/paper.html?what=profile&lang=fr");
        page.waitForFunction("name => document.body.innerText.includes(name)", name);
        opensAnotherPage();
        somebodyElseSignsIn();

        assertThat(comesBackTo("paper.html"), not(containsString(name)));
    }

    private void opensHerPathAndAnotherPage() {
        new Visit(gallery, page).opens("path/started").sees("Mon chemin");
        opensAnotherPage();
    }

    private void opensAnotherPage() {
        new Visit(gallery, page).opensAgain("path/none").sees("Mon chemin");
    }

    private void somebodyElseSignsIn() {
        screen.context().request().post(gallery.address() + "/person?like=new");
    }

    private String comesBackTo(String address) {
        ConsoleMessage said = page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().matches("(?s).*" + address + "\\S* shows .*")),
                () -> page.evaluate("() => { setTimeout(() => history.back(), 100); }"));
        return said.text();
    }

    private static Matcher<String> isOver() {
        return allOf(containsString("Votre visite est terminée"), not(containsString("Mon chemin")));
    }
}
