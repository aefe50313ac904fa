package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device that several people use, one after the other. */
@Tag("long")
class LeaveTest extends InTheGallery {

    private static final String STEP = "utiliser-le-clavier";

    private static final String EVIDENCE = "**/api/evidence/batch?*";

    private static final String PUTS_THE_WAY_OUT = "() => {"
            + "  window.left = false;"
            + "  addEventListener('inclusion-left', () => { window.left = true; });"
            + "  document.querySelector('#stage').append(document.createElement('inclusion-leave'));"
            + "}";

    private static final String LEADS_TO_THE_HOST =
            "() => document.querySelector('inclusion-leave').setAttribute('href', '/?out')";

    private static final String KEPT = "Pas de réseau. C’est gardé. Ça partira tout seul.";

    private static final String SENT_AFTER_SIGNING_IN = "C’est gardé. Entrez de nouveau pour l’envoyer.";

    /** From now on, whatever was on the page for a moment. */
    private static final String HEARS_ALL_THAT_IS_SAID = """
            () => {
              window.said = '';
              const read = one => [...(one.shadowRoot ?? one).childNodes]
                .map(child => (child.nodeType === Node.TEXT_NODE ? child.data : read(child)))
                .join('');
              const hear = root => new MutationObserver(() => {
                window.said += read(document.querySelector('#stage'));
                listen(root);
              }).observe(root, { subtree: true, childList: true, characterData: true });
              const heard = new Set();
              const listen = root => {
                if (root instanceof ShadowRoot && !heard.has(root)) {
                  heard.add(root);
                  hear(root);
                }
                root.querySelectorAll('*').forEach(one => one.shadowRoot && listen(one.shadowRoot));
              };
              listen(document.querySelector('#stage'));
            }
            """;

    private static final String OURS = "storage => Object.keys(storage).filter(key => key.startsWith('inclusion.'))";

