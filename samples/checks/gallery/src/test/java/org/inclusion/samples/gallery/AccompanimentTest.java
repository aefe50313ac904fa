package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.LearnerAccompaniments;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
import org.inclusion.followup.PromiseState;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From "c'est fait" to a noted accompaniment in four presses at the most, counted. */
@Tag("long")
class AccompanimentTest extends InTheGallery {

    private static final int MOST_PRESSES = 4;

    private Screen screen;
    private Visitor visitor;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        visitor = new Visitor(gallery, screen.page());
    }

    /** The first whom the helper accompanies, with the helper's page open at her. */
    private String withHer() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(0);
        visitor.opens("helper&learner=" + learner + "&name=Rosa");
        button("Terminer").waitFor();
        screen.page().evaluate("addEventListener('click', () => (window.presses = (window.presses ?? 0) + 1), true)");
        return learner;
    }

    private void press(Locator button) {
        button.click();
    }

    private Locator button(String label) {
        return screen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private int presses() {
        return ((Number) screen.page().evaluate("window.presses ?? 0")).intValue();
    }

    private LearnerAccompaniments of(String learner) {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(visitor.id()))
                .about(new LearnerId(learner))
                .accompaniments();
    }

    @Test
    void whatIsProposedIsNotedInTwoPresses() {
        String learner = withHer();
        press(button("Terminer"));
        press(button("Noter et terminer"));
        screen.page().getByText("C’est noté").first().waitFor();

        assertThat(presses(), is(2));
        List<Accompaniment> noted = of(learner).list().orThrow().accompaniments();
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).help(), nullValue());
    }

    @Test
    void aThemeThatWasNotProposedIsWithinFourPresses() {
        String learner = withHer();
        press(button("Terminer"));
        Locator theme = screen.page().locator("#themes-LOGEMENT");
        theme.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!theme.isVisible()) {
            press(screen.page().locator("summary").first());
        }
        screen.page().selectOption("#mode", "TELEPHONE");
        press(theme);
        press(button("Noter et terminer"));
        screen.page().getByText("C’est noté").first().waitFor();

        assertThat(presses(), lessThanOrEqualTo(MOST_PRESSES));
        Accompaniment noted = of(learner).list().orThrow().accompaniments().get(0);
        assertThat(noted.activity().themes().contains(Theme.LOGEMENT), is(true));
        assertThat(noted.activity().mode(), is(AccompanimentMode.TELEPHONE));
    }

    @Test
    void onATelephoneTheButtonThatNotesIsOnTheFirstScreen() {
        screen.page().setViewportSize(360, 740);
        withHer();
        press(button("Terminer"));
        button("Noter et terminer").waitFor();
        assertThat(screen.page().locator("#themes-LOGEMENT").isVisible(), is(false));
        double top = ((Number)
                        button("Noter et terminer").evaluate("button => button.getBoundingClientRect().top + scrollY"))
                .doubleValue();
        double first = ((Number) screen.page()
                        .locator("#duration")
                        .evaluate("field => field.getBoundingClientRect().top + scrollY"))
                .doubleValue();
        assertThat(top - first, lessThanOrEqualTo(740.0));
    }

    @Test
    void theButtonThatNotesIsTheLastAndThemesStandUnderTwoHeadings() {
        withHer();
        press(button("Terminer"));
        button("Noter et terminer").waitFor();
        assertThat(
                screen.page()
                        .locator("#day")
                        .evaluate(
                                "(day, note) => day.compareDocumentPosition(note) & 4",
                                button("Noter et terminer").elementHandle()),
                is(4));
        screen.page().locator("summary").first().click();
        assertThat(
                screen.page().locator("fieldset:has(#themes-SANTE) legend").innerText(), is("Se servir du numérique"));
        assertThat(
                screen.page()
                        .locator("fieldset:has(#themes-SOCIAL_SANTE) legend")
                        .innerText(),
                is("Les démarches"));
        screen.photograph("accompaniment").holds("accompaniment").holdsAt400Percent("accompaniment");
    }

    @Test
    void aReferralOfTodayIsProposedWithIt() {
        String learner = withHer();
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(visitor.id()))
                .about(new LearnerId(learner))
                .referrals()
                .make(SaidReferral.toStructure("r1", "atelier", ReferralReason.WORK, Set.of()))
                .orThrow();
        press(button("Terminer"));
        button("Noter et terminer").waitFor();
        assertThat(screen.page().locator("#redirection").inputValue(), is("INSERTION_PROFESSIONNELLE"));
        press(button("Noter et terminer"));
        screen.page().getByText("C’est noté").first().waitFor();
        assertThat(
                of(learner).list().orThrow().accompaniments().get(0).redirection(),
                is(Redirection.INSERTION_PROFESSIONNELLE));
    }

    @Test
    void whatHappenedIsSaidInOneSentenceAndFollowsWhatIsChanged() {
        withHer();
        visitor.presses("Noter ce qu’on a fait");
        screen.page().getByLabel("Quelle étape").selectOption("premiers-pas/joindre-un-fichier");
        visitor.presses("Fait ensemble")
                .presses("Revenir à Rosa")
                .presses("Terminer")
                .reads("Avant de se quitter");
        Locator said = screen.page().locator(".note.lead");
        assertThat(said.innerText(), containsString("Joindre un document à un message (fait ensemble)"));
        assertThat(said.innerText(), containsString("15 minutes"));
        screen.photograph("closing").holds("closing").holdsAt400Percent("closing");
        screen.page().selectOption("#duration", "30");
        assertThat(said.innerText(), containsString("30 minutes"));
    }

    @Test
    void aCallIsPromisedForTheNamedDayThatIsChosenAndWhatIsToBeSaidIsRead() {
        String learner = withHer();
        press(button("Terminer"));
        Locator days = screen.page().locator("[name=call]");
        days.first().waitFor();
        assertThat(days.all(), hasSize(5));
        Locator second = days.nth(2);
        second.check();
        LocalDate chosen = LocalDate.parse(second.getAttribute("value"));
        screen.photograph("closing-day").holds("closing-day");
        press(button("Noter et terminer"));
        screen.page().getByText("C’est promis. À dire").waitFor();
        screen.photograph("closing-noted").holds("closing-noted");
        PromiseState promised = onlyPromise(learner);
        assertThat(promised.promise().owner(), is(visitor.id()));
        assertThat(
                "the day, or the first open one after it",
                promised.day(),
                is(both(greaterThanOrEqualTo(chosen)).and(lessThanOrEqualTo(chosen.plusDays(4)))));
    }

    @Test
    void anotherDayIsWrittenByAColleagueAndAskedForWhereItIsMissing() {
        String learner = withHer();
        press(button("Terminer"));
        screen.page().getByLabel("Oui, un autre jour").check();
        screen.page().locator("#who-calls summary").click();
        screen.page().getByLabel("Un ou une collègue").check();
        screen.photograph("closing-who-calls").holds("closing-who-calls");
        press(button("Noter et terminer"));
        visitor.reads("Quel jour");
        press(button("Noter et terminer"));
        screen.page().getByText("Choisissez d’abord le jour.").waitFor();
        screen.photograph("closing-which-day").holds("closing-which-day");
        assertThat(of(learner).list().orThrow().accompaniments(), hasSize(0));
        LocalDate later = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(20);
        screen.page().locator("#call-day").fill(later.toString());
        press(button("Noter et terminer"));
        screen.page().getByText("C’est promis. À dire").waitFor();
        assertThat(onlyPromise(learner).promise().owner(), is(nullValue()));
        assertThat(onlyPromise(learner).day().isBefore(later), is(false));
    }

    @Test
    void whoeverWantsNoCallPressesNothingForIt() {
        String learner = withHer();
        press(button("Terminer"));
        press(button("Noter et terminer"));
        visitor.reads("C’est noté");
        assertThat(promises(learner), hasSize(0));
    }

    private PromiseState onlyPromise(String learner) {
        List<PromiseState> all = promises(learner);
        assertThat(all, hasSize(1));
        return all.get(0);
    }

    private List<PromiseState> promises(String learner) {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(visitor.id()))
                .about(new LearnerId(learner))
                .promises()
                .list()
                .orThrow();
    }

    @Test
    void aNoteIsTakenBackTheSameDayAtOnceOrAtTheNextClosing() {
        String learner = withHer();
        press(button("Terminer"));
        press(button("Noter et terminer"));
        visitor.reads("C’est noté").presses("Retirer cette note").reads("Retirer cette note");
        visitor.presses("Non, la garder").reads("C’est noté");
        assertThat(of(learner).list().orThrow().accompaniments(), hasSize(1));
        visitor.presses("Retirer cette note").presses("Oui, la retirer").reads("La note est retirée");
        screen.photograph("taken-back").holds("taken-back");
        assertThat(of(learner).list().orThrow().accompaniments(), hasSize(0));
        visitor.presses("Noter autrement").reads("Avant de se quitter");
        visitor.presses("Noter et terminer").reads("C’est noté");
        visitor.presses("Revenir à Rosa").presses("Terminer").reads("Avant de se quitter");
        assertThat(of(learner).list().orThrow().accompaniments(), hasSize(1));
        visitor.presses("Retirer cette note").presses("Oui, la retirer").reads("Avant de se quitter");
        screen.page()
                .getByText("Déjà noté aujourd’hui")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(of(learner).list().orThrow().accompaniments(), hasSize(0));
    }

    @Test
    void aNoteOfTodayIsTakenBackWhateverDayADeviceIsAt() {
        ZoneId here = ZoneId.of("Europe/Paris");
        // West of here it is yesterday until noon, and east of here tomorrow from noon.
        String far = LocalTime.now(here).isBefore(LocalTime.NOON) ? "Pacific/Pago_Pago" : "Pacific/Kiritimati";
        assertThat(LocalDate.now(ZoneId.of(far)), is(not(LocalDate.now(here))));
        var farAway = new Browser.NewContextOptions().setLocale("fr-FR").setTimezoneId(far);
        try (BrowserContext device = chromium.browser().newContext(farAway)) {
            Visitor marc = new Visitor(gallery, device.newPage()).like("helper");
            String learner = gallery.people().peopleOf(marc.id()).get(0);
            marc.opens("helper&learner=" + learner + "&name=Rosa").presses("Terminer");
            marc.presses("Noter et terminer").reads("C’est noté");
            marc.presses("Revenir à Rosa").presses("Terminer").reads("Avant de se quitter");
            marc.presses("Retirer cette note").presses("Oui, la retirer").reads("Avant de se quitter");
        }
    }

    @Test
    void onlyWhatHappenedSinceTheLastNoteIsProposed() {
        String learner = withHer();
        notesAStep();
        press(button("Terminer"));
        press(button("Noter et terminer"));
        visitor.reads("C’est noté").presses("Revenir à Rosa");
        press(button("Terminer"));
        visitor.reads("Avant de se quitter");
        String said = screen.page().locator(".note.lead").innerText();
        assertThat(said, containsString("Je note notre échange d’aujourd’hui"));
        assertThat(said, not(containsString("E-mail")));
        assertThat(of(learner).list().orThrow().accompaniments(), hasSize(1));
    }

    @Test
    void aThemeThatIsNotTickedTakesItsStepAlongAndNobodySaysWhatWasUsed() {
        withHer();
        notesAStep();
        press(button("Terminer"));
        visitor.reads("Avant de se quitter");
        Locator said = screen.page().locator(".note.lead");
        assertThat(said.innerText(), containsString("Joindre un document"));
        assertThat(said.innerText(), not(containsString("avec")));
        screen.page().locator("summary").first().click();
        screen.page().locator("#themes-EMAIL").uncheck();
        screen.page().locator("#materials-AUCUN").check();
        assertThat(said.innerText(), containsString("Je note notre échange d’aujourd’hui"));
        assertThat(said.innerText(), not(containsString("Joindre un document")));
        assertThat(said.innerText(), containsString("sans matériel"));
    }

    @Test
    void whatIsTakenBackIsNotedOtherwiseFromWhatStoodThere() {
        String learner = withHer();
        notesAStep();
        press(button("Terminer"));
        screen.page().locator("summary").first().click();
        screen.page().locator("#themes-EMAIL").uncheck();
        screen.page().selectOption("#duration", "45");
        press(button("Noter et terminer"));
        visitor.reads("C’est noté").presses("Retirer cette note").presses("Oui, la retirer");
        visitor.presses("Noter autrement").reads("Avant de se quitter");
        press(button("Noter et terminer"));
        visitor.reads("C’est noté");
        Accompaniment noted = of(learner).list().orThrow().accompaniments().get(0);
        assertThat(noted.activity().themes(), is(Set.of()));
        assertThat(noted.activity().minutes(), is(45));
    }

    private void notesAStep() {
        visitor.presses("Noter ce qu’on a fait");
        screen.page().getByLabel("Quelle étape").selectOption("premiers-pas/joindre-un-fichier");
        visitor.presses("Fait ensemble").presses("Revenir à Rosa");
    }

    @Test
    void whatIsNotDigitalIsSaidNotedAndNeverLost() {
        String learner = withHer();
        visitor.presses("Autre demande aujourd’hui").reads("Pour quoi d’autre");
        visitor.presses("Une démarche, un papier, un droit").reads("Une démarche");
        screen.photograph("procedure").holds("procedure");
        visitor.presses("C’est fait ici");
        screen.page().getByText("Choisissez d’abord de quoi il s’agit.").waitFor();
        screen.page().selectOption("#theme", "LOGEMENT");
        visitor.presses("C’est fait ici").reads("Avant de se quitter");
        visitor.presses("Noter et terminer").reads("C’est noté");
        assertThat(
                of(learner).list().orThrow().accompaniments().get(0).activity().themes(), is(Set.of(Theme.LOGEMENT)));
    }

    @Test
    void anotherDayIsNotedFromTheListAndWithoutARelationOfThatDayItIsNot() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(0);
        visitor.opens("helper").reads("Qui est avec vous");
        screen.page()
                .evaluate(
                        "learner => { const page = document.querySelector('inclusion-helper');"
                                + " page.find = async () => [{ id: learner, name: 'Rosa Marques' }, { id: 'nobody-s', name: 'Ada Nova' }];"
                                + " return page.begin(); }",
                        learner);
        visitor.presses("Noter un accompagnement d’un autre jour").reads("Avec qui étiez-vous");
        screen.photograph("other-day-who").holds("other-day-who");
        screen.page().locator("#name").fill("Rosa");
        button("Rosa Marques").waitFor();
        visitor.presses("Ada Nova").reads("Noter un accompagnement d’un autre jour");
        screen.photograph("other-day").holds("other-day").holdsAt400Percent("other-day");
        visitor.presses("Noter");
        screen.page().getByText("vous n’étiez pas ensemble ce jour-là").waitFor();
        visitor.presses("Retour").reads("Qui est avec vous");
        visitor.presses("Noter un accompagnement d’un autre jour").reads("Avec qui étiez-vous");
        screen.page().locator("#name").fill("Rosa");
        visitor.presses("Rosa Marques").reads("Noter un accompagnement d’un autre jour");
        String dayBefore = screen.page().locator("#day").inputValue();
        visitor.presses("Noter").reads("C’est noté");

        List<Accompaniment> noted = of(learner).list().orThrow().accompaniments();
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).activity().day().toString(), is(dayBefore));
    }

    @Test
    void sheReadsItAmongWhatIsNotedOfHer() {
        String learner = withHer();
        press(button("Terminer"));
        press(button("Noter et terminer"));
        screen.page().getByText("C’est noté").first().waitFor();

        visitor.is(learner)
                .opens("profile")
                .presses("Tout ce qui est noté de moi")
                .reads("Ce qui est noté de moi");
        Locator fold =
                screen.page().locator("details.fold", new Page.LocatorOptions().setHasText("Les accompagnements"));
        fold.locator("summary").click();
        assertThat(fold.innerText(), containsString("minutes"));
    }
}
