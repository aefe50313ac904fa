package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever belongs to two structures notes what others note, everywhere, and is asked nothing about it. */
@Tag("long")
class TwoStructuresTest extends InTheGallery {

    private static final String STEP = "utiliser-le-clavier";

    private static final String OURS = "galerie";

    private Screen screen;
    private Visitor visitor;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        visitor = new Visitor(gallery, screen.page());
    }

    @Test
    void aStepThatSheTried() {
        visitor.like("both").opens("step&path=premiers-pas&step=" + STEP + "&at=practice");
        visitor.presses("Pas cette fois").reads("J’ai eu de l’aide ?");
        visitor.presses("Nous avons essayé ensemble").reads("C’est noté");

        assertThat(latest(visitor.id()), is(instanceOf(Evidence.Practice.class)));
        assertThat(latest(visitor.id()).item().item(), is(STEP));
        nothingIsSetAside();
    }

    @Test
    void anAnswer() {
        visitor.like("both").opens("questions").presses("Oui, quelques questions");
        visitor.presses("Je ne sais pas");
        screen.page().waitForCondition(() -> !visitor.answersOf(visitor.id()).isEmpty());
        nothingIsSetAside();
    }

    @Test
    void whatSheDidOnAPracticeSite() {
        visitor.like("both");
        screen.page()
                .navigate(
                        gallery.address() + "/inclusion/practice/messagerie?path=premiers-pas&step=joindre-un-fichier");
        visitor.presses("Pas cette fois, j’arrête")
                .presses("Dire que j’ai essayé")
                .reads("J’ai eu de l’aide ?");
        visitor.presses("Nous avons essayé ensemble").reads("C’est noté");

        assertThat(latest(visitor.id()).item().item(), is("joindre-un-fichier"));
        nothingIsSetAside();
    }

    @Test
    void whatAHelperSawUnderTheStructureThatTheTwoShare() {
        String learner = helperAndHers();
        visitor.opens("helper&name=Rosa&learner=" + learner).presses("Noter ce qu’on a fait");
        screen.page().getByLabel("Quelle étape").selectOption("premiers-pas/joindre-un-fichier");
        visitor.presses("Fait ensemble").reads("C’est noté");

        assertThat(latest(learner).header().actor(), is(visitor.id()));
        assertThat(latest(learner).header().structure(), is(OURS));
        nothingIsSetAside();
    }

    @Test
    void whatWasAnsweredOnPaper() {
        String learner = helperAndHers();
        var agreement =
                new Agreement(new AssessmentId("papier"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.PAPER);
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(visitor.id()))
                .about(new LearnerId(learner))
                .assessments()
                .begin(agreement)
                .orThrow();
        visitor.opens("questions&paper&assessment=papier&name=Rosa&learner=" + learner);
        screen.page().locator("fieldset").first().getByLabel("Je ne sais pas").check();
        visitor.presses("Garder ces réponses").reads("Ce qu’on a vu ensemble");

        List<Evidence.Answer> answers = visitor.answersOf(learner);
        assertThat(answers, hasSize(1));
        assertThat(answers.get(0).header().structure(), is(OURS));
        nothingIsSetAside();
    }

    private String helperAndHers() {
        visitor.like("helper-in-both");
        return gallery.people().peopleOf(visitor.id()).get(0);
    }

    private Evidence latest(String learner) {
        return visitor.evidenceOf(learner).get(0);
    }

    private void nothingIsSetAside() {
        List<?> aside = (List<?>) screen.page()
                .evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('inclusion.aside.'))");
        assertThat(aside, is(empty()));
    }
}
