package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.inclusion.place.Coordinates;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.OpeningHours;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceContact;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceOffer;
import org.inclusion.place.PlaceOrigin;
import org.inclusion.place.PlaceRow;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.PlaceService;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody without an account finds a place that helps, by keyboard, and takes it along on paper. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PlacesTest extends InTheGallery {

    private static final int SMALLEST = 320;

    private static final int HEIGHT = 640;

    private final List<String> asked = new ArrayList<>();
    private Screen screen;
    private Page page;
    private Visitor visitor;

    /** Two places, a kilometre from each other. */
    private record Rows(Iterator<PlaceRow> rows) implements PlaceRows {

        @Override
        public Optional<PlaceRow> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    @BeforeAll
    static void somePlacesAreKnown() throws IOException {
        PlaceRow near = row(1, "La Passerelle", 48.69, PlaceService.PROCEDURES);
        PlaceRow far = row(2, "La Recyclerie", 48.70, PlaceService.EQUIPMENT);
        gallery.people()
                .inclusion()
                .importPlaces()
                .run(new Rows(List.of(near, far).iterator()), problem -> {}, read -> true);
    }

    private static PlaceRow row(int number, String name, double latitude, PlaceService service) {
        HelpPlace place = new HelpPlace(
                HelpPlace.idOf("galerie", name),
                new PlaceOrigin("galerie", name, LocalDate.of(2026, 9, 1)),
                name,
                List.of(),
                new PlaceAddress("1 rue des Tilleuls", null, "54100", "Beaulieu", null, Coordinates.of(latitude, 6.10)),
                new PlaceContact("+33199001234", List.of(), List.of("https://example.org/"), null, null),
                OpeningHours.UNKNOWN,
                new PlaceOffer(
                        Set.of(service),
                        Set.of(PlaceCost.FREE),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        Set.of()),
                null,
                null,
                List.of());
        return new PlaceRow(number, place, List.of());
    }

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        page = screen.page();
        page.setViewportSize(SMALLEST, HEIGHT);
        page.onRequest(request -> {
            if (request.url().contains("/api/")) {
                asked.add(request.url().replaceAll(".*/api/", ""));
            }
        });
        visitor = new Visitor(gallery, page);
        page.navigate(gallery.address() + "/hosts/bare.html?element=places");
        page.evaluate("() => import('/inclusion/ui/place/place.js')");
        visitor.reads("Des lieux pour vous aider");
    }

    private void seeks(String postcode) {
        page.locator("#postcode").fill(postcode);
        page.keyboard().press("Enter");
    }

    @Test
    void withoutAnAccountAndByKeyboardAPlaceIsFoundAndSaidInWords() {
        seeks("731");
        assertThat(page.locator("#note")).containsText("cinq chiffres");
        assertThat(page.locator("#postcode")).isFocused();
        seeks("54100");
        visitor.reads("lieux trouvés");
        assertThat(visitor.focused(), is("2 lieux trouvés"));
        screen.photograph("places-found").holds("found");
        page.locator("section.card")
                .filter(new Locator.FilterOptions().setHasText("La Passerelle"))
                .locator("button.choice")
                .press("Enter");
        page.locator("p.lead").waitFor();
        assertThat(visitor.focused(), is("La Passerelle"));
        // Nothing is said twice on her own page.
        assertThat(page.getByText("Gratuit")).hasCount(1);
        assertThat(page.getByText("À lire à voix haute")).hasCount(0);
        assertThat(page.locator("a[href='tel:+33199001234']")).isVisible();
        screen.photograph("places-one").holds("one");
        assertThat(screen.complaints(), is(empty()));
        assertThat("nobody is asked for", asked, contains("places?postcode=54100&within=20&lang=fr"));
    }

    @Test
    void aNeedAndAPriceLeaveOutTheOthers() {
        page.locator("#need").selectOption("EQUIPMENT");
        page.locator("summary").click();
        page.locator("#cost").selectOption("FREE");
        seeks("54100");
        visitor.reads("Un lieu trouvé").reads("La Recyclerie");
        visitor.presses("Chercher autrement").reads("Des lieux pour vous aider");
        assertThat(page.locator("#need")).hasValue("EQUIPMENT");
    }

    @Test
    void theDeviceIsAskedOnlyWhenShePressesAndSaysAKilometre() {
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(48.690123, 6.104567));
        seeks("54100");
        visitor.reads("lieux trouvés").presses("Chercher autrement").reads("Des lieux pour vous aider");
        assertThat(asked.toString(), not(containsString("near")));
        visitor.presses("Chercher autour de moi").reads("lieux trouvés");
        assertThat(asked.get(1), is("places?near=48.69%2C6.10&within=20&lang=fr"));
    }

    @Test
    void aDeviceThatDoesNotSayWhereItIsLeadsToThePostcode() {
        visitor.presses("Chercher autour de moi");
        assertThat(page.locator("#note")).containsText("Écrivez le code postal");
    }

    @Test
    void withoutNetworkThePlacesOfBeforeStay() {
        seeks("54100");
        visitor.reads("lieux trouvés").presses("Chercher autrement").reads("Des lieux pour vous aider");
        page.context().setOffline(true);
        page.locator("#need").selectOption("WORK");
        seeks("54100");
        visitor.reads("lieux trouvés");
        assertThat(page.locator(".note")).containsText("Voici ce que vous avez vu en dernier");
    }

    @Test
    void whatIsChosenIsPrintedAndNoAddressSaysIt() {
        seeks("54100");
        visitor.reads("lieux trouvés");
        for (int i = 0; i < 2; i++) {
            page.locator("section.card button.quiet").nth(i).click();
        }
        assertThat(page.locator("section.card [aria-pressed=true]")).hasCount(2);
        Page sheet = page.waitForPopup(
                () -> page.getByText("Imprimer les lieux choisis").click());
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(sheet.locator("#sheet")).containsText("La Recyclerie");
        assertThat(sheet.locator("#sheet")).containsText("La Passerelle");
        assertThat(sheet.url(), not(containsString("54100")));
        page.waitForFunction("() => sessionStorage.getItem('inclusion.places') === null");
        assertThat(
                page.evaluate("() => Object.keys(localStorage).find(key => key.includes('place')) ?? null"),
                nullValue());
    }

    @Test
    void aLearnerIsLedThereFromHerPath() {
        visitor.like("begun")
                .opens("path")
                .unfolds("Mes autres pages")
                .presses("Des lieux pour vous aider")
                .reads("Des lieux pour vous aider");
        assertThat(page.locator("#need option").first()).containsText("Mon souhait");
        assertThat(visitor.button("Rappelez-moi")).isVisible();
        seeks("54100");
        visitor.reads("trouvé");
        screen.holds("of a learner");
    }
}
