package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An appointment in the host's agenda: two questions, a free hour, a yes; moved, put in a calendar, and called off. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AppointmentTest extends InTheGallery {

    private static final int HEIGHT = 740;

    private Screen screen;
    private Visitor visitor;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        visitor = new Visitor(gallery, screen.page());
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void sheTakesOneMovesItAndCallsItOff(int width) {
        screen.page().setViewportSize(width, HEIGHT);
        String size = "-" + width;
        visitor.like("begun")
                .opens("path")
                .unfolds("Mes autres pages")
                .presses("Mes appels et rendez-vous")
                .reads("Mes appels et rendez-vous");
        screen.photograph("appointment-none" + size).holds("none");
        assertThat(screen.page().getByText("Rappelez-moi")).hasCount(1);
        visitor.presses("Prendre un rendez-vous").reads("Comment voulez-vous parler");
        screen.photograph("appointment-question" + size).holds("question");
        visitor.presses("Au guichet")
                .reads("Quel moment vous convient")
                .presses("Le matin")
                .reads("Quel moment convient");
        screen.photograph("appointment-hours" + size).holds("hours").holdsAt400Percent("hours");
        screen.page().setViewportSize(width, HEIGHT);
        hours().first().click();
        visitor.reads("On prend ce rendez-vous");
        screen.photograph("appointment-sure" + size).holds("sure");
        visitor.presses("Oui, je le prends").reads("Mes appels et rendez-vous");
        assertThat(screen.page().getByText("Rendez-vous au guichet")).containsText("10\u00A0h");
        assertThat(screen.page().getByText("Avec Samia Haddad.")).isVisible();
        screen.photograph("appointment-taken" + size).holds("taken");

        visitor.presses("Changer de jour ou d’heure")
                .presses("Par téléphone")
                .presses("Toute la journée")
                .reads("Quel moment convient");
        hours().nth(1).click();
        visitor.presses("Oui, je le prends").reads("Mes appels et rendez-vous");
        assertThat(screen.page().getByText("Rendez-vous par téléphone")).isVisible();

        visitor.presses("Annuler").reads("Annuler ?");
        screen.photograph("appointment-call-off" + size).holds("call-off");
        visitor.presses("Non, je garde")
                .reads("Mes appels et rendez-vous")
                .presses("Annuler")
                .presses("Oui, annuler");
        assertThat(screen.page().getByText("C’est annulé.")).isVisible();
        assertThat(screen.page().getByText("Rendez-vous par téléphone")).hasCount(0);
    }

    private Locator hours() {
        return screen.page().locator("button.choice");
    }

    @Test
    void byKeyboardAlone() {
        visitor.like("begun").opens("path").reachesAndTypes("Mes autres pages", "Enter");
        visitor.reachesAndTypes("Mes appels et rendez-vous", "Enter").reads("Mes appels et rendez-vous");
        visitor.reachesAndTypes("Prendre un rendez-vous", "Enter").reads("Comment voulez-vous parler");
        visitor.reachesAndTypes("Par téléphone", "Enter").reads("Quel moment vous convient");
        visitor.reachesAndTypes("Toute la journée", "Space").reads("Quel moment convient");
        screen.page().keyboard().press("Tab");
        screen.page().keyboard().press("Tab");
        screen.page().keyboard().press("Enter");
        visitor.reads("On prend ce rendez-vous");
        visitor.reachesAndTypes("Oui, je le prends", "Enter");
        assertThat(screen.page().getByText("Le rendez-vous est pris.")).isVisible();
        assertThat(screen.page().getByText("Rendez-vous par téléphone")).isVisible();
    }

    @Test
    void theCalendarFileNamesNobodyAndNothing() {
        taken();
        String address = screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mettre dans mon calendrier"))
                .getAttribute("href");
        String file = screen.page().request().get(address).text();
        assertThat(file, allOf(containsString("BEGIN:VEVENT"), containsString("SUMMARY:Rendez-vous")));
        assertThat(file, not(containsString("Samia")));
    }

    private void taken() {
        visitor.like("begun")
                .opens("path")
                .unfolds("Mes autres pages")
                .presses("Mes appels et rendez-vous")
                .presses("Prendre un rendez-vous");
        visitor.presses("Par téléphone").presses("Toute la journée").reads("Quel moment convient");
        hours().first().click();
        visitor.presses("Oui, je le prends").reads("Mes appels et rendez-vous");
    }

    @Test
    void aHelperTakesOneWithHer() {
        visitor.like("helper");
        String odette = gallery.people().peopleOf(visitor.id()).get(0);
        visitor.opens("path&name=Odette&learner=" + odette).presses("Ce qui est promis à Odette");
        visitor.presses("Prendre un rendez-vous pour Odette")
                .presses("Au guichet")
                .presses("Le matin");
        hours().first().click();
        visitor.presses("Oui, je le prends").reads("Ce qui est promis à Odette");
        assertThat(screen.page().getByText("Rendez-vous au guichet")).isVisible();
        screen.photograph("appointment-beside").holds("beside");
    }

    @Test
    void anHourThatIsGoneLeadsToOthers() {
        new Visit(gallery, screen.page()).opens("promises/hour-gone").reads("Ce moment vient d’être pris");
    }

    @Test
    void whereTheAgendaHasNothingFreeSheReadsSoAndMayAskForACall() {
        new Visit(gallery, screen.page()).opens("promises/no-hour").reads("Vous pouvez demander un appel");
    }
}
