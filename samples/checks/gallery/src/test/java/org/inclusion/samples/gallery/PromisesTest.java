package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** She asks to be called, also without network; and a helper sees whom to call, about what, and what to do after three tries. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PromisesTest extends InTheGallery {

    private Screen screen;
    private Visit visit;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        visit = new Visit(gallery, screen.page());
    }

    @Test
    void sheAsksToBeCalledAndReadsThatNobodyHoldsItYetAndCallsItOff() {
        visit.opens("path/begun").taps("Rappelez-moi").isAt("Qui vous appelle").reads("Aucun appel n’est prévu");
        visit.taps("Rappelez-moi").reads("On ne sait pas encore qui appelle");
        picture("hers");
        assertThat("a second press makes no second call", ask().count(), is(0));
        visit.taps("Annuler").reads("Aucun appel n’est prévu");
        assertThat(ask().count(), is(1));
    }

    @Test
    void withoutNetworkHerRequestIsKeptAndMadeOnce() {
        visit.opens("path/begun").taps("Rappelez-moi").isAt("Qui vous appelle");
        screen.context().setOffline(true);
        visit.taps("Rappelez-moi").reads("gardée sur cet appareil");
        screen.context().setOffline(false);
        visit.hasSentAll();
        visit.opensAgain("path/begun").taps("Rappelez-moi").reads("On ne sait pas encore qui appelle");
    }

    @Test
    void aHelperSeesWhatWasPromisedAndWhatMayComeOfACall() {
        visit.opens("calls/list").reads("À rappeler").reads("Personne ne s’en occupe encore");
        picture("list");
        visit.opens("calls/one")
                .reads("parler de « Joindre un document à un message »")
                .reads("Pas joint");
        picture("one");
        visit.taps("Rendez-vous").sees("Quel jour, à quelle heure ?");
    }

    @Test
    void afterThreeTriesTheListAsksWhatToDoInstead() {
        visit.opens("calls/instead")
                .reads("Que faire à la place ?")
                .taps("Un autre moyen")
                .isAt("Par quel moyen ?");
    }

    private Locator ask() {
        return screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rappelez-moi"));
    }

    private void picture(String name) {
        if (Boolean.getBoolean("pictures")) {
            Page.ScreenshotOptions options = new Page.ScreenshotOptions();
            screen.page()
                    .screenshot(
                            options.setFullPage(true).setPath(Path.of("target/screenshots/promises-" + name + ".png")));
        }
    }
}