    private Screen screen;
    private Visit first;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        first = new Visit(gallery, screen.page());
    }

    @Test
    void theSecondPersonSeesNothingOfTheFirst() {
        first.opens("path/started");
        first.asks(PUTS_THE_WAY_OUT);
        first.taps("Taille du texte").leaves().sees("Au revoir");

        assertThat(first.asks("() => window.left"), is(true));
        first.isWithout("Mon chemin");
        assertThat(keptHere(), is(empty()));

        first.asks("() => fetch('/person?like=new', { method: 'POST' })");
        first.opensAgain("path/none").sees("Par quoi aimeriez-vous commencer").reads("Votre chemin commence par là");
        first.isWithout("Reprendre");
    }

    @Test
    void whoLeavesQuicklyIsAskedNothingAndWhatIsNotSentWaitsForHer() {
        practisesWithoutNetwork();
        first.asks(
                "() => addEventListener('inclusion-left', event => { event.preventDefault(); window.left = true; })");
        first.taps("Quitter vite");

        screen.page().waitForFunction("() => window.left");
        assertThat(first.shown("[part~=heading]").first().isVisible(), is(false));
        assertThat((List<?>) first.asks("() => (" + OURS + ")(sessionStorage)"), is(empty()));
        assertThat(first.kept(), is(1));
    }

    @Test
    void theWayOutStandsAboveAllAndCoversNothing() {
        screen.page().setViewportSize(360, 740);
        first.opens("path/started").sees("Mon chemin").reads("L’historique du navigateur n’est pas effacé.");
        var button = first.shown("button:has-text('Quitter vite')").boundingBox();
        assertThat(button.y, is(greaterThanOrEqualTo(0.0)));
        assertThat(
                button.y + button.height,
                is(lessThanOrEqualTo(first.shown("[part~=heading]").first().boundingBox().y)));

        screen.page().evaluate("() => window.scrollTo(0, 300)");
        assertThat(
                "it stays where it is",
                first.shown("button:has-text('Quitter vite')").boundingBox().y,
                is(button.y - ((Number) screen.page().evaluate("() => window.scrollY")).doubleValue()));
        screen.photograph("leave-quickly").holds("leave quickly").holdsAt400Percent("leave quickly");
    }

    @Test
    void backLeadsOneViewBackAndMeetsNothingAfterLeavingQuickly() {
        Page page = screen.page();
        page.navigate(gallery.address() + "/hosts/bare.html?element=path");
        first.opens("start/wish").taps("Autre chose").isAt("Autre chose");
        page.goBack();
        first.isAt("Qu’aimeriez-vous faire").taps("Je n’ai pas d’appareil").isAt("On peut faire sans appareil");
        String hers = page.url();

        first.taps("Quitter vite");
        page.waitForURL("about:blank");
        page.goBack();

        assertThat("no page of hers lies behind", page.url(), is(not(hers)));
    }

    @Test
    void besideAHelperTheWayOutStandsAboveAllAndBackMeetsNothing() {
        Page page = screen.page();
        page.navigate(gallery.address() + "/hosts/bare.html?element=path");
        first.opens("helper/today").sees("Qui est avec vous");
        assertThat(
                "nobody is met yet",
                first.shown("button:has-text('Quitter vite')").count(),
                is(0));
        first.taps((String) page.evaluate(
                "async () => (await (await fetch('/inclusion/api/day-relations')).json()).relations[0].name"));
        first.sees("Avec ").reads("L’historique du navigateur n’est pas effacé.");
        var button = first.shown("button:has-text('Quitter vite')").boundingBox();
        assertThat(
                button.y + button.height,
                is(lessThanOrEqualTo(first.shown("[part~=heading]").first().boundingBox().y)));
        page.waitForFunction("() => history.state?.inclusionWithin");
        String hers = page.url();

        first.taps("Quitter vite");
        page.waitForURL("about:blank");
        page.goBack();

        assertThat("no page with her lies behind", page.url(), is(not(hers)));
    }

    @Test
    void onTheTelephoneSheHasAnotherScreenAndTheHelperHasNoWayOutForHer() {
        first.opens("helper/person-telephone").sees("Avec ");
        assertThat(first.shown("button:has-text('Quitter vite')").count(), is(0));
    }

    @Test
    void backOnAPracticeSiteLeadsOneScreenBackAndFromItsFirstScreenToHerPath() {
        Page page = screen.page();
        first.opens("path/begun");
        page.navigate(gallery.address() + "/hosts/bare.html?element=step&path=premiers-pas&step=joindre-un-fichier");
        first.taps("J’ai lu. J’essaie.").sees("Messages reçus");
        first.taps("Service Logement").sees("Votre attestation de loyer");

        page.goBack();
        first.sees("Messages reçus");
        page.goBack();
        first.sees("Mon chemin");
    }

    @Test
    void whereNoHostHearsThatSheLeavesQuicklyThePageIsLeft() {
        first.opens("path/started").taps("Quitter vite");

        screen.page().waitForURL("about:blank");
    }

    @Test
    void theOtherTabForgetsHerToo() {
        Visit other = new Visit(gallery, screen.context().newPage());
        first.opens("path/started");
        other.opensAgain("path/started").sees("Mon chemin");
        first.asks(PUTS_THE_WAY_OUT);
        first.leaves().sees("Au revoir");

        other.sees("Votre visite est terminée");
        other.isWithout("Mon chemin");
    }

    @Test
    void whatIsNotSentIsSaidAndErasedOnlyIfSheSaysSo() {
        practisesWithoutNetwork();
        first.asks(PUTS_THE_WAY_OUT);
        first.leaves().isAt("Tout n’est pas encore parti").taps("Rester, et attendre le réseau");
        assertThat(first.kept(), is(1));
        assertThat(first.focused(), is("Sortir"));

        first.leaves()
                .isAt("Tout n’est pas encore parti")
                .taps("Effacer et sortir")
                .sees("Au revoir");
        assertThat(keptHere(), is(empty()));
    }

    @Test
    void whatIsNotSentIsSaidEvenWhereNobodyCanSayWhoSheIs() {
        practisesWithoutNetwork();
        // The page is loaded again, and the visit is over by then.
        screen.page().route("**/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        screen.context().setOffline(false);
        screen.page().navigate(gallery.address() + "/state.html?same&state=path/none");
        first.sees("Votre visite est terminée");
        first.asks(PUTS_THE_WAY_OUT);

        first.leaves().isAt("Tout n’est pas encore parti");
        assertThat(first.asks("() => window.left"), is(false));
    }

    @Test
    void whatSomebodyLeftHereIsNotErasedByWhoeverComesByNorCalledErased() {
        practisesWithoutNetwork();
        Visit other = somebodyWhoseVisitIsOver();

        other.leaves().isAt("Quelque chose reste sur cet appareil").taps("Rester");
        assertThat(other.focused(), is("Sortir"));
        other.leaves().isAt("Quelque chose reste sur cet appareil").leaves();
        other.sees("Au revoir");

        other.isWithout("Rien de vous ne reste");
        assertThat(first.kept(), is(1));
        assertThat(other.asks("() => window.left"), is(true));
    }

    @Test
    void whoIsNotSignedInAnyMoreStillReachesWhereTheHostSignsOut() {
        practisesWithoutNetwork();
        Visit other = somebodyWhoseVisitIsOver();
        other.asks(LEADS_TO_THE_HOST);
        other.leaves().isAt("Quelque chose reste sur cet appareil").leaves();
        other.page().waitForURL("**/?out");
    }

    @Test
    void whoLeftWithoutNetworkIsNotShownAgainWhenItIsBackAndIsSignedOutThen() {
        Visit other = new Visit(gallery, screen.context().newPage());
        first.opens("path/started");
        other.opensAgain("path/started").sees("Mon chemin");
        first.asks(PUTS_THE_WAY_OUT);
        first.asks(LEADS_TO_THE_HOST);
        screen.context().setOffline(true);
        first.leaves().sees("C’est effacé d’ici");
        other.sees("Votre visite est terminée");
        List<String> asked = new CopyOnWriteArrayList<>();
        other.page().onRequest(request -> asked.add(request.url()));
        // Heard after the page's own.
        other.asks("() => addEventListener('online', () => { window.isBack = true; })");

        screen.context().setOffline(false);
        screen.page().waitForURL("**/?out");
        other.page().waitForFunction("() => window.isBack");
        AtRest.on(other.page());
        assertThat("the other tab asks for nothing", asked, is(empty()));
        other.sees("Votre visite est terminée");
        other.isWithout("Mon chemin");
        assertThat(other.asks("() => sessionStorage.getItem('inclusion.actor')"), is(nullValue()));
    }

    @Test
    void whoseVisitIsOverIsNotToldToWaitForTheNetwork() {
        practisesWithoutNetwork();
        screen.page().route("**/api/**", LeaveTest::isOver);
        first.taps("Voir la suite").sees("Votre visite est terminée");
        first.asks(PUTS_THE_WAY_OUT);
        first.leaves().isAt("Tout n’est pas encore parti").reads("Pour l’envoyer, entrez de nouveau.");
        first.isWithout("Sans réseau");
    }

    @Test
    void anOlderBrowserSignsOutToo() {
        screen.page().addInitScript("delete AbortSignal.timeout");
        first.opens("path/started");
        first.asks(PUTS_THE_WAY_OUT);
        first.asks(LEADS_TO_THE_HOST);
        first.leaves();
        screen.page().waitForURL("**/?out");
    }

    @Test
    void nobodyIsKeptByASlowLineFromLeaving() {
        first.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        first.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase");
        // Neither answered nor refused.
        screen.page().route(EVIDENCE, route -> {});
        first.taps("Pas cette fois").taps("Nous avons essayé ensemble").isAt("C’est noté");
        first.asks(PUTS_THE_WAY_OUT);
        first.leaves().isAt("Tout n’est pas encore parti").taps("Effacer et sortir");
        first.sees("Au revoir");
        assertThat(keptHere(), is(empty()));
    }

    @Test
    void aHostWithItsOwnWordsAsksHowMuchIsNotSent() {
        practisesWithoutNetwork();
        String asks = "async erase => (await (await import('/inclusion/ui/inclusion.js')).leave(erase)).unsent";

        assertThat(screen.page().evaluate(asks, null), is(1));
        assertThat(first.kept(), is(1));

        screen.page().unroute(EVIDENCE);

        assertThat(screen.page().evaluate(asks, null), is(0));
        assertThat(first.practisedWith(STEP), contains("TOGETHER"));
    }

    @Test
    void whatTheFirstKeptIsNotSentAsTheSecond() {
        practisesWithoutNetwork();
        Visit second = new Visit(gallery, screen.context().newPage());
        String firstPerson = person();
        second.opens("path/none");

        Response refused = screen.page()
                .waitForResponse(
                        answer -> answer.url().contains("/api/evidence"),
                        () -> screen.page().unroute(EVIDENCE));

        assertThat(refused.status(), is(403));
        assertThat(second.practisedWith(STEP), is(empty()));
        assertThat(first.kept(), is(1));
        first.reads(SENT_AFTER_SIGNING_IN);

        screen.context().addCookies(List.of(new Cookie(People.COOKIE, firstPerson).setUrl(gallery.address())));
        first.opensAgain("path/begun").hasSentAll();
        assertThat(first.practisedWith(STEP), contains("TOGETHER"));
    }

    @Test
    void whatIsKeptIsNotCalledSentWhenTheNetworkIsBackAndTheVisitIsOver() {
        practisesWithoutNetwork();
        first.reads(KEPT);
        screen.context().setOffline(true);
        first.taps("Voir la suite")
                .isAt("Mon chemin")
                .unfolds("Mes autres pages")
                .taps("Ce que j’ai montré")
                .isAt("Pas de réseau");
        first.asks(HEARS_ALL_THAT_IS_SAID);
        // The page hears it first, and what is kept a moment later.
        List<Route> sent = new CopyOnWriteArrayList<>();
        screen.page().route("**/api/**", LeaveTest::isOver);
        screen.page().route(EVIDENCE, sent::add);
        screen.context().setOffline(false);
        first.sees("Votre visite est terminée");
        screen.page().waitForCondition(() -> !sent.isEmpty());
        sent.forEach(LeaveTest::isOver);

        first.reads(SENT_AFTER_SIGNING_IN);
        AtRest.on(screen.page());
        assertThat((String) first.asks("() => window.said"), not(containsString("Tout est parti")));
        assertThat(first.kept(), is(1));

        screen.page().unroute("**/api/**");
        screen.page().unroute(EVIDENCE);
        first.taps("Réessayer").isAt("Ce que j’ai montré").hasSentAll();
        assertThat(first.practisedWith(STEP), contains("TOGETHER"));
    }

    @Test
    void whatIsErasedInOneTabIsNotCalledSentInTheOther() {
        practisesWithoutNetwork();
        first.reads(KEPT);
        first.asks(HEARS_ALL_THAT_IS_SAID);
        Visit other = new Visit(gallery, screen.context().newPage());
        other.page().route(EVIDENCE, Route::abort);
        other.opensAgain("path/begun");
        // The first hears of it from the storage alone: a word by another way comes before or after, as it likes.
        other.asks("() => BroadcastChannel.prototype.postMessage = () => {}");
        other.asks(PUTS_THE_WAY_OUT);
        other.leaves().isAt("Tout n’est pas encore parti").taps("Effacer et sortir");
        other.sees("Au revoir");

        first.sees("Votre visite est terminée");
        assertThat((String) first.asks("() => window.said"), not(containsString("Tout est parti")));
    }

    @Test
    void whatABrowserDoesNotKeepOutlivesTheEndOfAVisit() {
        keepsNothing();
        practisesWithoutNetwork();
        first.asks("async () => (await import('/inclusion/ui/inclusion.js')).configure({ signIn: '/entrer' })");
        first.reads("Gardez cette page ouverte : ça partira tout seul.");
        screen.page().route("**/api/**", LeaveTest::isOver);
        first.taps("Voir la suite").sees("Votre visite est terminée");
        first.reads("Entrez de nouveau dans un autre onglet");
        List<Object> targets = screen
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrer de nouveau (nouvel onglet)"))
                .all()
                .stream()
                .map(link -> (Object) link.getAttribute("target"))
                .toList();
        assertThat(targets, is(List.of("_blank", "_blank")));

        // Signed in again, in another tab.
        screen.page().unroute("**/api/**");
        screen.page().unroute(EVIDENCE);
        first.taps("Réessayer").isAt("Mon chemin");
        screen.page().waitForCondition(() -> first.practisedWith(STEP).equals(List.of("TOGETHER")));
    }

    @Test
    void whatABrowserDoesNotKeepIsSaidAtLeavingAndNotSentForTheNext() {
        keepsNothing();
        practisesWithoutNetwork();
        screen.page().route("**/api/**", LeaveTest::isOver);
        first.taps("Voir la suite").sees("Votre visite est terminée");
        first.asks(PUTS_THE_WAY_OUT);
        first.leaves().isAt("Tout n’est pas encore parti").taps("Effacer et sortir");
        first.sees("Au revoir");

        screen.page().unroute("**/api/**");
        screen.page().unroute(EVIDENCE);
        String firstPerson = person();
        first.asks("() => fetch('/person?like=new', { method: 'POST' })");
        first.taps("Réessayer").isAt("Par quoi aimeriez-vous commencer").reads("Votre chemin commence par là");
        assertThat(first.practisedWith(STEP), is(empty()));
        screen.context().addCookies(List.of(new Cookie(People.COOKIE, firstPerson).setUrl(gallery.address())));
        assertThat(first.practisedWith(STEP), is(empty()));
    }

    @Test
    void thePlaceOfTheFirstIsNotKeptForTheSecond() {
        first.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        first.asks("() => fetch('/person?like=begun', { method: 'POST' })");
        screen.page().route(EVIDENCE, Route::abort);
        Response refused = screen.page()
                .waitForResponse(LeaveTest::keepsThePlaceInThePractice, () -> first.taps("J’ai lu. J’essaie."));

        assertThat(refused.status(), is(403));
        assertThat(first.asks("async () => (await fetch('/inclusion/api/learners/me/bookmark')).status"), is(404));
    }

    /** Opening the step kept a place as well: in its lesson. */
    private static boolean keepsThePlaceInThePractice(Response answer) {
        return answer.url().contains("/bookmarks")
                && String.valueOf(answer.request().postData()).contains("\"practice\"");
    }

    @Test
    void oneLeavesToWhereTheHostSignsOut() {
        first.opens("path/started");
        first.asks(PUTS_THE_WAY_OUT);
        first.asks(LEADS_TO_THE_HOST);
        first.leaves();
        screen.page().waitForURL("**/?out");
    }

    @Test
    void withoutNetworkOneDoesNotMeetTheBrowsersOwnPage() {
        first.opens("path/started");
        first.asks(PUTS_THE_WAY_OUT);
        first.asks(LEADS_TO_THE_HOST);
        screen.context().setOffline(true);
        first.leaves().sees("C’est effacé d’ici");

        assertThat(screen.page().url(), not(containsString("?out")));
        screen.context().setOffline(false);
    }

    private static void isOver(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(401));
    }

    /** As some browsers do in private, or once they are full. */
    private void keepsNothing() {
        screen.page()
                .addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
    }

    private String person() {
        return screen.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(People.COOKIE))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private List<?> keptHere() {
        return (List<?>) screen.page().evaluate("() => [localStorage, sessionStorage].flatMap(" + OURS + ")");
    }

    /** In another tab, which knows nobody. */
    private Visit somebodyWhoseVisitIsOver() {
        Visit other = new Visit(gallery, screen.context().newPage());
        other.page().route("**/api/**", LeaveTest::isOver);
        other.page().navigate(gallery.address() + "/state.html?same&state=path/none");
        other.sees("Votre visite est terminée");
        other.asks(PUTS_THE_WAY_OUT);
        return other;
    }

    private void practisesWithoutNetwork() {
        first.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        first.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase");
        screen.page().route(EVIDENCE, Route::abort);
        first.taps("Pas cette fois")
                .isAt("J’ai eu de l’aide ?")
                .taps("Nous avons essayé ensemble")
                .isAt("C’est noté");
    }
}
