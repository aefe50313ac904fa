package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.content.Question;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.journey.SaidWish;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.PageTime;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest extends InTheGallery {

    private static final String YES = "Oui, quelques questions";

    private static final String UNKNOWN = "Je ne sais pas";

    /** The heading of a result in which nothing was recognised. */
    private static final String THANKS = "Merci. Voici par où commencer.";

    private static final String AGREED = "accord-1";

    /** The heading of another view than the first one and this; null as long as there is none. */
    private static final String OTHER = """
            last => {
              const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
              const heading = deep(document).find(one => one.matches('[part~=heading]'))?.innerText.trim();
              return heading && !['Avant de commencer', last].includes(heading) ? heading : null;
            }
            """;

    /** So long after the first one, at most, a frightened finger presses again. */
    private static final Duration SECOND_PRESS = Duration.ofMillis(350);

    /** Long enough to have seen a question. */
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private Screen screen;
    private Visitor fatima;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        fatima = new Visitor(gallery, screen.page()).like("begun");
    }

    @Test
    void nothingBeginsBeforeAYes() {
        List<String> sent = new ArrayList<>();
        screen.page().onRequest(request -> sent.add(request.method()));
        fatima.opens("questions").presses("Non merci");
        assertThat(sent, not(hasItem("POST")));
        assertThat(fatima.answersOf(fatima.id()), is(empty()));
    }

    @Test
    void theHelpOfAnAnswerIsAskedForInThePagesLanguage() {
        List<String> asked = new ArrayList<>();
        screen.page().onRequest(request -> asked.add(request.url()));
        screen.page().navigate(gallery.address() + "/state.html?lang=en&state=questions/hint");
        screen.page().getByText("Good to know").first().waitFor();
        assertThat(asked, hasItem(endsWith("/evidence/batch?lang=en")));
    }

    @Test
    void noIsAsLargeAsYes() {
        fatima.opens("questions");
        assertThat(area(fatima.button("Non merci")), is(area(fatima.button(YES))));
    }

    @Test
    void notKnowingIsAsLargeAsEveryOtherAnswer() {
        fatima.opens("questions").presses(YES);
        screen.page().locator(".question .choices").waitFor();
        List<Double> heights = screen.page().locator(".question .choices .choice").all().stream()
                .map(button -> button.boundingBox().height)
                .toList();
        double unknown = fatima.button(UNKNOWN).boundingBox().height;
        assertThat(unknown, is(heights.stream().min(Double::compare).orElseThrow()));
        assertThat(unknown >= 64, is(true));
    }

    @Test
    void theKeyboardAloneLeadsToTheEnd() {
        fatima.opens("questions").reachesAndTypes(YES, "Enter");
        String last = "";
        for (int i = 0; i < 12 && !fatima.heading().equals(THANKS); i++) {
            String before = waitForOther(last);
            last = before;
            assertThat("the focus is on the new heading", fatima.focused(), is(before));
            if (before.equals(THANKS)) {
                break;
            }
            fatima.reachesAndTypes(before.equals("Merci") ? "Continuer" : UNKNOWN, i % 2 == 0 ? "Space" : "Enter");
        }
        assertThat(fatima.heading(), is(THANKS));
        screen.page().keyboard().press("Tab");
        screen.page().keyboard().press("Tab");
        screen.page().keyboard().press("Shift+Tab");
        assertThat(fatima.focused(), is("Essayer maintenant"));
        assertThat(fatima.answersOf(fatima.id()), is(not(empty())));
    }

    @Test
    void theSecondPressOfADoubleOneAnswersNoOtherQuestion() {
        PageTime time = PageTime.of(screen.page());
        fatima.opens("questions").presses(YES);
        String first = waitForOther("");
        Locator right = fatima.button(rightAnswerTo(first));
        right.click(new Locator.ClickOptions().setTrial(true));
        time.stops();
        pressInTheMiddleOf(right);
        String second = waitForOther(first);
        Locator next = screen.page().locator(".question .choices .choice").first();
        pressInTheMiddleOf(next);
        time.passes(SECOND_PRESS);
        pressInTheMiddleOf(next);
        time.passes(A_LOOK);
        isStillAskedAndAnswers(second);
        theNextAnswerIsTheOneShePressed();
    }

    /** She presses slowly: the finger is lifted when the next question can be answered already. */
    @Test
    void aPressThatBeganOnTheQuestionBeforeAnswersNoOther() {
        PageTime time = PageTime.of(screen.page());
        fatima.opens("questions").presses(YES);
        String first = waitForOther("");
        Locator right = fatima.button(rightAnswerTo(first));
        right.click(new Locator.ClickOptions().setTrial(true));
        time.stops();
        Locator upmost = screen.page().locator(".question .choices .choice").first();
        List<Route> held = new ArrayList<>();
        screen.page().route("**/api/evidence/batch*", held::add);
        pressInTheMiddleOf(right);
        screen.page().waitForCondition(() -> !held.isEmpty());
        moveToTheMiddleOf(upmost);
        screen.page().mouse().down();
        screen.page().unroute("**/api/evidence/batch*");
        held.forEach(Route::resume);
        String second = waitForOther(first);
        time.passes(A_LOOK);
        // The page keeps its buttons from one question to the next, and what is above them may be higher or lower.
        moveToTheMiddleOf(upmost);
        screen.page().mouse().up();
        isStillAskedAndAnswers(second);
        theNextAnswerIsTheOneShePressed();
    }

    private void isStillAskedAndAnswers(String question) {
        AtRest.on(screen.page());
        assertThat(fatima.heading(), is(question));
        fatima.presses(UNKNOWN);
        waitForOther(question);
    }

    /** After the first question, answered rightly, she pressed that she does not know the answer to the second. */
    private void theNextAnswerIsTheOneShePressed() {
        List<Evidence.Answer> answers = fatima.answersOf(fatima.id());
        assertThat(answers, hasSize(2));
        assertThat(answers.stream().filter(one -> one.option() == null).count(), is(1L));
    }

    private String rightAnswerTo(String question) {
        return gallery.people().inclusion().content().packs().stream()
                .flatMap(pack -> pack.questions().stream())
                .filter(one -> one.text().in(Locale.FRENCH).equals(question))
                .flatMap(one -> one.options().stream())
                .filter(Question.Option::right)
                .findFirst()
                .orElseThrow()
                .text()
                .in(Locale.FRENCH);
    }

    /** At once, and not when the answer can be pressed. */
    private void pressInTheMiddleOf(Locator answer) {
        moveToTheMiddleOf(answer);
        screen.page().mouse().down();
        screen.page().mouse().up();
    }

    private void moveToTheMiddleOf(Locator answer) {
        BoundingBox at = answer.boundingBox();
        screen.page().mouse().move(at.x + at.width / 2, at.y + at.height / 2);
    }

    @Test
    void whoSaidHowSheLearnsIsNotAskedAgain() {
        fatima.opens("start")
                .presses("Autre chose")
                .unfolds("Premiers pas")
                .presses("Écrire à un proche")
                .presses("Non merci");
        screen.page().locator("inclusion-path").first().waitFor();
        assertThat(
                gallery.people()
                        .inclusion()
                        .as(gallery.people().actor(fatima.id()))
                        .about(new LearnerId(fatima.id()))
                        .latestWish()
                        .orThrow()
                        .goal(),
                is("ecrire-a-ma-fille"));
    }

    private String waitForOther(String last) {
        return (String) screen.page().waitForFunction(OTHER, last).jsonValue();
    }

    @Test
    void aScreenReaderHearsAQuestionItsAnswersAndTheWaysOut() {
        screen.page().navigate(gallery.address() + "/state.html?state=questions/audio");
        screen.page().waitForFunction("() => document.body.dataset.ready");
        assertThat(screen.page().locator("inclusion-questions").ariaSnapshot(), is("""
                - text: L’historique du navigateur n’est pas effacé.
                - button "Quitter vite"
                - status
                - paragraph: Pour commencer
                - heading "Que faites-vous ?" [level=2]
                - paragraph: Écouter la question
                - button "Ceci."
                - button "Cela."
                - button "Je ne sais pas"
                - button "J’arrête là"
                - paragraph:
                  - button "Rappelez-moi"
                  - button "Quelqu’un m’aide au téléphone"
                  - button "Taille du texte"
                - paragraph: Un doute ? Demandez à la personne qui vous aide, ou à l’accueil.\
                """));
    }

    @Test
    void anAnswerCanBeTakenBack() {
        fatima.opens("questions").presses(YES);
        String first = question(screen.page());
        fatima.presses(UNKNOWN);
        nextAfter(screen.page(), first);
        fatima.presses("Revenir à la question d’avant").reads(first);
        assertThat(fatima.button(UNKNOWN).getAttribute("aria-pressed"), is("true"));
        screen.page().locator(".question .choices .choice").first().click();
        nextAfter(screen.page(), first);
        List<Evidence.Answer> answers = fatima.answersOf(fatima.id());
        assertThat(answers, hasSize(2));
        assertThat(
                answers.get(0).header().supersedes(), is(answers.get(1).header().id()));
    }

    @Test
    void oneStopsWheneverOneLikes() {
        fatima.opens("questions").presses(YES).presses("J’arrête là").reads(THANKS);
    }

    @Test
    void whoRecognisedNothingIsThankedAndNotToldWhatSheShowed() {
        fatima.like("new");
        var wish = new SaidWish(
                "envoyer-un-document",
                LearningWay.FACE_TO_FACE,
                Device.PHONE,
                true,
                Network.GOOD,
                Channel.FACE_TO_FACE);
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(fatima.id()))
                .about(new LearnerId(fatima.id()))
                .stateWish(wish)
                .orThrow();
        fatima.opens("questions").presses(YES);
        String last = question(screen.page());
        while (!fatima.heading().equals(THANKS)) {
            fatima.presses(fatima.heading().equals("Merci") ? "Continuer" : UNKNOWN);
            last = waitForOther(last);
        }
        assertThat(fatima.heading(), is(THANKS));
        screen.photograph("result-none").holds("a result where nothing was recognised");
    }

    @Test
    void whoHasAnsweredMayAnswerAgain() {
        fatima.opens("questions").presses(YES).presses("J’arrête là").reads(THANKS);
        fatima.presses("Répondre de nouveau").reads("Avant de commencer").presses(YES);
        question(screen.page());
    }

    @Test
    void theCardSaysWhomToCallAsTheHostSaysIt() {
        fatima.opens("questions").presses(YES).presses("J’arrête là").reads(THANKS);
        screen.page()
                .evaluate(
                        "() => document.head.append(Object.assign(document.createElement('meta'), { name: 'inclusion-human', content: 'Accueil : 04 00 00 00 00' }))");
        fatima.presses("Une carte à garder, sur papier").reads("Votre carte");
        fatima.presses("Faire une carte");
        Page card = screen.context()
                .waitForPage(() -> screen.page().locator("a.main").click());
        card.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(card.locator("#sheet").innerText(), containsString("Accueil : 04 00 00 00 00"));
        assertThat(card.url(), not(containsString("Accueil")));
    }

    @Test
    void aCardWhoseAnswerWasLostIsNotMadeTwice() {
        fatima.opens("questions").presses(YES).presses("J’arrête là").reads(THANKS);
        fatima.presses("Une carte à garder, sur papier").reads("Votre carte");
        screen.page().route("**/cards*", route -> {
            if (route.request().method().equals("POST")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        fatima.presses("Faire une carte").reads("Ce n’est pas encore noté");
        screen.page().unroute("**/cards*");
        fatima.presses("Réessayer").reads("Votre carte");
        assertThat(screen.page().locator(".code").count(), is(1));
    }

    @Test
    void withoutNetworkTheAnswerIsKeptAndItGoesOnByItself() {
        fatima.opens("questions").presses(YES);
        String first = question(screen.page());
        screen.context().setOffline(true);
        fatima.presses(UNKNOWN).reads("Pas de réseau");
        assertThat(fatima.answersOf(fatima.id()), is(empty()));
        screen.context().setOffline(false);
        nextAfter(screen.page(), first);
        assertThat(fatima.answersOf(fatima.id()), hasSize(1));
        assertThat(screen.page().evaluate("() => Object.keys(localStorage).length"), is(0));
    }

    @Test
    void anAnswerThatMeetsTheEndOfAVisitIsKept() {
        fatima.opens("questions").presses(YES);
        question(screen.page());
        screen.page().route("**/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        fatima.presses(UNKNOWN).reads("Votre visite est terminée");
        screen.page().getByText("C’est gardé. Entrez de nouveau").waitFor();
        screen.page().unroute("**/api/**");
        fatima.presses("Réessayer");
        screen.page().waitForCondition(() -> fatima.answersOf(fatima.id()).size() == 1);
    }

    @Test
    void theAnswersOfASheetThatMeetTheEndOfAVisitAreKept() {
        begin(fatima.id());
        fatima.opens("questions&paper&assessment=" + AGREED).reads("Les réponses du papier");
        screen.page().locator("fieldset").nth(0).locator("input").first().check();
        screen.page().locator("fieldset").nth(1).locator("input").first().check();
        screen.page().route("**/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        screen.page().locator("button.main").click();
        fatima.reads("Votre visite est terminée");
        screen.page().getByText("C’est gardé. Entrez de nouveau").waitFor();
        screen.page().unroute("**/api/**");
        fatima.presses("Réessayer");
        screen.page().waitForFunction("() => Object.keys(localStorage).length === 0");
    }

    @Test
    void whatAnotherTabSentIsNotWaitedForHere() {
        fatima.opens("questions").presses(YES);
        question(screen.page());
        Page other = screen.context().newPage();
        fatima.opens(other, "path");
        // The other one is sending, takes what is kept here along, and is done.
        other.evaluate(
                "id => new Promise(held => { navigator.locks.request(`inclusion-queue-${id}`, () => new Promise(done => {"
                        + " addEventListener('storage', ({ key, newValue }) => { if (newValue && key.includes('.waiting.')) {"
                        + " localStorage.removeItem(key); done(); } }); held(); })); })",
                fatima.id());
        List<String> heard = new ArrayList<>();
        screen.page().exposeFunction("heard", said -> heard.add(String.valueOf(said[0])));
        screen.page()
                .evaluate("() => addEventListener('inclusion-recorded', ({ detail }) => window.heard(detail.sent))");
        fatima.presses(UNKNOWN);
        screen.page().waitForCondition(() -> !heard.isEmpty());
        assertThat(heard, is(List.of("true")));
        question(screen.page());
        assertThat(screen.page().getByText("Pas de réseau").count(), is(0));
    }

    @Test
    void oneStopsWithoutNetworkToo() {
        fatima.opens("questions").presses(YES);
        question(screen.page());
        screen.context().setOffline(true);
        fatima.presses("J’arrête là").reads("C’est gardé").presses("Voir la suite");
        screen.context().setOffline(false);
    }

    @Test
    void noLeadsOnAndNeverBackToTheQuestion() {
        fatima.opens("questions&mode=full").presses("Non merci").reads("Mon chemin");
        fatima.opens("profile")
                .unfolds("Voir aussi")
                .presses("Répondre à plus de questions")
                .reads("Avant de commencer");
        fatima.presses("Non merci").reads("Mon chemin");
    }

    @Test
    void theWayInAlwaysBeginsWithTheWish() {
        fatima.opens("start&mode=full").reads("Qu’aimeriez-vous faire ?");
    }

    @Test
    void withoutNetworkOneMayStopAndWhatIsKeptIsSentLater() {
        fatima.opens("questions").presses(YES);
        question(screen.page());
        screen.context().setOffline(true);
        fatima.presses(UNKNOWN).reads("Pas de réseau").presses("J’arrête là").reads("C’est gardé");
        assertThat(fatima.answersOf(fatima.id()), is(empty()));
        screen.context().setOffline(false);
        screen.page().waitForCondition(() -> !fatima.answersOf(fatima.id()).isEmpty());
        assertThat("nothing takes her back", fatima.heading(), is("C’est gardé"));
        fatima.presses("Voir la suite").reads("Mon chemin");
    }

    @Test
    void withoutNetworkThePathIsReachedAllTheSame() {
        fatima.opens("path").opens("questions").presses(YES);
        question(screen.page());
        screen.page().context().route("**/api/evidence/batch*", route -> route.abort());
        fatima.presses(UNKNOWN).reads("Pas de réseau").presses("Voir la suite").reads("Mon chemin");
    }

    @Test
    void twoTabsAskNothingTwice() {
        begin(fatima.id());
        Page other = screen.context().newPage();
        fatima.opens("questions&assessment=" + AGREED).opens(other, "questions&assessment=" + AGREED);
        String first = question(screen.page());
        assertThat(question(other), is(first));
        fatima.presses(UNKNOWN);
        nextAfter(screen.page(), first);
        other.locator(".question .choices .choice").first().click();
        other.getByText("Cette question a déjà une réponse.").waitFor();
        assertThat(question(other), is(question(screen.page())));
        assertThat(fatima.answersOf(fatima.id()), hasSize(1));
    }

    @Test
    void anAnswerThatComesLateIsNotTheNextPersons() {
        begin(fatima.id());
        fatima.opens("questions&assessment=" + AGREED);
        question(screen.page());
        List<Route> held = new ArrayList<>();
        screen.page().route("**/assessments/**", held::add);
        fatima.presses(UNKNOWN);
        screen.page().waitForCondition(() -> !held.isEmpty());
        // In another tab she leaves, and somebody else comes.
        Page other = screen.context().newPage();
        other.navigate(gallery.address() + "/hosts/bare.html?element=leave");
        other.getByText("Sortir").click();
        other.getByText("Au revoir").waitFor();
        String next = String.valueOf(
                other.evaluate("async () => (await fetch('/person?like=new', { method: 'POST' })).text()"));
        held.forEach(Route::resume);
        AtRest.on(screen.page());

        assertThat("nothing waits to be sent", screen.page().evaluate("() => Object.keys(localStorage).length"), is(0));
        assertThat(fatima.answersOf(next.strip()), is(empty()));
        assertThat(fatima.answersOf(fatima.id()), is(empty()));
    }

    @Test
    void answersOnPaperAreEnteredOnceAndWhatIsBlankWasNotAsked() {
        begin(fatima.id());
        for (int time = 0; time < 2; time++) {
            fatima.opens("questions&paper&assessment=" + AGREED);
            Locator groups = screen.page().locator("fieldset");
            assertThat(groups.count(), is(5));
            IntStream.range(0, 3)
                    .forEach(i -> groups.nth(i).locator("input").first().check());
            groups.nth(3).getByLabel(UNKNOWN).check();
            fatima.presses("Garder ces réponses");
            fatima.button("Voir la suite").waitFor();
            List<Evidence.Answer> answers = fatima.answersOf(fatima.id());
            assertThat(answers, hasSize(4));
            assertThat(answers.stream().map(one -> one.header().channel()).toList(), everyItem(is(Channel.PAPER)));
            assertThat(
                    "one did not know",
                    answers.stream().filter(one -> one.option() == null).count(),
                    is(1L));
        }
    }

    @Test
    void aHelperReadsAQuestionAsItIsSpoken() {
        fatima.like("helper");
        screen.page().navigate(gallery.address() + "/state.html?state=questions/helper-first");
        screen.page().waitForFunction("() => document.body.dataset.ready");
        String asked = fatima.heading();
        boolean spoken = gallery.people().inclusion().content().packs().stream()
                .flatMap(pack -> pack.questions().stream())
                .anyMatch(question -> asked.equals(question.spoken().in(Locale.FRENCH)));
        assertThat(asked, spoken, is(true));
    }

    private static void begin(String learner) {
        var agreement =
                new Agreement(new AssessmentId(AGREED), AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN);
        assertThat(
                gallery.people()
                        .inclusion()
                        .as(gallery.people().actor(learner))
                        .about(new LearnerId(learner))
                        .assessments()
                        .begin(agreement)
                        .orThrow()
                        .question(),
                is(notNullValue()));
    }

    private static String question(Page page) {
        Locator heading = page.locator(".question[part~=heading]");
        heading.waitFor();
        return heading.innerText().strip();
    }

    /** Past the sentence that helps, where there is one. */
    private void nextAfter(Page page, String before) {
        AtomicBoolean goesOn = new AtomicBoolean();
        page.waitForCondition(() -> {
            String heading = page.locator("[part~=heading]").first().innerText().strip();
            // Once: what comes next may take a moment.
            if (heading.equals("Merci") && goesOn.compareAndSet(false, true)) {
                fatima.presses("Continuer");
            }
            return !heading.equals(before)
                    && !heading.equals("Merci")
                    && page.locator(".question[part~=heading]").count() == 1;
        });
    }

    private static double area(Locator button) {
        var box = button.boundingBox();
        return box.width * box.height;
    }
}
