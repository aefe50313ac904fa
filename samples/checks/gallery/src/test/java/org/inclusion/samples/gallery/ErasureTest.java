package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.LearnerErasure;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything that is noted of her is erased at her word, after a second question; and with a helper it is taken back.
 */
@Tag("long")
class ErasureTest extends InTheGallery {

    private Screen screen;
    private Visitor visitor;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        visitor = new Visitor(gallery, screen.page());
    }

    @Test
    void sheErasesEverythingAfterASecondQuestionAndThenThereIsOneCalmPage() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        visitor.reads("Ce qui est noté de moi").presses("Tout effacer").reads("Tout effacer ?");
        screen.page().getByText("Dans 7 jours").waitFor();
        assertThat(screen.page().getByText("noté pour d’autres").count(), is(0));
        screen.photograph("erasure-told");
        visitor.presses("Oui, je veux effacer").reads("C’est bien ce que vous voulez ?");
        screen.photograph("erasure-sure");
        visitor.presses("Oui, tout effacer").reads("Plus personne ne voit rien");
        assertThat(visitor.focused(), is("Plus personne ne voit rien"));
        screen.photograph("erasure-hidden");
        assertThat(erasure(visitor.id()).requested().orThrow().isPresent(), is(true));

        for (String element : new String[] {"profile", "path"}) {
            visitor.opens(element).reads("Plus personne ne voit rien");
            assertThat(
                    "a call could not be noted", visitor.button("Rappelez-moi").count(), is(0));
        }
        assertThat(
                "she alone does not take it back",
                visitor.button("Annuler l’effacement").count(),
                is(0));
    }

    @Test
    void whoThinksBetterOfItKeepsEverything() {
        visitor.like("known")
                .opens("profile")
                .presses("Tout ce qui est noté de moi")
                .presses("Tout effacer");
        visitor.presses("Oui, je veux effacer").presses("Non, tout garder").reads("Ce qui est noté de moi");
        assertThat(erasure(visitor.id()).requested().orThrow().isPresent(), is(false));
        assertThat(visitor.evidenceOf(visitor.id()), not(empty()));
    }

    @Test
    void aHelperErasesWithHerAndTakesItBackWithHer() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(1);
        visitor.opens("profile&learner=" + learner).presses("Lire ensemble tout ce qui est noté");
        press("Effacer avec");
        visitor.reads("Tout effacer, avec");
        press("veut effacer");
        visitor.reads("C’est bien ce que vous voulez ?");
        press("est là et veut tout effacer");
        visitor.reads("Tout est caché");
        screen.photograph("erasure-with-her");
        assertThat(erasure(learner).requested().orThrow().isPresent(), is(true));

        visitor.opens("profile&learner=" + learner).reads("Tout est caché").presses("Annuler l’effacement");
        visitor.reads("Annuler l’effacement ?");
        press("est là et veut tout garder");
        visitor.reads("Tout est gardé").presses("Continuer").reads("a montré");
        assertThat(erasure(learner).requested().orThrow().isPresent(), is(false));
    }

    private void press(String part) {
        screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(part))
                .click();
    }

    private LearnerErasure erasure(String learner) {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .erasure();
    }
}
