package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Set;
import org.inclusion.LearnerAccompaniments;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Redirection;
import org.inclusion.accompaniment.Theme;
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
        screen.page().getByText("C’est fait\u00A0: noter l’accompagnement").waitFor();
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
        press(button("C’est fait\u00A0: noter l’accompagnement"));
        press(button("Noter"));
        screen.page().getByText("C’est noté").first().waitFor();

        assertThat(presses(), is(2));
        List<Accompaniment> noted = of(learner).list().orThrow().accompaniments();
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).help(), nullValue());
    }

    @Test
    void aThemeThatWasNotProposedIsWithinFourPresses() {
        String learner = withHer();
        press(button("C’est fait\u00A0: noter l’accompagnement"));
        Locator theme = screen.page().locator("#themes-LOGEMENT");
        theme.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!theme.isVisible()) {
            press(screen.page().locator("summary").first());
        }
        screen.page().selectOption("#mode", "TELEPHONE");
        press(theme);
        press(button("Noter"));
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
        press(button("C’est fait\u00A0: noter l’accompagnement"));
        button("Noter").waitFor();
        assertThat(screen.page().locator("#themes-LOGEMENT").isVisible(), is(false));
        double top = ((Number) button("Noter").evaluate("button => button.getBoundingClientRect().top + scrollY"))
                .doubleValue();
        double first = ((Number)
                        screen.page().locator("#mode").evaluate("field => field.getBoundingClientRect().top + scrollY"))
                .doubleValue();
        assertThat(top - first, lessThanOrEqualTo(740.0));
    }

    @Test
    void theButtonThatNotesIsTheLastAndThemesStandUnderTwoHeadings() {
        withHer();
        press(button("C’est fait\u00A0: noter l’accompagnement"));
        button("Noter").waitFor();
        assertThat(
                screen.page()
                        .locator("#day")
                        .evaluate(
                                "(day, note) => day.compareDocumentPosition(note) & 4",
                                button("Noter").elementHandle()),
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
        press(button("C’est fait\u00A0: noter l’accompagnement"));
        button("Noter").waitFor();
        assertThat(screen.page().locator("#redirection").inputValue(), is("INSERTION_PROFESSIONNELLE"));
        press(button("Noter"));
        screen.page().getByText("C’est noté").first().waitFor();
        assertThat(
                of(learner).list().orThrow().accompaniments().get(0).redirection(),
                is(Redirection.INSERTION_PROFESSIONNELLE));
    }

    @Test
    void anotherDayIsNotedFromTheListAndWithoutARelationOfThatDayItIsNot() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(0);
        visitor.opens("helper").reads("Qui est avec vous");
        screen.page()
                .evaluate(
                        "learner => { const page = document.querySelector('inclusion-helper');"
                                + " page.find = async () => [{ id: learner, name: 'Rosa Martins' }, { id: 'nobody-s', name: 'Ada Nova' }];"
                                + " return page.begin(); }",
                        learner);
        visitor.presses("Noter un accompagnement d’un autre jour").reads("Avec qui étiez-vous");
        screen.photograph("other-day-who").holds("other-day-who");
        screen.page().locator("#name").fill("Rosa");
        button("Rosa Martins").waitFor();
        visitor.presses("Ada Nova").reads("Noter un accompagnement d’un autre jour");
        screen.photograph("other-day").holds("other-day").holdsAt400Percent("other-day");
        visitor.presses("Noter");
        screen.page().getByText("vous n’étiez pas ensemble ce jour-là").waitFor();
        visitor.presses("Retour").reads("Qui est avec vous");
        visitor.presses("Noter un accompagnement d’un autre jour").reads("Avec qui étiez-vous");
        screen.page().locator("#name").fill("Rosa");
        visitor.presses("Rosa Martins").reads("Noter un accompagnement d’un autre jour");
        String dayBefore = screen.page().locator("#day").inputValue();
        visitor.presses("Noter").reads("C’est noté");

        List<Accompaniment> noted = of(learner).list().orThrow().accompaniments();
        assertThat(noted, hasSize(1));
        assertThat(noted.get(0).activity().day().toString(), is(dayBefore));
    }

    @Test
    void sheReadsItAmongWhatIsNotedOfHer() {
        String learner = withHer();
        press(button("C’est fait\u00A0: noter l’accompagnement"));
        press(button("Noter"));
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
