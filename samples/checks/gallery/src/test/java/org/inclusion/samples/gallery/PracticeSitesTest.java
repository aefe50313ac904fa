package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.Keyboard;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fictitious services, by keyboard alone: they see what was done, and it is noted once. */
@Tag("long")
class PracticeSitesTest extends InTheGallery {

    private static final String SCHOOL = "premiers-pas";

    @Test
    void theRightDocumentToTheRightServiceIsNotedOnce() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("Messages reçus");
            sendTheDocument(keys);
            keys.isAt("Votre message est parti").presses("Continuer").isAt("J’ai eu de l’aide");
            keys.presses("Non, je l’ai fait sans aide").isAt("C’est fait");

            assertThat(noted(screen, "joindre-un-fichier"), is(1));
            assertThat(history(screen), containsString("\"help\":\"ALONE\""));
            // The wrong button: what is said instead takes its place.
            keys.presses("Ce n’était pas le bon bouton").isAt("Comment était-ce");
            keys.presses("Nous l’avons fait ensemble").isAt("C’est fait");
            assertThat(history(screen), containsString("\"help\":\"TOGETHER\""));
        }
    }

    @Test
    void whatIsNotYetRightIsSaidCalmlyAndNothingIsLost() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Service Logement")
                    .isAt("Votre attestation")
                    .presses("Répondre")
                    .isAt("Nouveau message");
            keys.writes("Votre message", "Bonjour").presses("Envoyer").reads("Cherchez le trombone");
            attach(keys, "photo-jardin.jpg");
            keys.presses("Envoyer").reads("et lui seul");
            keys.presses("Retirer photo-jardin.jpg").isAt("Nouveau message");
            attach(keys, "attestation-loyer.pdf");
            assertThat(screen.page().inputValue("#mail-text"), is("Bonjour"));
            keys.presses("Envoyer").isAt("Votre message est parti");
        }
    }

    @Test
    void withTheConnectionCutItGoesOnAndIsSentLaterOnce() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("Messages reçus");
            screen.context().setOffline(true);
            sendTheDocument(keys);
            keys.isAt("Votre message est parti").presses("Continuer").isAt("J’ai eu de l’aide");
            keys.presses("Un peu d’aide, quand je bloquais")
                    .isAt("C’est fait")
                    .reads("C’est gardé. Ça partira tout seul.");
            screen.context().setOffline(false);
            keys.reads("Le réseau est revenu");

            assertThat(noted(screen, "joindre-un-fichier"), is(1));
        }
    }

    @Test
    void theTrapIsReportedByWhatAlertsInIt() {
        try (Screen screen = practise("messagerie", "reconnaitre-une-arnaque")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Suivi Colis").isAt("Votre colis est bloqué");
            keys.presses("Signaler un piège").isAt("Qu’est-ce qui vous alerte");
            keys.presses("Signaler un piège").reads("Il y a d’autres signes dans ce message");
            assertThat(screen.page().getByText("Vous en tenez déjà").count(), is(0));
            keys.tabTo("Il presse").press("Space").tabTo("Il dit bonjour").press("Space");
            keys.presses("Signaler un piège").reads("on le voit aussi dans de vrais messages");
            keys.tabTo("Il dit bonjour")
                    .press("Space")
                    .presses("Signaler un piège")
                    .reads("Vous en tenez déjà");
            keys.tabTo("Il fait peur")
                    .press("Space")
                    .tabTo("Le lien est étrange")
                    .press("Space");
            keys.presses("Signaler un piège").isAt("Piège signalé").presses("Continuer");
            keys.presses("Non, je l’ai fait sans aide").isAt("C’est fait");

            assertThat(noted(screen, "reconnaitre-une-arnaque"), is(1));
        }
    }

    @Test
    void whoFollowsTheTrapIsToldCalmlyAndTriesAgain() {
        try (Screen screen = practise("messagerie", "reconnaitre-une-arnaque")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Suivi Colis").isAt("Votre colis est bloqué").presses("colis-urgent.example/payer");
            keys.isAt("Ici, il ne s’est rien passé").reads("Tout le monde peut s’y laisser prendre");
            assertThat(screen.page().url(), not(endsWith("#")));
            screen.photograph("practice-followed").holds("followed");
            keys.presses("Réessayer").isAt("Messages reçus");
            // An answer to the trap does not leave either.
            keys.presses("Suivi Colis").presses("Répondre").isAt("Nouveau message");
            keys.writes("Votre message", "Bonjour").presses("Envoyer").isAt("Ici, rien n’est parti");

            assertThat(noted(screen, "reconnaitre-une-arnaque"), is(0));
        }
    }

    @Test
    void whatIsSaidAfterwardsDoesNotDenyThatSheFollowedTheTrap() {
        try (Screen screen = practise("messagerie", "reconnaitre-une-arnaque")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Suivi Colis").presses("colis-urgent.example/payer").presses("Réessayer");
            keys.presses("Suivi Colis").presses("Signaler un piège").isAt("Qu’est-ce qui vous alerte");
            for (String sign : List.of("Il presse", "Il fait peur", "Le lien est étrange")) {
                keys.tabTo(sign).press("Space");
            }
            keys.presses("Signaler un piège").isAt("Piège signalé").reads("Cette fois, vous l’avez signalé");
            assertThat(screen.page().getByText("Vous n’avez pas ouvert le lien").count(), is(0));
        }
    }

    @Test
    void whatIsBrokenOffIsNotNotedUnlessSheSaysThatSheTried() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Pas cette fois, j’arrête").isAt("On s’arrête là").reads("L’essai n’est pas noté.");
            screen.photograph("practice-stopped").holds("practice-stopped").holdsAt400Percent("practice-stopped");
            keys.presses("Reprendre l’exercice").isAt("Messages reçus");
            assertThat(noted(screen, "joindre-un-fichier"), is(0));

            keys.presses("Pas cette fois, j’arrête")
                    .presses("Dire que j’ai essayé")
                    .isAt("J’ai eu de l’aide ?");
            keys.reads("Essayer est déjà utile")
                    .presses("Nous avons essayé ensemble")
                    .isAt("C’est noté");
            assertThat(noted(screen, "joindre-un-fichier"), is(1));
            assertThat(history(screen), containsString("\"success\":false"));
        }
    }

    @Test
    void theNeighbourGetsHerAnswer() {
        try (Screen screen = practise("messagerie", "ecrire-un-message")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Odile").isAt("Dimanche").presses("Répondre").isAt("Nouveau message");
            keys.presses("Envoyer").reads("Le message est encore vide");
            keys.writes("Votre message", "Oui, avec plaisir").presses("Envoyer").isAt("Votre message est parti");
            keys.presses("Continuer").presses("Un peu d’aide").isAt("C’est fait");

            assertThat(noted(screen, "ecrire-un-message"), is(1));
        }
    }

    @Test
    void aMessageIsDeletedFoundAgainAndSentOnesAreKept() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Bibliothèque")
                    .isAt("Nos horaires")
                    .presses("Supprimer")
                    .reads("Le message est dans la corbeille");
            keys.presses("Corbeille").isAt("Corbeille").presses("Bibliothèque");
            keys.presses("Remettre").reads("Le message est revenu");
            keys.presses("Messages reçus").presses("Odile").presses("Répondre").isAt("Nouveau message");
            keys.writes("Votre message", "Oui")
                    .presses("Envoyer")
                    .isAt("Messages envoyés")
                    .presses("Odile")
                    .reads("Oui");
        }
    }

    @Test
    void aRequestGoesFromTheAccountToItsState() {
        try (Screen screen = practise("allocations", "demarche-en-ligne")) {
            Keyboard keys = new Keyboard(screen.page());
            openAnAccount(keys);
            keys.isAt("Bonjour Mme Essai").presses("Faire une demande").isAt("Qui êtes-vous");
            keys.presses("Continuer").reads("Il manque une réponse");
            keys.writes("Nom", "Essai")
                    .writes("Adresse", "1 rue du Test")
                    .press("Enter")
                    .isAt("Votre logement");
            keys.tabTo("Locataire")
                    .press("Space")
                    .writes("Loyer", "400")
                    .presses("Continuer")
                    .isAt("Les personnes");
            keys.tabTo("Personne d’autre")
                    .press("Space")
                    .presses("Relire mes réponses")
                    .isAt("Relisez vos réponses");
            keys.presses("Changer : Adresse")
                    .isAt("Qui êtes-vous")
                    .tabTo("Adresse")
                    .press("End")
                    .writes("Adresse", " bis");
            keys.press("Enter").isAt("Votre logement").presses("Continuer").isAt("Les personnes");
            keys.presses("Relire mes réponses").isAt("Relisez vos réponses").reads("1 rue du Test bis");
            keys.presses("Envoyer la demande").isAt("Votre demande est envoyée").reads("VLP-4821");
            keys.presses("Voir où en est ma demande").isAt("Bonjour Mme Essai").reads("Un agent va la lire");
            keys.presses("J’ai fini")
                    .isAt("J’ai eu de l’aide")
                    .presses("Nous l’avons fait ensemble")
                    .isAt("C’est fait");

            assertThat(noted(screen, "demarche-en-ligne"), is(1));
            assertThat(kept(screen), is("null"));
        }
    }

    @Test
    void aLongPasswordOpensTheAccountASecondTime() {
        try (Screen screen = practise("allocations", "mot-de-passe")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Créer un compte").isAt("Créer un compte").writes("Un nom inventé", "Mme Essai");
            keys.writes("Mot de passe", "court").presses("Créer mon compte").reads("Il est encore court");
            keys.isAt("Mot de passe d’entraînement").press("Control+A");
            keys.writes("Mot de passe", "Tasse-nuage-7-velo-route")
                    .presses("Créer mon compte")
                    .isAt("Bonjour");
            screen.page().reload();
            keys.reads("Mon compte");
            keys.presses("J’ai déjà un compte").isAt("J’ai déjà un compte").writes("Votre nom", "Mme Essai");
            keys.writes("Mot de passe", "autre").presses("Entrer").reads("est écrit autrement");
            keys.isAt("Mot de passe d’entraînement").press("Control+A");
            keys.writes("Mot de passe", "Tasse-nuage-7-velo-route")
                    .presses("Entrer")
                    .isAt("Vous êtes de retour");
            assertThat(kept(screen), containsString("Mme Essai"));
            keys.presses("Continuer").presses("Non, je l’ai fait sans aide").isAt("C’est fait");

            assertThat(noted(screen, "mot-de-passe"), is(1));
            assertThat(kept(screen), is("null"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaaaaaaa, C’est souvent le même signe",
        "azertyuiopqsdfgh, Des signes se suivent",
        "Essai-nuage-7-velo-route, On y trouve le nom du compte",
        "Lampe-nuage-7-soupe-route, C’est l’exemple de la leçon",
        "Tasse-nuage-1984-velo-route, On dirait une date",
        "Tasse-tasse-tasse-nuage-7, Il manque des mots",
        "tasse-nuage-7-velo-route, Il manque une majuscule",
        "Tasse-nuage-velo-route, Il manque un chiffre",
    })
    void aPasswordThatIsNotWhatTheTaskAsksForOpensNothing(String word, String said) {
        try (Screen screen = practise("allocations", "mot-de-passe")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Créer un compte").isAt("Créer un compte").writes("Un nom inventé", "Mme Essai");
            keys.writes("Mot de passe", word).presses("Créer mon compte").reads(said);
            keys.isAt("Mot de passe d’entraînement");
            assertThat(toldOf(screen, "#password"), startsWith("true: " + said));
            assertThat(kept(screen), is("null"));
        }
    }

    @Test
    void aPasswordOfAnotherExerciseProvesNothingHere() {
        try (Screen screen = practise("allocations", "demarche-en-ligne")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Créer un compte").isAt("Créer un compte").writes("Un nom inventé", "Mme Essai");
            keys.writes("Mot de passe", "tasse nuage velo")
                    .presses("Créer mon compte")
                    .isAt("Bonjour");
            screen.page().navigate(address("allocations", "mot-de-passe"));
            isThere(screen);
            keys.presses("J’ai déjà un compte").isAt("J’ai déjà un compte").writes("Votre nom", "Mme Essai");
            keys.writes("Mot de passe", "tasse nuage velo").presses("Entrer").isAt("Bonjour Mme Essai");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, 480", "360, 740", "1280, 720", "1280, 2400"})
    void theFirstExerciseCanBeDoneAtAnyHeightOfTheScreen(int width, int height) {
        try (Screen screen = signedIn("new")) {
            Page page = screen.page();
            page.setViewportSize(width, height);
            page.navigate(address("journal", "toucher-et-souris"));
            isThere(screen);
            // The guide comes last, above the exercise.
            page.getByText("Me montrer pas à pas").waitFor();
            comesInSight(page, "#above button");
            assertThat(isInSight(page, "#below button"), is(false));
            // Untouched below: pressing above does nothing yet.
            page.click("#above button");
            page.getByText("Descendez d’abord").waitFor();
            page.mouse().move(100, 300);
            page.mouse().wheel(0, 20_000);
            page.waitForFunction("() => scrollY > 0");
            // She goes back up past what stands at the foot of every page.
            page.evaluate("() => document.querySelector('#below button').scrollIntoView({ block: 'center' })");
            page.click("#below button");
            page.getByText("C’est le bas de la page").waitFor();
            assertThat("nothing moves the page for her", isInSight(page, "#below button"), is(true));
            assertThat(isInSight(page, "#above button"), is(false));
            page.mouse().wheel(0, -40_000);
            page.waitForFunction("() => scrollY === 0");
            page.click("#above button");
            Keyboard keys = new Keyboard(page);
            keys.isAt("Vous avez parcouru toute la page").presses("Continuer");
            keys.isAt("J’ai eu de l’aide")
                    .presses("Non, je l’ai fait sans aide")
                    .isAt("C’est fait");

            assertThat(noted(screen, "toucher-et-souris"), is(1));
        }
    }

    private static final String IN_SIGHT = """
            selector => {
              const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            }""";

    private static boolean isInSight(Page page, String selector) {
        return (boolean) page.evaluate(IN_SIGHT, selector);
    }

    /** The page is ready before it is laid out. */
    private static void comesInSight(Page page, String selector) {
        page.waitForFunction(IN_SIGHT, selector);
    }

    @Test
    void nonsenseIsNoAnswerToANeighbour() {
        try (Screen screen = practise("messagerie", "ecrire-un-message")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Odile").isAt("Dimanche").presses("Répondre").isAt("Nouveau message");
            for (String nonsense : List.of("xxxx", "12345", "oui")) {
                keys.tabTo("Votre message").press("Control+A");
                keys.writes("Votre message", nonsense).presses("Envoyer").reads("Odile aimerait une phrase");
                keys.isAt("Votre message");
                assertThat(toldOf(screen, "#mail-text"), startsWith("true: Odile aimerait une phrase"));
            }
            keys.press("Control+A");
            keys.writes("Votre message", "Oui, je viens").presses("Envoyer").isAt("Votre message est parti");
        }
    }

    @Test
    void aDocumentGoesWithAFewWords() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Service Logement")
                    .isAt("Votre attestation")
                    .presses("Répondre")
                    .isAt("Nouveau message");
            attach(keys, "attestation-loyer.pdf");
            keys.presses("Envoyer").reads("Le message est encore vide").isAt("Votre message");
            keys.writes("Votre message", "zzzz")
                    .presses("Envoyer")
                    .reads("que l’on peut lire")
                    .isAt("Votre message");
            keys.press("Control+A");
            keys.writes("Votre message", "Bonjour").presses("Envoyer").isAt("Votre message est parti");
        }
    }

    @Test
    void whatIsMissingIsToldAtItsFieldWhichHasTheFocus() {
        try (Screen screen = practise("allocations", "demarche-en-ligne")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Créer un compte").isAt("Créer un compte").presses("Créer mon compte");
            keys.isAt("Un nom inventé");
            assertThat(toldOf(screen, "#user"), startsWith("true: Il manque un nom"));
            keys.writes("Un nom inventé", "Mme Essai").writes("Mot de passe", "tasse nuage velo");
            keys.presses("Créer mon compte")
                    .isAt("Bonjour")
                    .presses("Faire une demande")
                    .isAt("Qui êtes-vous");
            keys.writes("Nom", "x")
                    .writes("Adresse", "y")
                    .presses("Continuer")
                    .reads("Écrivez un nom inventé")
                    .isAt("Nom");
            assertThat(toldOf(screen, "#name"), startsWith("true: Écrivez un nom inventé"));
            assertThat(toldOf(screen, "#street"), is("null: "));
            keys.press("Control+A").writes("Nom", "Essai").tabTo("Adresse").press("Control+A");
            keys.writes("Adresse", "rue du Lavoir").presses("Continuer").isAt("Votre logement");
            keys.presses("Continuer").reads("Il manque une réponse").isAt("Locataire");
            assertThat(toldOf(screen, "#home"), startsWith("true: Il manque une réponse"));
            keys.press("Space").writes("Loyer", "beaucoup").presses("Continuer").isAt("Loyer");
            assertThat(toldOf(screen, "#rent"), startsWith("true: Écrivez le loyer en chiffres"));
        }
    }

    /** Whether a field is marked, and what a screen reader says with it. */
    private static String toldOf(Screen screen, String selector) {
        return (String) screen.page().evaluate("""
                selector => {
                  const field = document.querySelector(selector);
                  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
                  return field.getAttribute('aria-invalid') + ': ' + ids.map(id => document.getElementById(id).innerText).join(' ');
                }""", selector);
    }

    @Test
    void anAppointmentIsMade() {
        try (Screen screen = practise("rendez-vous", "rendez-vous-en-ligne")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("Choisissez un jour");
            screen.page().locator("#days button").first().focus();
            keys.press("Enter").isAt("Choisissez une heure").presses("10 h 30");
            keys.reads("Vous êtes libre l’après-midi")
                    .isAt("Choisissez une heure")
                    .presses("14 h")
                    .isAt("Est-ce bien cela");
            keys.presses("Confirmer")
                    .isAt("Rendez-vous confirmé")
                    .presses("Continuer")
                    .isAt("J’ai eu de l’aide");
            keys.presses("Quelqu’un l’a fait, j’ai regardé").isAt("C’est noté");

            assertThat(noted(screen, "rendez-vous-en-ligne"), is(1));
        }
    }

    @Test
    void whoHadTheGuideWithHerWasNotAlone() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            isGuidedForAWhile(keys);
            sendTheDocument(keys);
            keys.isAt("Votre message est parti").presses("Continuer").isAt("J’ai eu de l’aide");

            assertThat(screen.page().getByText("Non, je l’ai fait sans aide").count(), is(0));
            keys.reads("Le guide vous a montré le chemin");
            // Said once: another try is her own again.
            keys.presses("Un peu d’aide, le guide seulement").isAt("C’est fait").presses("Le refaire sans le guide");
            sendTheDocument(keys.isAt("Messages reçus"));
            keys.isAt("Votre message est parti").presses("Continuer").isAt("J’ai eu de l’aide");
            keys.reads("Non, je l’ai fait sans aide");
        }
    }

    @Test
    void whoComesBackAnotherTimeWithoutTheGuideDoesItOnHerOwn() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            isGuidedForAWhile(keys);
            screen.page().reload();
            keys.reads("Messages reçus").presses("Pas cette fois").presses("Dire que j’ai essayé");

            keys.isAt("J’ai eu de l’aide").reads("Non, j’ai essayé sans aide");
        }
    }

    @Test
    void theGuideThatWentAlongWithOnePersonIsNotTheNextOnes() {
        try (Screen screen = new Screen(chromium.browser())) {
            String[] people = screen.context()
                    .request()
                    .post(gallery.address() + "/person?like=helper")
                    .text()
                    .split("\\s+", -1);
            withInFront(screen, people[1], "Fatima Benali");
            Keyboard keys = new Keyboard(screen.page());
            isGuidedForAWhile(keys);
            withInFront(screen, people[2], "Rosa Martins");
            keys.reads("Messages reçus").presses("Pas cette fois").presses("Noter l’essai");
            keys.isAt("Comment avez-vous fait");
            keys.reads("Rosa a essayé sans aide");

            assertThat(
                    screen.page().evaluate("""
                            () => Object.keys(sessionStorage).filter(key => key.startsWith('inclusion.guided'))
                            """),
                    is(List.of("inclusion.guided.joindre-un-fichier." + people[0] + "." + people[1])));
        }
    }

    private static void isGuidedForAWhile(Keyboard keys) {
        keys.reads("Messages reçus").presses("Me montrer pas à pas").isAt("Service Logement");
        keys.press("Escape").reads("Le pas à pas est arrêté");
    }

    private static void withInFront(Screen screen, String learner, String name) {
        screen.page().navigate(gallery.address() + "/icon.svg");
        screen.page().evaluate("""
                        async person => {
                          const { id } = await (await fetch('/inclusion/api/me')).json();
                          const kept = { ...person, actor: id, path: 'premiers-pas', step: 'joindre-un-fichier', channel: 'FACE_TO_FACE' };
                          sessionStorage.setItem('inclusion.practice', JSON.stringify(kept));
                        }""", Map.of("learner", learner, "name", name));
        screen.page().navigate(address("messagerie", "joindre-un-fichier") + "&with=1");
        isThere(screen);
    }

    /** Who presses Tab before has nowhere to go. */
    private static void isThere(Screen screen) {
        screen.page().waitForFunction("() => document.body.dataset.ready");
    }

    @Test
    void forSomebodyWhomThisTabDoesNotKnowNothingIsNotedForAnybody() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().request().post(gallery.address() + "/person?like=helper");
            screen.page().navigate(address("messagerie", "joindre-un-fichier") + "&with=1");
            Keyboard keys = new Keyboard(screen.page());
            sendTheDocument(keys.reads("Messages reçus"));
            keys.isAt("Votre message est parti").presses("Continuer").reads("Ici, rien n’est noté");

            assertThat(noted(screen, "joindre-un-fichier"), is(0));
        }
    }

    @Test
    void theWayBackStaysOnThisHost() {
        try (Screen screen = new Screen(chromium.browser())) {
            for (String elsewhere :
                    List.of("/.//evil.example/x", "//evil.example", "https://evil.example/", "javascript:alert(1)")) {
                screen.page()
                        .navigate(gallery.address() + "/inclusion/practice/rendez-vous?back="
                                + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
                screen.page().locator("h1").first().waitFor();
                assertThat(
                        elsewhere,
                        screen.page()
                                .evaluate(
                                        "() => [...document.querySelectorAll('a')].filter(one => one.host !== location.host).length"),
                        is(0));
            }
        }
    }

    @Test
    void whoPressedTheWrongButtonGoesBackAndHasLostNothing() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Pas cette fois").presses("Dire que j’ai essayé").isAt("J’ai eu de l’aide");
            keys.presses("Retour")
                    .isAt("On s’arrête là")
                    .presses("Reprendre l’exercice")
                    .isAt("Messages reçus");
            sendTheDocument(keys);
            keys.isAt("Votre message est parti").presses("Continuer").isAt("J’ai eu de l’aide");
            keys.presses("Retour")
                    .isAt("Votre message est parti")
                    .presses("Continuer")
                    .isAt("J’ai eu de l’aide");
            keys.presses("Un peu d’aide").isAt("C’est fait").presses("Ce n’était pas le bon bouton");
            keys.isAt("Comment était-ce")
                    .presses("Pas cette fois")
                    .presses("Un peu d’aide")
                    .isAt("C’est noté");

            assertThat(history(screen), containsString("\"success\":false"));
        }
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        for (String elsewhere :
                new String[] {"https://example.org/", "//example.org/", "/\\\\example.org/", "javascript:alert(1)"}) {
            try (Screen screen = signedIn("new")) {
                screen.page()
                        .navigate(address("messagerie", "joindre-un-fichier") + "&back="
                                + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
                isThere(screen);
                Keyboard keys = new Keyboard(screen.page());
                keys.presses("Pas cette fois").presses("Voir la suite").isAt("Messages reçus");
                assertThat(
                        elsewhere,
                        screen.page().url(),
                        startsWith(gallery.address() + "/inclusion/practice/messagerie"));
            }
        }
        try (Screen screen = signedIn("new")) {
            screen.page().navigate(address("messagerie", "joindre-un-fichier") + "&back=%2Ficon.svg%3Fx%3D1");
            isThere(screen);
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Pas cette fois").presses("Voir la suite");
            screen.page().waitForURL(gallery.address() + "/icon.svg?x=1");
        }
    }

    @Test
    void withAHelperItIsNotedForThePersonInFront() {
        try (Screen screen = new Screen(chromium.browser())) {
            String[] people = screen.context()
                    .request()
                    .post(gallery.address() + "/person?like=helper")
                    .text()
                    .split("\\s+", -1);
            String hers = people[3];
            withInFront(screen, hers, "Rosa Martins");
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("Messages reçus");
            assertThat(screen.page().evaluate("""
                            () => {
                              const { learner, name, channel } = document.querySelector('inclusion-guide');
                              return [learner, name, channel].join();
                            }"""), is(hers + ",Rosa Martins,FACE_TO_FACE"));
            sendTheDocument(keys);
            keys.isAt("Votre message est parti").reads("Comment avez-vous fait");
            keys.presses("Fait ensemble").isAt("C’est noté");

            assertThat(
                    screen.context()
                            .request()
                            .get(gallery.address() + "/inclusion/api/learners/" + hers + "/history")
                            .text(),
                    containsString("\"item\":\"joindre-un-fichier\""));
            assertThat(noted(screen, "joindre-un-fichier"), is(0));
        }
    }

    @Test
    void aVisitThatIsOverIsSaidCalmly() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.page().navigate(address("messagerie", "joindre-un-fichier"));
            new Keyboard(screen.page()).reads("Votre visite est terminée");
        }
    }

    // ——— the way never breaks

    @Test
    void withoutNetworkTheWayOnStaysHereAndLeadsOnOnceTheNetworkIsBack() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().request().post(gallery.address() + "/person?like=begun");
            screen.page()
                    .navigate(address("messagerie", "joindre-un-fichier") + "&back=" + gallery.address() + "/icon.svg");
            isThere(screen);
            Keyboard keys = new Keyboard(screen.page());
            screen.context().setOffline(true);
            keys.presses("Pas cette fois")
                    .presses("Voir la suite")
                    .isAt("Pas de réseau")
                    .reads("Rien n’est perdu");
            screen.context().setOffline(false);
            screen.page().waitForURL(gallery.address() + "/icon.svg");
        }
    }

    @Test
    void theGuideBeginsAtTheStopThatIsOnTheScreen() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().request().post(gallery.address() + "/person?like=begun");
            screen.page().navigate(address("messagerie", "joindre-un-fichier"));
            isThere(screen);
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Service Logement").presses("Répondre").isAt("Nouveau message");
            keys.presses("Me montrer pas à pas").isAt("Votre message");
        }
    }

    @Test
    void afterSuccessThereIsNothingToBeGuidedTo() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().request().post(gallery.address() + "/person?like=begun");
            screen.page().navigate(address("messagerie", "joindre-un-fichier"));
            isThere(screen);
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("Me montrer pas à pas");
            sendTheDocument(keys);
            keys.isAt("Votre message est parti");
            assertThat(screen.page().locator("inclusion-guide .after button").count(), is(0));
            keys.presses("Continuer").isAt("J’ai eu de l’aide");
            assertThat(screen.page().locator("inclusion-guide .after button").count(), is(0));
        }
    }

    @Test
    void whoLeavesQuicklyIsOutAtOnceAndTheHostEndsHerVisit() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().request().post(gallery.address() + "/person?like=begun");
            Page page = screen.page();
            page.addInitScript("addEventListener('inclusion-left', event => {"
                    + " event.preventDefault(); document.body.dataset.ended = 'true'; })");
            page.navigate(address("messagerie", "joindre-un-fichier") + "&back="
                    + URLEncoder.encode(gallery.address() + "/hosts/bare.html?element=path", StandardCharsets.UTF_8));
            isThere(screen);
            new Keyboard(page).presses("Quitter vite");
            page.waitForURL("**/hosts/bare.html?element=path");
            page.waitForFunction("() => document.body.dataset.ended === 'true'");
            assertThat(
                    page.evaluate(
                            "() => Object.keys(sessionStorage).filter(key => key.startsWith('inclusion.')).length"),
                    is(0));
        }
    }

    // ——— with a code

    @Test
    void aCodeOpensPracticeWithoutASignInAndWhatWasDoneIsSent() {
        String code = card("joindre-un-fichier");
        try (Screen screen = new Screen(chromium.browser())) {
            screen.page().navigate(gallery.address() + "/inclusion/practice/?lang=fr");
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("S’entraîner avec un code");
            screen.photograph("practice-entry").holds("entry").holdsAt400Percent("entry");
            keys.writes("Votre code", "k7m").press("Enter").reads("Regardez encore la carte");
            keys.tabTo("Votre code").press("Control+A");
            keys.writes("Votre code", " " + code.toLowerCase(Locale.ROOT).substring(0, 3) + "-" + code.substring(3));
            keys.press("Enter").isAt("Envoyer une attestation de loyer").reads("Ce code marche jusqu’au");
            screen.photograph("practice-opened").holds("opened");
            keys.presses("Commencer").reads("Ce que vous faites ici est envoyé sans votre nom.");
            screen.page().waitForURL("**/inclusion/practice/messagerie?code=" + code + "*");
            sendTheDocument(keys);
            keys.isAt("Votre message est parti").presses("Continuer").isAt("C’est fait");
            keys.reads("C’est envoyé, sans votre nom.");
            screen.photograph("practice-unnoted").holds("unnoted");
            keys.presses("Revenir à mon code").reads("Les autres exercices");
            keys.presses("Trouver les signes d’un piège")
                    .reads("Messages reçus")
                    .reads("À faire : Trouver les signes d’un piège")
                    .presses("Revoir ce qu’il faut faire");
            keys.reads("Un message parle d’un colis.");
        }
    }

    @Test
    void aCodeThatOpensNothingIsSaidCalmly() {
        try (Screen screen = new Screen(chromium.browser())) {
            Keyboard keys = new Keyboard(screen.page());
            screen.page().navigate(gallery.address() + "/inclusion/practice/?code=ZZZZZZ");
            keys.reads("Ce code n’ouvre rien aujourd’hui").reads("demandez un autre code");
            screen.page().navigate(gallery.address() + "/inclusion/practice/messagerie?code=ZZZZZZ");
            keys.reads("Ce code n’ouvre rien aujourd’hui");
            screen.photograph("practice-unknown-code").holds("unknown code");
        }
    }

    @Test
    void withoutTheSlashItIsTheSamePage() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.page().navigate(gallery.address() + "/inclusion/practice");
            new Keyboard(screen.page()).reads("S’entraîner avec un code");
            assertThat(screen.page().url(), endsWith("/inclusion/practice/"));
        }
    }

    // ——— as pages

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyScreenShutsNobodyOut(String language) {
        try (Screen screen = signedIn("new")) {
            Page page = screen.page();
            page.navigate(gallery.address() + "/inclusion/practice/?lang=" + language);
            look(screen, language + "-practice-entry");
            click(page, "form .main");
            look(screen, language + "-practice-entry-hint");
            page.navigate(address("journal", "toucher-et-souris", language));
            look(screen, language + "-practice-journal");
            click(page, "#below button");
            look(screen, language + "-practice-journal-below");
            page.navigate(address("messagerie", "joindre-un-fichier", language));
            look(screen, language + "-practice-inbox");
            click(page, "#mail-colis button");
            look(screen, language + "-practice-trap");
            click(page, "#report button");
            look(screen, language + "-practice-signs");
            click(page, "#signs .main");
            look(screen, language + "-practice-signs-hint");
            page.reload();
            click(page, "#mail-logement button");
            click(page, "#reply button");
            look(screen, language + "-practice-compose");
            click(page, "#attach button");
            look(screen, language + "-practice-files");
            click(page, "#open-file button");
            look(screen, language + "-practice-files-hint");
            page.locator("#files input").first().check();
            click(page, "#open-file button");
            look(screen, language + "-practice-attached");
            page.navigate(address("allocations", "demarche-en-ligne", language));
            look(screen, language + "-practice-door");
            click(page, "#create button");
            look(screen, language + "-practice-account");
            page.fill("#user", "Mme Essai");
            page.fill("#password", "aaaaaaaaaaaaaaa");
            click(page, "#account .main");
            look(screen, language + "-practice-account-hint");
            page.fill("#user", "Mme Essai");
            page.fill("#password", "Lampe-nuage-7-soupe-route");
            click(page, "#account .main");
            look(screen, language + "-practice-mine");
            click(page, "#new button");
            look(screen, language + "-practice-request");
            click(page, "#request .main");
            look(screen, language + "-practice-request-hint");
            page.fill("#name", "Essai");
            page.fill("#street", "rue du Lavoir");
            click(page, "#request .main");
            page.check("#rented");
            page.fill("#rent", "400");
            look(screen, language + "-practice-home");
            click(page, "#request .main");
            page.check("#alone");
            click(page, "#request .main");
            page.waitForSelector("dl");
            look(screen, language + "-practice-check");
            click(page, "#send button");
            look(screen, language + "-practice-sent");
            page.navigate(address("rendez-vous", "rendez-vous-en-ligne", language));
            look(screen, language + "-practice-days");
            click(page, "#days button");
            page.waitForSelector("#hours");
            look(screen, language + "-practice-hours");
            lookAtWhatBecomesOfAResult(screen, language);
        }
    }

    /** With a card: what was tried is sent, or kept on this device, or refused. */
    private static void lookAtWhatBecomesOfAResult(Screen screen, String language) {
        Page page = screen.page();
        page.navigate(gallery.address() + "/inclusion/practice/messagerie?lang=" + language + "&code="
                + card("joindre-un-fichier"));
        page.locator(".asides .quiet").first().click();
        saysThatSheTried(page);
        Set<String> said = new HashSet<>();
        said.add(page.locator(".lead").first().innerText());
        look(screen, language + "-practice-result-sent");
        page.route(
                "**/results*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(404)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"urn:inclusion:not-found\"}")));
        triesAgain(page);
        said.add(page.locator(".lead").first().innerText());
        look(screen, language + "-practice-result-refused");
        page.unroute("**/results*");
        page.route("**/results*", Route::abort);
        triesAgain(page);
        said.add(page.locator(".lead").first().innerText());
        look(screen, language + "-practice-result-kept");
        assertThat(said, hasSize(3));
    }

    private static void triesAgain(Page page) {
        page.locator(".choices .choice").first().click();
        page.locator("#mail-logement").waitFor();
        page.locator(".asides .quiet").first().click();
        saysThatSheTried(page);
    }

    private static void saysThatSheTried(Page page) {
        Locator tried = page.getByText(Pattern.compile("Dire que j’ai essayé|Say that I tried"));
        tried.click();
        tried.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".lead").first().waitFor();
    }

    private static void click(Page page, String selector) {
        page.locator(selector).first().click();
        AtRest.on(page);
    }

    private static void look(Screen screen, String name) {
        Page page = screen.page();
        page.waitForSelector("h1");
        assertThat(name, page.locator("h1").count(), is(1));
        assertThat(page.evaluate("() => document.documentElement.lang"), is(name.substring(0, 2)));
        screen.photograph(name).holds(name).holdsAt400Percent(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screen.photograph(name + "-dark").holds(name + " in the dark");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setContrast(Contrast.MORE));
        screen.holds(name + " with more contrast");
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        assertThat(name, screen.complaints(), is(empty()));
    }

    // ——— what she does

    private static void sendTheDocument(Keyboard keys) {
        keys.presses("Service Logement")
                .isAt("Votre attestation de loyer")
                .presses("Répondre")
                .isAt("Nouveau message");
        keys.writes("Votre message", "Bonjour, voici mon attestation.");
        attach(keys, "attestation-loyer.pdf");
        keys.presses("Envoyer");
    }

    private static void attach(Keyboard keys, String document) {
        keys.presses("Joindre").choosesBelow("Choisir un document", document);
        keys.presses("Mettre dans le message").isAt("Nouveau message");
    }

    private static void openAnAccount(Keyboard keys) {
        keys.presses("Créer un compte").isAt("Créer un compte").writes("Un nom inventé", "Mme Essai");
        keys.writes("Mot de passe", "Lampe-nuage-7-soupe-route")
                .tabTo("Voir ce que j’écris")
                .press("Space");
        keys.presses("Créer mon compte");
    }

    private static Screen practise(String site, String step) {
        Screen screen = signedIn("new");
        screen.page().navigate(address(site, step));
        isThere(screen);
        return screen;
    }

    private static Screen signedIn(String like) {
        Screen screen = new Screen(chromium.browser());
        screen.context().request().post(gallery.address() + "/person?like=" + like);
        return screen;
    }

    private static String address(String site, String step) {
        return address(site, step, "fr");
    }

    private static String address(String site, String step, String language) {
        return gallery.address() + "/inclusion/practice/" + site + "?path=" + SCHOOL + "&step=" + step + "&lang="
                + language;
    }

    /** The code of a card that somebody was given for a step. */
    private static String card(String step) {
        try (Screen screen = signedIn("begun")) {
            String answer = screen.context()
                    .request()
                    .post(
                            gallery.address() + "/inclusion/api/learners/me/cards",
                            RequestOptions.create()
                                    .setHeader("X-Inclusion", "1")
                                    .setData(Map.of("path", SCHOOL, "step", step)))
                    .text();
            Matcher code = Pattern.compile("\"code\":\"([^\"]+)\"").matcher(answer);
            assertThat(answer, code.find(), is(true));
            return code.group(1);
        }
    }

    private static String kept(Screen screen) {
        return String.valueOf(
                screen.page()
                        .evaluate(
                                "() => Object.entries(sessionStorage).find(([key]) => key.startsWith('inclusion.allocations'))?.[1] ?? null"));
    }

    private static String history(Screen screen) {
        return screen.context()
                .request()
                .get(gallery.address() + "/inclusion/api/learners/me/history")
                .text();
    }

    /** How often a practice of a step stands in her history. */
    private static int noted(Screen screen, String step) {
        return (int) Pattern.compile("\"item\":\"" + step + "\"")
                .matcher(history(screen))
                .results()
                .count();
    }
}
