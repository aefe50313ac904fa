package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence;
import org.inclusion.id.AreaId;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest extends InTheGallery {

    private static final String AREA = "Communiquer et faire ensemble";

    private static final String DISAGREE = "Je ne suis pas d’accord : " + AREA;

    private static final String SUSPENDED = "Vous n’êtes pas d’accord. On en parle ensemble d’abord.";

    private Screen screen;
    private Visitor rosa;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        rosa = new Visitor(gallery, screen.page()).like("known");
    }

    @Test
    void theKeyboardAloneSaysThatItIsNotSo() {
        rosa.opens("profile");
        screen.page().keyboard().press("Tab");
        assertThat(rosa.focused().replaceAll("\\s+", " "), is(DISAGREE));
        screen.page().keyboard().press("Enter");
        screen.page().getByText(SUSPENDED).waitFor();
        assertThat(rosa.focused(), is("L’aide qui m’est utile"));
        rosa.reachesAndTypes("Ce que j’ai fait", "Space").reads("Ce que j’ai fait");
        assertThat(rosa.focused(), is("Ce que j’ai fait"));
        screen.page().keyboard().press("Shift+Tab");
        assertThat(rosa.focused(), is("Retour"));
        screen.page().keyboard().press("Enter");
        rosa.reads("L’aide qui m’est utile");
    }

    @Test
    void whatCouldNotBeNotedIsNotCalledKeptAndIsTriedAgainAsItWas() {
        rosa.opens("profile");
        screen.context().setOffline(true);
        rosa.presses(DISAGREE).reads("Ce n’est pas encore noté");
        assertThat(rosa.focused(), is("Ce n’est pas encore noté"));
        assertThat(screen.page().getByText("est gardé").count(), is(0));
        rosa.presses("Réessayer");
        screen.page().waitForFunction("() => !document.querySelector('inclusion-profile').busy");
        rosa.reads("Ce n’est pas encore noté");
        rosa.presses("Retour").reads("L’aide qui m’est utile");
        rosa.presses(DISAGREE).reads("Ce n’est pas encore noté");
        screen.context().setOffline(false);
        rosa.presses("Réessayer");
        screen.page().getByText(SUSPENDED).waitFor();
    }

    @Test
    void whatWasDoneThoughItsAnswerWasLostIsNotRefusedWhenTriedAgain() {
        helpsSomebodyWhoDoesNotAgree();
        screen.page().route("**/settlements*", route -> {
            route.fetch();
            route.abort();
        });
        rosa.presses("Nous avons regardé ensemble : " + AREA).reads("Ce n’est pas encore noté");
        screen.page().unroute("**/settlements*");
        rosa.presses("Réessayer");
        screen.page().getByText("Rester joignable").first().waitFor();
        assertThat(rosa.button("Nous avons regardé ensemble : " + AREA).count(), is(0));
    }

    @Test
    void whoeverHelpsHerSaysThatTheyLookedAtItTogether() {
        helpsSomebodyWhoDoesNotAgree();
        assertThat("her looks are hers", rosa.button("Qui a vu").count(), is(0));
        rosa.presses("Nous avons regardé ensemble : " + AREA);
        rosa.button("Nous avons regardé ensemble : " + AREA)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        screen.page().getByText("Rester joignable").first().waitFor();
    }

    @Test
    void whatIsNotRightCanBePutRight() {
        rosa.opens("profile").presses("Ce que j’ai fait").reads("Ce que j’ai fait");
        int before = rosa.evidenceOf(rosa.id()).size();
        rosa.presses("Ce n’était pas comme ça")
                .presses("Nous l’avons fait ensemble")
                .reads("Ce que j’ai fait");
        screen.page().getByText("Changé depuis.").waitFor();
        assertThat(rosa.evidenceOf(rosa.id()).size(), is(before + 1));
    }

    @Test
    void whetherItWorkedCanBePutRightToo() {
        rosa.opens("profile").presses("Ce que j’ai fait").reads("Ce que j’ai fait");
        rosa.presses("Ce n’était pas comme ça").reads("Comment était-ce ?");
        assertThat(rosa.button("Ça a marché").getAttribute("aria-pressed"), is("true"));
        rosa.presses("Pas cette fois").presses("Nous avons essayé ensemble").reads("Ce que j’ai fait");
        screen.page().getByText("Changé depuis.").waitFor();

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
        rosa.opens("profile");
        Page sheet = screen.context()
                .waitForPage(
                        () -> screen.page().getByText("Imprimer sur une page").click());
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(sheet.url(), containsString("/inclusion/ui/paper.html?what=profile&lang=fr"));
        assertThat(sheet.url().contains(rosa.id()), is(false));
        assertThat(sheet.locator("h1").innerText(), is("L’aide qui m’est utile"));
    }

    private void helpsSomebodyWhoDoesNotAgree() {
        rosa.like("helper");
        String learner = gallery.people().peopleOf(rosa.id()).get(1);
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .disagree(new AreaId("2"))
                .orThrow();
        rosa.opens("profile&learner=" + learner);
    }
}
