package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.PromiseStatus;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A promise from "I do not agree" to the call, on her page and on a helper's, on a telephone and on a desk. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PromisesTest extends InTheGallery {

    private static final int HEIGHT = 740;

    private final LocalDate later =
            LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(20).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));

    private Screen hers;
    private Screen theirs;
    private Visitor odette;
    private Visitor marc;

    @BeforeEach
    void come(Screen hers, Screen theirs) {
        this.hers = hers;
        this.theirs = theirs;
        marc = new Visitor(gallery, theirs.page()).like("helper");
        odette = new Visitor(gallery, hers.page())
                .is(gallery.people().peopleOf(marc.id()).get(1));
    }

    private PromiseState promise() {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(odette.id()))
                .about(new LearnerId(odette.id()))
                .promises()
                .list()
                .orThrow()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void whatSheDoesNotAgreeWithIsTalkedAboutAgain(int width) {
        wide(width);
        String size = "-" + width;
        odette.opens("profile");
        odette.presses("Ce n’est pas ça").reads("Qu’est-ce qui n’est pas ça");
        hers.page().locator(".choices .choice").first().click();
        odette.presses("J’ai encore besoin d’aide").reads("C’est marqué");
        hers.photograph("promises-talk" + size).holds("talk");
        odette.presses("Oui, par téléphone")
                .reads("C’est demandé")
                .presses("Continuer")
                .reads("Ce que j’ai montré");

        marc.opens("helper");
        assertThat(marc.button("À rappeler")).hasText(Pattern.compile("À rappeler\\s+[1-9]"));
        calls();
        assertThat(theirs.page().getByText("Personne ne s’en occupe encore")).isVisible();
        theirs.photograph("promises-calls" + size).holds("calls");
        theirs.page().locator("button.choice").first().click();
        marc.reads("Vous vous en occupez");
        assertThat(theirs.page().getByText("a demandé qu’on l’appelle. Pour parler de «"))
                .isVisible();
        assertThat("nobody takes it on by reading", promise().promise().owner(), is(nullValue()));
        theirs.photograph("promises-take" + size).holds("take");
        marc.presses("Oui, je m’en occupe");
        assertThat(theirs.page().getByText("01 99 00")).hasCount(0);
        marc.presses("Voir le numéro");
        assertThat(theirs.page().locator("a[href='tel:0199001234']")).isVisible();
        theirs.photograph("promises-number" + size).holds("number");
        assertThat(promise().promise().owner(), is(marc.id()));

        for (int i = 0; i < PromiseState.TRIES; i++) {
            marc.presses("Pas de réponse").reads("À rappeler");
            assertThat(theirs.page().getByText("C’est noté.")).isVisible();
            theirs.page().locator("button.choice").first().click();
        }
        assertThat(theirs.page().getByText("Que faire à la place ?")).isVisible();
        theirs.photograph("promises-instead" + size).holds("instead");
        marc.presses("Un autre moyen")
                .reads("Par quel moyen ?")
                .presses("Au guichet")
                .reads("À rappeler");

        odette.opens("path")
                .unfolds("Mes autres pages")
                .presses("Mes appels et rendez-vous")
                .reads("Mes appels et rendez-vous");
        assertThat(hers.page().getByText("Marc Petit vous reçoit au guichet")).isVisible();
        hers.photograph("promises-hers" + size).holds("hers").holdsAt400Percent("hers");
    }

    private void calls() {
        marc.opens("helper").presses("À rappeler").reads("À rappeler");
    }

    private void wide(int width) {
        hers.page().setViewportSize(width, HEIGHT);
        theirs.page().setViewportSize(width, HEIGHT);
    }

    @Test
    void aHelperPromisesBesideHerAndReadsTheSentenceToHer() {
        odette.opens("profile");
        odette.presses("Ce n’est pas ça").reads("Qu’est-ce qui n’est pas ça");
        hers.page().locator(".choices .choice").first().click();
        odette.presses("J’ai encore besoin d’aide").presses("Non merci").reads("Ce que j’ai montré");

        Page page = theirs.page();
        marc.opens("profile&learner=" + odette.id());
        page.getByText("On en reparle un autre jour").first().click();
        marc.reads("Qui s’en occupe ?");
        theirs.photograph("promises-who").holds("who");
        marc.presses("Moi").reads("Par quel moyen ?");
        theirs.photograph("promises-way").holds("way");
        marc.presses("En vidéo").reads("À partir de quand ?");
        theirs.photograph("promises-when").holds("when");
        marc.presses("Dans une semaine").reads("Ce qui est promis");
        assertThat(page.getByText("C’est promis. À dire"))
                .containsText("Marc Petit vous appelle en vidéo, à partir du");
        theirs.photograph("promises-made").holds("made");
        assertThat(promise().promise().owner(), is(marc.id()));
    }

    @Test
    void aHelperChoosesWhatTheyWillSpeakAbout() {
        marc.opens("path&name=Odette&learner=" + odette.id()).presses("Ce qui est promis à Odette");
        marc.presses("Promettre un appel ou une visite").reads("Parler de quoi ?");
        theirs.photograph("promises-about").holds("about");
        marc.presses("Prendre des nouvelles")
                .presses("Quelqu’un de la structure")
                .presses("Par téléphone");
        marc.presses("Un autre jour").reads("Un autre jour");
        theirs.photograph("promises-day").holds("day");
        theirs.page().locator("input[type=date]").fill(later.toString());
        marc.presses("Noter").reads("Ce qui est promis à Odette");
        assertThat(promise().promise().owner(), is(nullValue()));
        assertThat(promise().day(), greaterThanOrEqualTo(later));
    }

    @Test
    void whatSomebodyWhoLeftHadPromisedIsTakenByAColleagueWhoReadsNothingElse() {
        odette.opens("path")
                .presses("Rappelez-moi")
                .presses("Oui, rappelez-moi")
                .reads("C’est demandé");
        calls();
        theirs.page().locator("button.choice").first().click();
        marc.presses("Oui, je m’en occupe").presses("Pas de réponse").reads("À rappeler");

        gallery.people().inclusion().followUp().helperLeft(marc.id(), null);

        Visitor nadia = new Visitor(gallery, theirs.page()).like("accompanies");
        nadia.opens("helper").presses("À rappeler").reads("À rappeler");
        theirs.page()
                .locator("button.choice", new Page.LocatorOptions().setHasText("Par téléphone"))
                .first()
                .click();
        assertThat(theirs.page().getByText("a demandé qu’on l’appelle.")).isVisible();
        nadia.presses("Oui, je m’en occupe").presses("On s’est parlé").reads("À rappeler");
        assertThat(theirs.page().getByText("vous vous êtes parlé")).isVisible();
        assertThat(promise().status(), is(PromiseStatus.KEPT));
    }

    @Test
    void anHourIsTheHourWherePeopleMeetWhateverADeviceIsSetTo() {
        var farAway = new Browser.NewContextOptions().setLocale("fr-FR").setTimezoneId("Pacific/Auckland");
        try (BrowserContext device = chromium.browser().newContext(farAway)) {
            Page page = device.newPage();
            Visitor ofMarc = new Visitor(gallery, page).is(marc.id());
            ofMarc.opens("path&name=Odette&learner=" + odette.id())
                    .presses("Ce qui est promis à Odette")
                    .presses("Promettre un appel ou une visite");
            ofMarc.presses("Prendre des nouvelles").presses("Moi").presses("Au guichet");
            ofMarc.presses("Un jour et une heure fixés").reads("Quel jour, à quelle heure");
            Locator hour = page.locator("input[type=datetime-local]");
            hour.fill(later.minusYears(1) + "T10:00");
            ofMarc.presses("Noter").reads("Quel jour, à quelle heure");
            assertThat(page.getByText("« Le jour et l’heure » doit être une date à venir"))
                    .isVisible();
            assertThat("what was filled in stays", hour.inputValue(), is(later.minusYears(1) + "T10:00"));
            hour.fill(later + "T10:00");
            ofMarc.presses("Noter").reads("Ce qui est promis à Odette");
            assertThat(page.getByText("C’est promis. À dire")).containsText("10\u00A0h.");

            new Visitor(gallery, page).is(odette.id()).opens("profile&noted");
            odette.opens("profile&noted");
            assertThat(
                    "an act has one hour",
                    page.locator("[part~=heading] ~ *").first().locator("..").innerText(),
                    is(hers.page()
                            .locator("[part~=heading] ~ *")
                            .first()
                            .locator("..")
                            .innerText()));
        }
    }

    @Test
    void aSundayNightIsAskedAboutBeforeItIsPromised() {
        marc.opens("path&name=Odette&learner=" + odette.id())
                .presses("Ce qui est promis à Odette")
                .presses("Promettre un appel ou une visite");
        marc.presses("Prendre des nouvelles").presses("Moi").presses("Par téléphone");
        marc.presses("Un jour et une heure fixés");
        Locator hour = theirs.page().locator("input[type=datetime-local]");
        hour.fill(later.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)) + "T23:00");
        marc.presses("Noter").reads("C’est bien à ce moment");
        assertThat(theirs.page().getByText("dimanche")).containsText("à 23\u00A0h");
        theirs.photograph("promises-unusual").holds("unusual");
        marc.presses("Non, choisir un autre moment").reads("Quel jour, à quelle heure");
        hour.fill(later + "T20:00");
        marc.presses("Noter").presses("Oui, c’est convenu ainsi").reads("Ce qui est promis à Odette");
        assertThat(promise().day(), is(later));
    }

    @Test
    void aHelperSeesWhatWasPromisedAndWhatMayComeOfACall() {
        Visit visit = new Visit(gallery, theirs.page());
        visit.opens("calls/one")
                .reads("parler de « Joindre un document à un message »")
                .reads("Pas de réponse");
        visit.opens("calls/hour").reads("À rencontrer").reads("Au guichet, le 30 novembre 2026 à 14 h 30");
        visit.opens("calls/after-a-meeting").reads("Après le rendez-vous").reads("Personne n’est venu");
    }

    @Test
    void aCoordinatorSeesTenAndMoreAndOtherwiseNoNumber() {
        Visit visit = new Visit(gallery, theirs.page());
        visit.opens("structure/promises")
                .unfolds("Les appels et rendez-vous promis")
                .reads("14 promesses d’appel ou de rendez-vous attendent")
                .reads("Ce sont des promesses, et non des personnes")
                .reads("octobre 2026 : 12");
        theirs.photograph("promises-counts");
        visit.opens("structure/none")
                .unfolds("Les appels et rendez-vous promis")
                .reads("qui attendent que quelqu’un s’en occupe. Moins de dix");
    }
}
