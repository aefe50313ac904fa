package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A helper finds a useful address by what somebody says, while it is written, and chooses among what is there. */
@Tag("long")
class ResourcesTest extends InTheGallery {

    private static final int SMALLEST = 320;
    private static final int HEIGHT = 640;

    private final List<String> asked = new ArrayList<>();
    private Screen screen;
    private Page page;
    private Visitor visitor;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        page = screen.page();
        page.setViewportSize(SMALLEST, HEIGHT);
        page.onRequest(request -> asked.add(request.url()));
        visitor = new Visitor(gallery, page).like("helper");
        page.navigate(gallery.address() + "/hosts/bare.html?element=resources&lang=fr");
        page.evaluate("() => import('/inclusion/ui/resource/resource.js')");
        visitor.reads("Des adresses utiles");
    }

    private void says(String found) {
        assertThat(page.locator("[role=status] p.small")).containsText(found);
    }

    @Test
    void aWishIsFoundWhileItIsWrittenAndTheFocusStays() {
        page.locator("#words").fill("retrouver mes ordonnances");
        says("Une adresse trouvée");
        assertThat(page.locator("#words")).isFocused();
        assertThat(page.locator("#found a").first()).hasAttribute("href", "https://www.monespacesante.fr/");
        assertThat(page.locator("#found a").first()).hasAttribute("rel", "noopener noreferrer");
        screen.photograph("resources-found").holds("found");
        assertThat("what is looked for stands in no address", asked, everyItem(not(containsString("ordonnances"))));
        assertThat(screen.complaints(), is(empty()));
    }

    @Test
    void aChoiceMadeDuringASearchIsSearchedToo() {
        List<Route> held = new ArrayList<>();
        page.route(url -> url.contains("resources/search"), held::add);
        page.locator("#theme").selectOption("logement");
        page.waitForCondition(() -> held.size() == 1);
        page.locator("#competence").selectOption("2.3");
        held.get(0).resume();
        page.waitForCondition(() -> held.size() == 2);
        assertThat(
                held.get(1).request().postData(),
                allOf(containsString("\"theme\":\"logement\""), containsString("\"competence\":\"2.3\"")));
        held.get(1).resume();
        assertThat(page.locator("#competence")).hasValue("2.3");
    }

    @Test
    void twentyAreShownAndTheRestFollowsBelow() {
        assertThat(page.locator("#found li")).hasCount(20);
        page.getByText("Voir la suite").click();
        assertThat(page.locator("#found li")).hasCount(40);
    }

    @Test
    void aThemeLeavesOutTheOthersAndItsNumberIsRight() {
        String option = page.locator("#theme option[value=logement]").textContent();
        String number = option.replaceAll("[^0-9]", "");
        page.locator("#theme").selectOption("logement");
        says(number + " adresses trouvées");
        page.locator("#competence").selectOption("2.3");
        assertThat(page.locator("#theme")).hasValue("logement");
        page.locator("#words").fill("xylophone");
        says("Aucune adresse trouvée");
        assertThat(page.locator("#theme")).hasValue("logement");
        screen.holds("nothing found");

        page.getByText("Voir toutes les adresses").click();
        assertThat(page.locator("#found li")).hasCount(20);
        assertThat(page.locator("#words")).hasValue("");
        assertThat(page.locator("#theme")).hasValue("");
        assertThat(visitor.focused(), is("Des adresses utiles"));
    }

    @Test
    void aSiteIsReadAloudGestureByGestureAndPrinted() {
        page.locator("#words").fill("allocations dossier");
        says("trouvée");
        assertThat(page.locator("#found a").first()).hasAttribute("href", "https://www.caf.fr/");
        assertThat(page.locator("#found")).containsText("Sans le site");
        assertThat(page.locator("#found")).containsText("pas encore vérifiée par une personne");
        page.getByText("Lire à voix haute\u00A0: Entrer dans son compte de la Caf")
                .click();
        visitor.reads("Entrer dans son compte de la Caf");
        assertThat(page.locator("#lines li").first()).containsText("Si elle ne le voit pas");
        assertThat(page.getByText("Pas encore suivi par une personne sur le vrai site."))
                .isVisible();
        assertThat(page.getByText("Imprimer cette fiche").locator("xpath=ancestor::a"))
                .hasAttribute("href", Pattern.compile(".*what=walkthrough.*"));
        screen.photograph("walkthrough").holds("a walkthrough");

        page.getByText("Revenir aux adresses").click();
        assertThat(page.locator("#words")).hasValue("allocations dossier");
        page.getByText("Tous les sites à lire à voix haute").click();
        page.getByText("Voir son compte sur le site de sa banque").click();
        visitor.reads("Voir son compte sur le site de sa banque");
        assertThat(screen.complaints(), is(empty()));
    }

    @Test
    void withoutNetworkWhatWasFoundStays() {
        page.context().setOffline(true);
        page.locator("#words").fill("logement");
        assertThat(page.locator(".note").first()).containsText("Pas de réseau");
        assertThat(page.locator("#found li")).hasCount(20);
    }

    @Test
    void besideAPersonItBeginsWithTheWishThatWasSaid() {
        visitor.like("helper");
        page.navigate(gallery.address() + "/state.html?state=resources/beside-a-person&lang=fr");
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(page.locator("#goal")).isChecked();
    }
}
