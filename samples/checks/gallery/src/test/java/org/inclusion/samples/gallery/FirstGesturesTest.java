package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.samples.browser.PageTime;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first gestures are tried in the lesson itself. The page sees each of them on a low and on a high screen, and
 * takes neither an untouched page nor what is nearly it. Nothing is noted.
 */
@Tag("long")
class FirstGesturesTest extends InTheGallery {

    private static final int WIDTH = 360;
    private static final int LOW = 480;
    private static final int HIGH = 2_400;

    private static final String DONE = "Ça marche. La page l’a vu.";
    private static final Duration LONG = Duration.ofMillis(750);
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final Duration APART = Duration.ofMillis(900);

    private final List<String> sent = new ArrayList<>();
    private Screen screen;
    private Page page;
    private PageTime time;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        page = screen.page();
        time = PageTime.of(page);
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().contains("/api/evidence")) {
                sent.add(request.url());
            }
        });
    }

    private void reads(String step, int height) {
        page.setViewportSize(WIDTH, height);
        new Visitor(gallery, page).like("begun");
        page.navigate(gallery.address() + "/hosts/bare.html?element=step&path=premiers-pas&step=" + step + "&lang=fr");
        page.getByText("Tout lire").click();
        gesture(0).locator(".pad, form").waitFor();
    }

    private Locator gesture(int index) {
        return page.locator("inclusion-gesture").nth(index);
    }

    private Locator round(int index) {
        return gesture(index).locator("button");
    }

    private Locator said(int index) {
        return gesture(index).locator("[role=status]");
    }

    private void isNotDone(int index) {
        assertThat(said(index)).not().hasText(DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {LOW, HIGH})
    void pressingTouchingTwiceStayingAndScrollingAreSeenAtAnyHeight(int height) {
        reads("toucher-et-souris", height);
        time.stops();
        for (int i = 0; i < 4; i++) {
            assertThat(said(i)).isEmpty();
        }
        round(0).click();
        assertThat(said(0)).hasText(DONE);
        round(1).dblclick();
        assertThat(said(1)).hasText(DONE);
        holds(2, LONG);
        assertThat(said(2)).hasText(DONE);
        gesture(3).locator(".scrolled").evaluate("box => box.scrollTo(0, box.scrollHeight)");
        assertThat(said(3)).hasText(DONE);
        assertThat("nothing is noted of a first try", sent, is(empty()));
    }

    @Test
    void whatIsNearlyItIsSaidAndIsNotIt() {
        reads("toucher-et-souris", LOW);
        time.stops();
        gesture(0).locator(".pad").click(new Locator.ClickOptions().setPosition(4, 4));
        assertThat(said(0)).containsText("C’était à côté");
        round(1).click();
        assertThat(said(1)).containsText("Un appui est arrivé");
        time.passes(APART);
        round(1).click();
        assertThat(said(1)).containsText("un peu loin l’un de l’autre");
        holds(2, SHORT);
        assertThat(said(2)).containsText("Le doigt est parti tôt");
        gesture(3).locator(".scrolled").dispatchEvent("wheel", Map.of("deltaY", -200));
        assertThat(said(3)).containsText("Vous êtes déjà au début");
        gesture(3).locator(".scrolled").evaluate("box => box.scrollTo(0, 40)");
        isNotDone(3);
    }

    @Test
    void aFingerThatSlidesAwayIsNoLongPress() {
        reads("toucher-et-souris", LOW);
        time.stops();
        round(2).scrollIntoViewIfNeeded();
        BoundingBox box = round(2).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 30, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(3));
        time.passes(LONG);
        page.mouse().up();
        assertThat(said(2)).containsText("Le doigt a glissé");
    }

    private void holds(int index, Duration howLong) {
        round(index).scrollIntoViewIfNeeded();
        BoundingBox box = round(index).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        time.passes(howLong);
        page.mouse().up();
    }

    /** Without a finger or a mouse too. */
    @Test
    void byKeyboardEachIsDone() {
        reads("toucher-et-souris", HIGH);
        time.stops();
        round(0).press("Enter");
        assertThat(said(0)).hasText(DONE);
        round(1).press("Enter");
        round(1).press("Enter");
        assertThat(said(1)).hasText(DONE);
        round(2).focus();
        page.keyboard().down("Space");
        time.passes(LONG);
        page.keyboard().up("Space");
        assertThat(said(2)).hasText(DONE);
        gesture(3).locator(".scrolled").press("End");
        assertThat(said(3)).hasText(DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {LOW, HIGH})
    void writingCorrectingAnAccentAndTheSignAreSeenAtAnyHeight(int height) {
        reads("utiliser-le-clavier", height);
        writes(0, "bonjou");
        isNotDone(0);
        writes(0, "Bonjour");
        assertThat(said(0)).hasText(DONE);
        looks(1);
        assertThat(said(1)).containsText("Rien n’a encore changé");
        writes(1, "merci");
        assertThat(said(1)).hasText(DONE);
        writes(2, "ete");
        looks(2);
        assertThat(said(2)).containsText("regardez les accents");
        writes(2, "été");
        assertThat(said(2)).hasText(DONE);
        writes(3, "lina poste.example");
        looks(3);
        assertThat(said(3)).containsText("Il manque le signe @");
        writes(3, "lina@poste.example");
        assertThat(said(3)).hasText(DONE);
        assertThat(sent, is(empty()));
    }

    @Test
    void nothingAndNonsenseAreToldInTheFieldsOwnWords() {
        reads("utiliser-le-clavier", LOW);
        looks(0);
        assertThat(said(0)).containsText("La case est vide");
        writes(0, "qsdf");
        looks(0);
        assertThat(said(0)).containsText("Regardez encore le texte demandé");
        isNotDone(0);
    }

    private void writes(int index, String text) {
        gesture(index).locator("input").fill(text);
    }

    private void looks(int index) {
        gesture(index).locator("form button").click();
    }

    @Test
    void withoutItsScriptTheLessonStillSaysWhatToDo() {
        page.route("**/ui/step/gesture.js", Route::abort);
        page.setViewportSize(WIDTH, LOW);
        new Visitor(gallery, page).like("begun");
        page.navigate(
                gallery.address() + "/hosts/bare.html?element=step&path=premiers-pas&step=toucher-et-souris&lang=fr");
        page.getByText("Tout lire").click();
        gesture(0).waitFor();
        assertThat(gesture(0)).hasText("Appuyez une fois sur le rond.");
        assertThat(
                screen.complaints().stream()
                        .filter(complaint -> !complaint.contains("gesture.js") && !complaint.contains("ERR_FAILED"))
                        .toList(),
                is(empty()));
    }

    @Test
    void aLessonWithGesturesShutsNobodyOut() {
        reads("toucher-et-souris", LOW);
        round(0).click();
        screen.photograph("lesson-gestures").holds("gestures");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screen.photograph("lesson-gestures-dark").holds("gestures in the dark");
        assertThat(screen.complaints(), is(empty()));
    }
}
