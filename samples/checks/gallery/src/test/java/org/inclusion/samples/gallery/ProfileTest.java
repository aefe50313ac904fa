package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.journey.Disagreement;
import org.inclusion.samples.browser.Screen;
import org.inclusion.skill.SkillRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest extends InTheGallery {

    private static final String SKILL = "Joindre un document à un message";

    private static final String NOT_SO = "Ce n’est pas ça";

    private static final String WHICH = "Qu’est-ce qui n’est pas ça";

    private static final String NEED_HELP = "J’ai encore besoin d’aide";

    private static final String CONTESTED =
            "Vous avez dit : « J’ai encore besoin d’aide. » Votre chemin en tient compte. Vous regarderez cela avec quelqu’un.";

    private Screen screen;
    private Visitor rosa;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        rosa = new Visitor(gallery, screen.page()).like("known");
    }

    @Test
    void aHelperWhoLearnsSaysHerselfThatSheCanExplainASkillAndTakesItBack() {
        String skill = "Guider par la voix, sans voir l’écran";
        Visitor marc = new Visitor(gallery, screen.page()).like("professional").opens("profile");
        marc.reads("Je m’exerce avec un collègue");
        pressesByKey(marc, "Je peux l’expliquer à un collègue : " + skill);
        marc.reads("Vous pouvez l’expliquer à un collègue ?");
        screen.page().getByText("Ce n’est jamais une condition pour un poste.").waitFor();
        marc.reachesAndTypes("Oui, je peux l’expliquer", "Enter").reads("Ce que j’ai montré");
        marc.reads("Je peux l’expliquer à un collègue");
        assertThat(marc.evidenceOf(marc.id()).get(0) instanceof Evidence.SelfReport, is(true));
        screen.photograph("profile-professional").holds("professional");

        pressesByKey(marc, "Finalement, pas encore : " + skill);
        marc.button("Finalement, pas encore : " + skill)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void whatSheCanDoFromNowOnIsSaidOnceWithTheDaysOnWhichItWorked() {
        screen.page()
                .route("**/practice/formulaire?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        rosa.opens("step&path=premiers-pas&step=refaire-ailleurs").presses("J’ai lu. J’essaie.");
        rosa.presses("Ça a marché").reads("Voulez-vous répondre").presses("Non merci");
        rosa.reads("J’ai eu de l’aide ?").presses("Non, je l’ai fait sans aide");

        rosa.reads(SKILL + "\u00a0: vous savez faire.");
        assertThat(screen.page().locator("li").allInnerTexts().size(), is(greaterThanOrEqualTo(2)));
        screen.photograph("moment").holds("moment").holdsAt400Percent("moment");
        rosa.presses("Continuer").reads("Mon chemin");
    }

    @Test
    void theKeyboardAloneSaysThatItIsNotSo() {
        rosa.opens("profile");
        pressesByKey(rosa, NOT_SO);
        rosa.reads(WHICH);
        pressesByKey(rosa, SKILL);
        rosa.reads("Qu’est-ce qui ne va pas ?");
        rosa.reachesAndTypes(NEED_HELP, "Space").reads("C’est marqué");
        rosa.reachesAndTypes("Non merci", "Space");
        screen.page().getByText(CONTESTED).waitFor();
        assertThat(rosa.focused(), is("Ce que j’ai montré"));
        rosa.reachesAndTypes("Ce que j’ai fait", "Space").reads("Ce que j’ai fait");
        assertThat(rosa.focused(), is("Ce que j’ai fait"));
        screen.page().keyboard().press("Shift+Tab");
        assertThat(rosa.focused(), is("Retour"));
        screen.page().keyboard().press("Enter");
        rosa.reads("Ce que j’ai montré");
    }

    @Test
    void whatCouldNotBeNotedIsNotCalledKeptAndIsTriedAgainAsItWas() {
        rosa.opens("profile");
        screen.context().setOffline(true);
        rosa.presses(NOT_SO).reads(WHICH).presses(SKILL).presses(NEED_HELP).reads("Ce n’est pas encore noté");
        assertThat(rosa.focused(), is("Ce n’est pas encore noté"));
        assertThat(screen.page().getByText("est gardé").count(), is(0));
        rosa.presses("Réessayer");
        screen.page().waitForFunction("() => !document.querySelector('inclusion-profile').busy");
        rosa.reads("Ce n’est pas encore noté");
        rosa.presses("Retour").presses(NEED_HELP).reads("Ce n’est pas encore noté");
        screen.context().setOffline(false);
        rosa.presses("Réessayer").presses("Non merci");
        screen.page().getByText(CONTESTED).waitFor();
    }

    @Test
    void aDisagreementIsTakenBackInOnePress() {
        rosa.opens("profile")
                .presses(NOT_SO)
                .reads(WHICH)
                .presses(SKILL)
                .presses(NEED_HELP)
                .presses("Non merci");
        screen.page().getByText(CONTESTED).waitFor();
        rosa.presses("Finalement, je suis d’accord : " + SKILL);
        rosa.button("Finalement, je suis d’accord : " + SKILL)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(screen.page().getByText(CONTESTED).count(), is(0));
    }

    @Test
    void whatWasDoneThoughItsAnswerWasLostIsNotRefusedWhenTriedAgain() {
        rosa.opens("profile")
                .presses(NOT_SO)
                .reads(WHICH)
                .presses(SKILL)
                .presses(NEED_HELP)
                .presses("Non merci");
        screen.page().getByText(CONTESTED).waitFor();
        screen.page().route("**/retractions*", route -> {
            route.fetch();
            route.abort();
        });
        rosa.presses("Finalement, je suis d’accord : " + SKILL).reads("Ce n’est pas encore noté");
        screen.page().unroute("**/retractions*");
        rosa.presses("Réessayer");
        rosa.button("Finalement, je suis d’accord : " + SKILL)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void whoeverHelpsHerSaysWithHerWhatHelpIsUseful() {
        helpsSomebodyWhoDoesNotAgree();
        assertThat("her looks are hers", rosa.button("Qui a vu").count(), is(0));
        rosa.presses("Nous avons regardé ensemble : " + SKILL).reads("Quelle aide est utile ?");
        rosa.presses("Faire à deux");
        screen.page()
                .getByText("J’ai encore besoin d’aide")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        screen.page().getByText("Vous vous entraînez").waitFor();
        assertThat(rosa.button("Nous avons regardé ensemble : " + SKILL).count(), is(0));
    }

    @Test
    void thatWasNotMeTakesAnActOutAtOnce() {
        rosa.opens("profile")
                .presses(NOT_SO)
                .reads(WHICH)
                .presses(SKILL)
                .presses("Ce n’était pas moi")
                .reads("Ce que j’ai fait");
        rosa.presses("Ce n’était pas moi").reads("Ce n’était pas vous ?");
        rosa.presses("Non, ce n’était pas moi").reads("Ce que j’ai fait");
        screen.page().getByText(Pattern.compile("Retiré le .* par vous")).waitFor();
    }

    @Test
    void whatIsNotRightCanBePutRight() {
        rosa.opens("profile").presses("Ce que j’ai fait").reads("Ce que j’ai fait");
        int before = rosa.evidenceOf(rosa.id()).size();
        rosa.presses("Ce n’était pas comme ça")
                .presses("Nous l’avons fait ensemble")
                .reads("Ce que j’ai fait");
        screen.page().getByText(Pattern.compile("Corrigé le .* par vous")).waitFor();
        assertThat(rosa.evidenceOf(rosa.id()).size(), is(before + 1));
    }

    @Test
    void whetherItWorkedCanBePutRightToo() {
        rosa.opens("profile").presses("Ce que j’ai fait").reads("Ce que j’ai fait");
        rosa.presses("Ce n’était pas comme ça").reads("Comment était-ce ?");
        assertThat(rosa.button("Ça a marché").getAttribute("aria-pressed"), is("true"));
        rosa.presses("Pas cette fois").presses("Nous avons essayé ensemble").reads("Ce que j’ai fait");
        screen.page().getByText(Pattern.compile("Corrigé le .* par vous")).waitFor();

        assertThat(
                rosa.evidenceOf(rosa.id()).stream()
                        .filter(Evidence.Practice.class::isInstance)
                        .map(Evidence.Practice.class::cast)
                        .filter(one -> !one.success())
                        .map(one -> one.header().supersedes() != null)
                        .toList(),
                is(List.of(true)));
    }

    @Test
    void sheSeesWhoLooked() {
        rosa.like("helper");
        String learner = gallery.people().peopleOf(rosa.id()).get(1);
        rosa.opens("profile&learner=" + learner);
        var looks = gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .whoLooked()
                .orThrow();
        assertThat(looks.get(0).viewer(), is(rosa.id()));
    }

    @Test
    void theSheetOpensInATabOfItsOwnWithoutANameInItsAddress() {
        rosa.opens("profile").unfolds("Voir aussi");
        Page sheet = screen.context()
                .waitForPage(
                        () -> screen.page().getByText("Imprimer sur une page").click());
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(sheet.url(), containsString("/inclusion/ui/paper.html?what=profile&lang=fr"));
        assertThat(sheet.url().contains(rosa.id()), is(false));
        assertThat(sheet.locator("h1").innerText(), is("Ce que j’ai montré"));
    }

    private void helpsSomebodyWhoDoesNotAgree() {
        rosa.like("helper");
        String learner = gallery.people().peopleOf(rosa.id()).get(1);
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .disagree(new SkillRef("premiers-pas", "joindre-un-fichier"), Disagreement.Saying.I_NEED_HELP)
                .orThrow();
        rosa.opens("profile&learner=" + learner);
    }

    /** The words on a button may stand on two lines for the eye. */
    private void pressesByKey(Visitor visitor, String name) {
        for (int i = 0; i < 40 && !visitor.focused().replaceAll("\\s+", " ").equals(name); i++) {
            screen.page().keyboard().press("Tab");
        }
        assertThat(visitor.focused().replaceAll("\\s+", " "), is(name));
        screen.page().keyboard().press("Enter");
    }
}
