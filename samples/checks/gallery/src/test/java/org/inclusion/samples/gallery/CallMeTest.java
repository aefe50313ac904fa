package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.Matter;
import org.inclusion.followup.PromiseState;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Rappelez-moi" wherever she is, also without network; with a card the page shows a number, and nobody is called back.
 */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CallMeTest extends InTheGallery {

    private static final String CALL_ME = "Rappelez-moi";

    private static final String YES = "Oui, rappelez-moi";

    private static final String STEP = "step&path=premiers-pas&step=joindre-un-fichier";

    private Screen screen;
    private Visitor her;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        her = new Visitor(gallery, screen.page()).like("begun");
    }

    private List<PromiseState> promises() {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(her.id()))
                .about(new LearnerId(her.id()))
                .promises()
                .list()
                .orThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "path", STEP, "profile", "questions"})
    void itIsOnEveryPageOfHersAndOneMorePressAsks(String element) {
        her.opens(element).presses(CALL_ME).reads(CALL_ME);
        screen.photograph("call-me-" + element.split("&", 2)[0]).holds(element).holdsAt400Percent(element);
        her.presses(YES).reads("C’est demandé");
        assertThat(screen.page().getByText("On ne sait pas encore qui appelle")).isVisible();
        assertThat(promises(), hasSize(1));
        screen.photograph("call-me-asked").holds("asked");
        her.presses("Continuer");
        assertThat(screen.page().locator("[part~=heading]").first()).isFocused();
    }

    @Test
    void itIsOnTheFrameOfAPracticeSiteAndAboutItsStep() {
        screen.page()
                .navigate(gallery.address()
                        + "/inclusion/practice/messagerie?lang=fr&path=premiers-pas&step=joindre-un-fichier");
        her.presses(CALL_ME).reads(CALL_ME);
        screen.photograph("call-me-practice").holds("practice");
        her.presses(YES).reads("C’est demandé");
        assertThat(
                promises().get(0).promise().matter(),
                is(new Matter(Matter.Kind.STEP, "premiers-pas", "joindre-un-fichier")));
    }

    @Test
    void itIsOnTheResultOfHerAnswers() {
        her.opens("questions").presses("Oui, quelques questions").presses("J’arrête là");
        her.reads("Voici par où commencer").presses(CALL_ME).reads(CALL_ME);
    }

    @Test
    void whereSomethingIsPromisedSheReadsItBeforeSheAsksAgain() {
        her.opens("path").presses(CALL_ME).presses(YES).reads("C’est demandé").presses("Continuer");
        her.presses(CALL_ME)
                .reads("C’est déjà prévu")
                .presses("Demander aussi un appel")
                .reads(CALL_ME);
        assertThat(promises(), hasSize(1));
    }

    @Test
    void withoutNetworkItIsKeptAndSheReadsSoAndOneCallIsAskedFor() {
        fetchesAhead(() -> her.opens("path"));
        screen.context().setOffline(true);
        her.presses(CALL_ME).presses(YES).reads("C’est gardé");
        assertThat(screen.page().getByText("Elle part quand le réseau revient")).isVisible();
        screen.photograph("call-me-kept").holds("kept");
        her.presses("Continuer").presses(CALL_ME).reads("C’est gardé");
        screen.context().setOffline(false);
        screen.page()
                .waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('inclusion.waiting.'))");
        assertThat(promises(), hasSize(1));
    }

    private void fetchesAhead(Runnable visit) {
        screen.page().waitForResponse(response -> response.url().endsWith("/call-me.js"), visit);
    }

    @Test
    void aHelperIsNotOfferedIt() {
        new Visitor(gallery, screen.page()).like("professional").opens("path");
        assertThat(her.button(CALL_ME)).hasCount(0);
    }

    @Test
    void withACardThePageShowsTheNumberOfTheStructureAndNobodyIsCalledBack() {
        String signs = card();
        try (BrowserContext home = chromium.browser().newContext()) {
            Page page = home.newPage();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.url());
                }
            });
            for (String place : List.of(
                    "?code=" + signs,
                    "messagerie?code=" + signs,
                    "messagerie?code=" + signs + "&step=ecrire-un-message")) {
                page.navigate(gallery.address() + "/inclusion/practice/" + place + (place.contains("?") ? "&" : "?")
                        + "lang=fr");
                Locator number = page.getByText("Appeler votre structure").first();
                assertThat(number).isVisible();
                assertThat(page.locator("a[href='tel:0199005555']").first()).containsText("01 99 00 55 55");
                assertThat(page.getByText(CALL_ME)).hasCount(0);
            }
            assertThat(sent, hasSize(0));
        }
        assertThat(promises(), hasSize(0));
    }

    @Test
    void aCardSaysHowElseItIsDone() {
        screen.page().navigate(gallery.address() + "/inclusion/practice/?lang=fr&code=" + card());
        assertThat(screen.page().getByText("Autrement, sans écran")).isVisible();
        assertThat(screen.page().getByText("Apportez le papier au guichet")).isVisible();
        screen.photograph("card-otherwise").holds("card");
    }

    @Test
    void aStepAndItsSheetSayHowElseItIsDone() {
        her.opens(STEP).reads("Autrement, sans écran");
        screen.page()
                .navigate(gallery.address()
                        + "/inclusion/ui/paper.html?what=lesson&path=premiers-pas&step=joindre-un-fichier");
        screen.page().waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(screen.page().locator("#sheet").innerText(), containsString("Autrement, sans écran"));
        screen.photograph("lesson-otherwise");
    }

    private String card() {
        var path = new PathId("premiers-pas");
        var step = new StepId("joindre-un-fichier");
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(her.id()))
                .about(new LearnerId(her.id()))
                .cards()
                .give(path, step)
                .orThrow()
                .code();
    }
}
