package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what she would like to do to a step that is done: path, step, and the elements in one another's place. */
class PathAndStepTest extends InTheGallery {

    private static final String KEYBOARD_STEP = "utiliser-le-clavier";

    private static final String NEXT = "learner => Object.assign(document.querySelector('main').lastElementChild,"
            + " { learner, name: 'Rosa Martins' })";

    private Screen screen;
    private Visit fatima;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        fatima = new Visit(gallery, screen.page());
    }

    @Test
    void whoeverTheHostNamesNextIsShownInEveryPlace() {
        String[] people = helper();
        screen.page().navigate(gallery.address() + "/hosts/bare.html?element=path&name=Fatima&learner=" + people[1]);
        screen.page().getByText("Toutes les étapes").click();
        screen.page().getByText("Se servir du clavier").first().click();
        screen.page().getByText("Aller à l’exercice").waitFor();
        screen.page().evaluate(NEXT, people[2]);

        screen.page().getByText("Le chemin de Rosa").waitFor();
        assertThat(screen.page().getByText("Aller à l’exercice").count(), is(0));
    }

    @Test
    void whatIsNotedSaysSoAndTheWordStaysUntilTheNextPress() {
        fatima.opens("start/told").taps("Non merci").isAt("Mon chemin");
        Locator word = screen.page().locator("[role=status]:has-text('Votre souhait est noté.')");
        assertThat(word.count(), is(1));
        assertThat("it is written into a line that was there", word.getAttribute("part"), is("status"));

        fatima.taps("Ouvrir cette étape");
        screen.page().locator("inclusion-step [part~=heading]").waitFor();
        assertThat(word.count(), is(0));
    }

    @Test
    void anActThatIsUnderWayStaysWithHerForWhomItBegan() {
        String[] people = helper();
        screen.page()
                .navigate(gallery.address() + "/hosts/bare.html?element=step&path=premiers-pas&step=" + KEYBOARD_STEP
                        + "&at=practice&name=Fatima&learner=" + people[1]);
        Visitor helper = new Visitor(gallery, screen.page());
        helper.presses("Ça a marché").presses("Non merci");
        int hers = helper.evidenceOf(people[1]).size();
        int others = helper.evidenceOf(people[2]).size();
        List<Route> held = new ArrayList<>();
        screen.page().route("**/api/evidence/batch?*", held::add);
        screen.page().getByText("Fait ensemble").click();
        screen.page().waitForCondition(() -> !held.isEmpty());
        screen.page().evaluate(NEXT, people[2]);
        held.forEach(Route::resume);

        screen.page().waitForCondition(() -> helper.evidenceOf(people[1]).size() == hers + 1);
        assertThat(helper.evidenceOf(people[2]).size(), is(others));
    }

    private String[] helper() {
        return screen.context()
                .request()
                .post(gallery.address() + "/person?like=helper")
                .text()
                .strip()
                .split("\\s+", -1);
    }

    @Test
    void whoWentFromAPracticeSiteToHerPathByAnotherWayOpensAStepAtOnce() {
        String step = "/hosts/bare.html?element=step&path=premiers-pas&step=joindre-un-fichier";
        fatima.opens("path/begun");
        screen.page().navigate(gallery.address() + step);
        screen.page().getByText("J’ai lu. J’essaie.").click();
        screen.page().getByText("Messages reçus").first().waitFor();
        screen.page().navigate(gallery.address() + "/hosts/bare.html?element=path");
        screen.page().getByText("Mon chemin").first().waitFor();

        screen.page().navigate(gallery.address() + step);
        screen.page().getByText("J’ai lu. J’essaie.").waitFor();
    }

    @Test
    void aHelperWhoLearnsIsSentToAColleagueAndALearnerToWhoHelpsHer() {
        Visitor helper = new Visitor(gallery, screen.page()).like("professional");
        Locator human = screen.page().locator("[part=human]");
        for (String element : List.of("path", "step&path=accompagner-a-distance&step=nommer-l-ecran")) {
            helper.opens(element);
            assertThat(element, human.first().innerText(), is("Un doute\u00A0? Demandez à un collègue."));
        }
        helper.like("begun").opens("path");
        assertThat(human.first().innerText(), containsString("Demandez à la personne qui vous aide"));
    }

    @Test
    void theAnswerOfAnExerciseIsFoldedUntilSheAsks() {
        Visitor rosa = new Visitor(gallery, screen.page()).like("begun");
        rosa.opens("step&path=chercher-un-emploi&step=reconnaitre-une-offre-piege&at=practice");
        Locator answer = screen.page().getByText("Votre feuille dit");
        assertThat(answer.isVisible(), is(false));
        rosa.unfolds("Voir la réponse");
        assertThat(answer.isVisible(), is(true));

        rosa.opens("step&path=premiers-pas&step=" + KEYBOARD_STEP + "&at=practice");
        assertThat(
                "a sign of success gives nothing away",
                screen.page().getByText("Comment voir que ça a marché").isVisible(),
                is(true));
    }

    @Test
    void whatDidNotWorkIsTriedAgainAndWhatWorkedIsDoneAgain() {
        Visitor rosa = new Visitor(gallery, screen.page()).like("begun");
        rosa.opens("step&path=premiers-pas&step=" + KEYBOARD_STEP + "&at=practice");
        rosa.presses("Pas cette fois").presses("Nous avons essayé ensemble").reads("C’est noté");
        rosa.presses("Réessayer").reads("Écrire une phrase");
        rosa.presses("Ça a marché").presses("Non merci").presses("Nous l’avons fait ensemble");
        rosa.reads("C’est fait").presses("Le refaire").reads("Écrire une phrase");
    }

    @Test
    void aStepThatIsNotThereLeadsOnToHerPath() {
        fatima.opens("path/begun");
        screen.page().navigate(gallery.address() + "/hosts/bare.html?element=step&path=premiers-pas&step=nulle-part");
        screen.page().getByText("Ce n’est pas possible ici").waitFor();
        screen.page().getByText("Continuer").click();
        screen.page().getByText("Mon chemin").waitFor();
    }

    @Test
    void whereThereIsNothingToChooseOneIsLedOn() {
        fatima.opens("start/empty-begun").sees("Rien à choisir pour l’instant");
        fatima.isWithout("Choisissez ce qui compte");
        fatima.taps("Voir mon chemin").isAt("Mon chemin");

        fatima.opens("start/empty").reads("Dites à l’accueil ce que vous aimeriez faire.");
        fatima.isWithout("Voir mon chemin");
    }

    @Test
    void fromTheWishToAStepDoneByKeyboardInsideOneStart() {
        fatima.opens("start/wish");
        saysHerWishByKeyboard();
        fatima.isAt("Mon chemin")
                .unfolds("Toutes les étapes")
                .tabsTo("Se servir du clavier")
                .presses("Enter");
        fatima.isAt("Se servir du clavier").tabsTo("J’ai lu. J’essaie.").presses("Enter");
        fatima.isAt("Écrire une phrase").tabsTo("Ça a marché").presses("Space");
        fatima.isAt("Voulez-vous répondre").tabsTo("Oui, je veux bien").presses("Enter");
        fatima.isAt("").tabsTo("Je ne sais pas").presses("Enter");
        fatima.isAt("Merci").tabsTo("Continuer").presses("Enter");
        fatima.isAt("").tabsTo("Passer cette question").presses("Enter");
        fatima.isAt("J’ai eu de l’aide ?").tabsTo("Nous l’avons fait ensemble").presses("Enter");
        fatima.isAt("C’est fait !").tabsTo("Voir la suite").presses("Enter");
        fatima.isAt("Mon chemin").unfolds("Toutes les étapes").reads("Déjà fait");

        assertThat(fatima.practisedWith(KEYBOARD_STEP), contains("TOGETHER"));
        assertThat(
                fatima.asks("() => document.querySelector('inclusion-start').stack.map(one => one.to)"),
                is(List.of("path")));
    }

    @Test
    void whoComesBackOnASlowLineStaysWhereTheKeyboardLedHer() {
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        List<Route> held = new ArrayList<>();
        fatima.page().route("**/api/**", held::add);
        fatima.tabsTo("Mon chemin").presses("Enter");
        fatima.page().waitForCondition(() -> !held.isEmpty());
        assertThat(
                "nothing that would be taken away again",
                fatima.shown("[part~=heading]").count(),
                is(0));

        fatima.page().unroute("**/api/**");
        held.forEach(Route::resume);
        fatima.isAt("Mon chemin").unfolds("Toutes les étapes").tabsTo("Se servir du clavier");
        AtRest.on(fatima.page());

        assertThat(fatima.focused(), containsString("Se servir du clavier"));
    }

    @Test
    void fromTheWishToAStepDoneByKeyboardInsideOnePath() {
        fatima.opens("path/none").tabsTo("Dire ce que je veux faire").presses("Enter");
        fatima.isAt("Qu’aimeriez-vous faire");
        saysHerWishByKeyboard();
        fatima.isAt("Mon chemin")
                .unfolds("Toutes les étapes")
                .tabsTo("Se servir du clavier")
                .presses("Enter");
        fatima.isAt("Se servir du clavier").tabsTo("Mon chemin").presses("Enter");
        fatima.isAt("Mon chemin")
                .unfolds("Toutes les étapes")
                .tabsTo("Se servir du clavier")
                .presses("Enter");
        fatima.isAt("Se servir du clavier").tabsTo("J’ai lu. J’essaie.").presses("Enter");
        fatima.isAt("Écrire une phrase").tabsTo("Pas cette fois").presses("Enter");
        fatima.isAt("J’ai eu de l’aide ?")
                .tabsTo("Quelqu’un l’a fait, j’ai regardé")
                .presses("Enter");
        fatima.isAt("C’est noté").tabsTo("Voir la suite").presses("Enter");
        fatima.isAt("Mon chemin").unfolds("Toutes les étapes").reads("Commencé");

        assertThat(fatima.asks("() => document.querySelector('inclusion-path').stack.length"), is(0));
    }

    private void saysHerWishByKeyboard() {
        fatima.tabsTo("Autre chose").presses("Enter");
        fatima.isAt("Autre chose").tabsTo("Premiers pas").presses("Enter");
        fatima.tabsTo("Écrire à un proche").presses("Enter");
        fatima.isAt("Comment voulez-vous apprendre").tabsTo("À mon rythme").presses("Enter");
        fatima.isAt("Avec quoi").tabsTo("Mon téléphone").presses("Space");
        fatima.isAt("Le réseau").tabsTo("Oui, plutôt bien").presses("Enter");
        fatima.isAt("Avant de commencer").tabsTo("Non merci").presses("Enter");
    }

    @Test
    void theKeyboardIsTrappedNowhere() {
        for (String state :
                List.of("start/told", "path/started", "step/lesson-with-all", "step/question", "step/helper-helped")) {
            fatima.opens(state).comesOut("Tab").comesOut("Shift+Tab");
        }
    }

    @Test
    void aStepIsReadInItsOrder() {
        fatima.opens("step/lesson-whole");

        assertThat(
                fatima.shown("inclusion-step").ariaSnapshot(),
                matchesPattern("(?s).*"
                        + String.join(
                                ".*",
                                List.of(
                                        "- status",
                                        "- button \"Retour\"",
                                        "- heading \"Se servir du clavier\" \\[level=2\\]",
                                        "- paragraph: Quelques touches permettent",
                                        "- article:",
                                        "- term: [Cc]urseur",
                                        "- list:",
                                        "- listitem: .Espace",
                                        "- strong: Bon à savoir.",
                                        "- heading \"À vous d’essayer\" \\[level=3\\]",
                                        "- button \"J’ai lu. J’essaie.\"",
                                        "- button \"Répondre aux questions de cette étape\"",
                                        ""))));
    }

    @Test
    void thePathSaysHowFarSheIsInWords() {
        fatima.opens("path/known").unfolds("Toutes les étapes");

        assertThat(fatima.shown("details .steps").innerText(), not(matchesPattern("(?s).*[0-9%].*")));
        assertThat(fatima.shown("progress, meter, [role=progressbar]").count(), is(0));
        assertThat(
                fatima.shown("details .steps").ariaSnapshot(),
                containsString("- button \"Écrire un message Déjà fait\""));
    }

    @Test
    void whatNeedsAnotherDeviceIsNotOffered() {
        fatima.opens("path/other-device")
                .unfolds("Toutes les étapes")
                .reads("Il y a aussi des étapes à faire avec un téléphone ou une tablette.");
        fatima.isWithout("Prendre un papier en photo");

        fatima.opens("path/begun").unfolds("Toutes les étapes").reads("Prendre un papier en photo");
        fatima.isWithout("Il y a aussi des étapes");
    }

    @Test
    void whoAnsweredTheQuestionsOfAStepIsThankedAndWhoPassedThemOverIsBackAtTheLesson() {
        fatima.opens("path/known")
                .unfolds("Toutes les étapes")
                .taps("Joindre un document à un message")
                .isAt("Joindre un document à un message");
        fatima.taps("Répondre aux questions de cette étape").taps("Passer cette question");
        fatima.taps("Passer cette question").isAt("Joindre un document à un message");
        fatima.taps("Répondre aux questions de cette étape").taps("Je ne sais pas");
        fatima.isAt("Merci").taps("Continuer").taps("Passer cette question");
        fatima.isAt("Merci").reads("C’est noté").taps("La leçon").isAt("Joindre un document à un message");
    }

    @Test
    void whatSheBeganComesFirst() {
        fatima.opens("path/bookmark");
        assertThat(
                fatima.shown(".choice, .main").first().innerText(),
                containsString("Reprendre\u00A0: Se servir du clavier"));

        fatima.taps("Reprendre : Se servir du clavier").isAt("Se servir du clavier");
    }

    @Test
    void afterAStepThatIsDoneTheNextOneIsTheOneMainButton() {
        fatima.opens("path/started")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        doesTheOpenStep(fatima, "Nous l’avons fait ensemble");
        fatima.taps("Voir la suite").isAt("Mon chemin");

        assertThat(fatima.shown(".main").count(), is(1));
        assertThat(fatima.shown(".card.next .main").count(), is(1));
    }

    @Test
    void aStepThatWasDoneMeanwhileIsNotWhatComesFirst() {
        stoppedAt(KEYBOARD_STEP, "practice");
        fatima.opens("path/known").reads("Reprendre : Se servir du clavier");

        assertThat(fatima.shown(".main").count(), is(1));
        assertThat(fatima.shown(".card.next .main").count(), is(1));
    }

    @Test
    void aTourThatWasBegunIsFoundAgainInItsStep() {
        stoppedAt("visite-joindre-un-fichier", "lire");
        fatima.opens("path/begun").taps("Reprendre :").isAt("Joindre un document à un message");
    }

    private void stoppedAt(String item, String anchor) {
        String body = "{\"item\":\"" + item + "\",\"anchor\":\"" + anchor + "\",\"at\":\"" + Instant.now() + "\"}";
        screen.page()
                .route(
                        "**/learners/me/bookmark?*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(body)));
    }

    @Test
    void aBookmarkIsKeptUntilTheStepIsDone() {
        List<String> kept = new ArrayList<>();
        screen.page().route("**/learners/me/bookmarks?*", route -> {
            kept.add(route.request().postData());
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(201)
                    .setContentType("application/json")
                    .setBody("{}"));
        });
        doesAStep("Nous l’avons fait ensemble");
        screen.page().waitForCondition(() -> kept.contains(anchor("null")));

        assertThat(
                kept, contains(anchor("\"lesson\""), anchor("\"practice\""), anchor("\"questions\""), anchor("null")));
    }

    private static String anchor(String anchor) {
        return "{\"item\":\"" + KEYBOARD_STEP + "\",\"anchor\":" + anchor + "}";
    }

    @Test
    void aBookmarkThatCannotBeKeptDisturbsNobody() {
        screen.page()
                .route("**/learners/me/bookmark*", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));

        doesAStep("Nous l’avons fait ensemble");
    }

    private void doesAStep(String help) {
        fatima.opens("path/begun").unfolds("Toutes les étapes").taps("Se servir du clavier");
        doesTheOpenStep(fatima, help);
    }

    private static void doesTheOpenStep(Visit visit, String help) {
        visit.isAt("Se servir du clavier").taps("J’ai lu. J’essaie.").isAt("Écrire une phrase");
        triesTheOpenTask(visit, help);
    }

    private static void triesTheOpenTask(Visit visit, String help) {
        visit.taps("Ça a marché").isAt("Voulez-vous répondre").taps("Non merci");
        visit.isAt("J’ai eu de l’aide ?").taps(help).isAt("C’est fait !");
    }

    @Test
    void theWrongButtonIsTakenBack() {
        doesAStep("Non, je l’ai fait sans aide");
        fatima.taps("Ce n’était pas le bon bouton")
                .taps("Un peu d’aide, quand je bloquais")
                .isAt("C’est fait !");

        assertThat(
                fatima.asks("async () => (await (await fetch('/inclusion/api/learners/me/history')).json()).evidence"
                        + ".filter(one => one.kind === 'practice' && one.supersedes).map(one => one.help)"),
                is(List.of("SUPPORTED")));
    }

    @Test
    void aQuestionOfAStepIsHeardWhereItIsRecorded() {
        fatima.opens("step/question-audio").isAt("Où appuyer");

        assertThat(fatima.shown(".listen audio").getAttribute("aria-label"), is("Écouter la question"));
        assertThat(
                fatima.shown(".listen audio").getAttribute("src"),
                endsWith("/inclusion/api/packs/premiers-pas/media/q1.ogg"));
    }

    @Test
    void whetherItWorkedCanBePutRightBeforeItIsNotedAndAfter() {
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        fatima.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase").taps("Pas cette fois");
        fatima.isAt("J’ai eu de l’aide ?").taps("Retour").isAt("Écrire une phrase");
        fatima.taps("Pas cette fois").isAt("J’ai eu de l’aide ?").taps("Nous avons essayé ensemble");
        fatima.isAt("C’est noté").taps("Ce n’était pas le bon bouton").isAt("Comment était-ce ?");
        fatima.taps("Retour").isAt("C’est noté").taps("Ce n’était pas le bon bouton");
        fatima.isAt("Comment était-ce ?").taps("Ça a marché").taps("Nous l’avons fait ensemble");
        fatima.isAt("C’est fait !");

        assertThat(
                fatima.asks("async () => (await (await fetch('/inclusion/api/learners/me/history')).json()).evidence"
                        + ".filter(one => one.kind === 'practice' && one.item === '" + KEYBOARD_STEP
                        + "').map(one => `${one.success} ${Boolean(one.supersedes)}`)"),
                is(List.of("true true", "false false")));
    }

    @Test
    void whomTheGuideShowedTheWayDidNotDoItAlone() {
        fatima.opens("step/helped-with-the-guide").reads("Le guide vous a montré le chemin.");
        fatima.isWithout("Non, je l’ai fait sans aide");
        fatima.taps("Un peu d’aide, le guide seulement").isAt("C’est fait !");

        assertThat(fatima.practisedWith(KEYBOARD_STEP).get(0), is("SUPPORTED"));
    }

    @Test
    void aHelperSaysWhatSheDidAndWhy() {
        fatima.opens("step/helper-helped");
        fatima.shown("#posture").selectOption("DONE_WITH");
        fatima.shown("#reason").selectOption("NO_TIME");
        List<String> sent = new ArrayList<>();
        screen.page().onRequest(request -> {
            if (request.url().contains("/api/evidence")) {
                sent.add(request.postData());
            }
        });
        fatima.taps("Fait ensemble").isAt("C’est noté");

        assertThat(sent.get(0), containsString("\"posture\":\"DONE_WITH\""));
        assertThat(sent.get(0), containsString("\"reason\":\"NO_TIME\""));
    }

    @Test
    void whatAHelperChoseTravelsWithItWhenWhetherItWorkedIsSaidAnew() {
        fatima.opens("step/helper-helped");
        fatima.taps("Fait ensemble").isAt("C’est noté").taps("Ce n’était pas le bon bouton");
        fatima.shown("summary").first().click();
        fatima.shown("#posture").selectOption("DONE_FOR");
        List<String> sent = new ArrayList<>();
        screen.page().onRequest(request -> {
            if (request.url().contains("/api/evidence")) {
                sent.add(request.postData());
            }
        });
        fatima.taps("Pas cette fois");
        assertThat(fatima.shown("#posture").inputValue(), is("DONE_FOR"));
        fatima.taps("Essayé ensemble").isAt("C’est noté");

        assertThat(sent.get(0), containsString("\"posture\":\"DONE_FOR\""));
    }

    @Test
    void aConnectionCutInTheMiddleLosesNothingAndSendsOnce() {
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        fatima.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase");
        screen.context().setOffline(true);
        triesTheOpenTask(fatima, "Nous l’avons fait ensemble");
        fatima.reads("Pas de réseau. C’est gardé. Ça partira tout seul.");
        fatima.taps("Voir la suite").isAt("Mon chemin");
        assertThat(fatima.kept(), is(1));

        screen.context().setOffline(false);

        fatima.hasSentAll();
        assertThat(fatima.practisedWith(KEYBOARD_STEP), contains("TOGETHER"));
    }

    @Test
    void whatTwoTabsKeptIsSentOnceEach() {
        Visit other = new Visit(gallery, screen.context().newPage());
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        other.opensAgain("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Chercher une information")
                .isAt("Chercher une information");
        fatima.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase");
        other.taps("J’ai lu. J’essaie.").isAt("Trouver l’adresse");
        screen.context().setOffline(true);
        triesTheOpenTask(fatima, "Nous l’avons fait ensemble");
        triesTheOpenTask(other, "Un peu d’aide, quand je bloquais");
        assertThat(fatima.kept(), is(2));

        screen.context().setOffline(false);

        fatima.hasSentAll();
        assertThat(fatima.practisedWith(KEYBOARD_STEP), contains("TOGETHER"));
        assertThat(fatima.practisedWith("chercher-une-information"), contains("SUPPORTED"));
    }

    @Test
    void aPracticeSiteIsOpenedWhereItIsAndLeadsBackToThePath() {
        withAMailbox();
        fatima.opens("start/wish");
        saysHerWishByKeyboard();
        fatima.isAt("Mon chemin")
                .unfolds("Toutes les étapes")
                .taps("Joindre un document")
                .isAt("Joindre un document");
        String here = screen.page().url().replace("?", "?same&");
        screen.page().evaluate("here => history.replaceState(null, '', here)", here);
        fatima.taps("J’ai lu. J’essaie.");
        screen.page().waitForURL("**/practice/messagerie?*");

        assertThat(
                fatima.asks("() => Object.fromEntries(new URLSearchParams(location.search))"),
                is(java.util.Map.of("path", "premiers-pas", "step", "joindre-un-fichier", "lang", "fr", "back", here)));
        screen.page().navigate(here);
        fatima.sees("Mon chemin");
    }

    @Test
    void thePersonInFrontOfAHelperIsInNoAddress() {
        withAMailbox();
        fatima.opens("path/helper");
        Object person = fatima.asks("() => document.querySelector('inclusion-path').learner");
        fatima.taps("Joindre un document").isAt("Joindre un document").taps("Aller à l’exercice");
        screen.page().waitForURL("**/practice/messagerie?*");

        assertThat(URI.create(screen.page().url()).getQuery(), not(containsString((String) person)));
        assertThat(fatima.asks("() => JSON.parse(sessionStorage.getItem('inclusion.practice')).learner"), is(person));
    }

    @Test
    void aPracticeSiteThatIsAwayIsSaidCalmly() {
        screen.page().route("**/practice/messagerie?*", Route::abort);
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Joindre un document")
                .isAt("Joindre un document");
        fatima.taps("J’ai lu. J’essaie.").isAt("Pas de réseau pour l’instant");
        fatima.taps("La leçon").isAt("Joindre un document");
    }

    @Test
    void aPracticeSiteThatIsNotServedIsATaskInWords() {
        screen.page()
                .route("**/practice/messagerie?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Joindre un document")
                .isAt("Joindre un document");
        fatima.taps("J’ai lu. J’essaie.").isAt("Envoyer une attestation");
    }

    @Test
    void aPageThatCannotLeadToAPracticeSiteOpensAWindowForIt() {
        withAMailbox();
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Joindre un document")
                .isAt("Joindre un document");
        screen.page()
                .evaluate("async () => (await import('/inclusion/ui/inclusion.js')).configure({"
                        + " back: location.origin + '/back',"
                        + " tab: () => ({ show: address => (window.shown = String(address)), close: () => {} }) })");
        fatima.taps("J’ai lu. J’essaie.").isAt("Mon chemin");
        String shown = (String) fatima.asks("() => window.shown");
        assertThat(shown, containsString("/practice/messagerie?path=premiers-pas"));
        assertThat(shown, containsString("back=" + URLEncoder.encode(origin() + "/back", StandardCharsets.UTF_8)));
    }

    private String origin() {
        return (String) fatima.asks("() => location.origin");
    }

    private void withAMailbox() {
        screen.page()
                .route(
                        "**/practice/messagerie?*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<h1>Boîte</h1>")));
    }
}
