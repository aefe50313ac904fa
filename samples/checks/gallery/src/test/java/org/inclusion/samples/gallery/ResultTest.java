package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.content.Question;
import org.inclusion.evidence.Channel;
import org.inclusion.journey.SaidWish;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What five answers say: the skills that were recognised, one step, and nothing about what was not. */
class ResultTest extends InTheGallery {

    private static final int QUESTIONS = 5;

    private static final String RESULT = "Ce que vous avez montré";

    /** The heading of a result in which nothing was recognised. */
    private static final String THANKS = "Merci. On commence ensemble par\u00A0:";

    private static final String RECOGNISED = "Vous avez reconnu";

    private Screen screen;
    private Page page;
    private Visitor visitor;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        page = screen.page();
        visitor = new Visitor(gallery, page);
    }

    @Test
    void fiveRightAnswersAreSkillsThatWereRecognised() {
        answers("new", "envoyer-un-document", QUESTIONS);
        assertThat(group(RECOGNISED)).isVisible();
        assertThat(group("À essayer ensemble")).hasCount(0);
        look("result-five-right");
    }

    @Test
    void withoutARightAnswerThereAreThanksAndAStepAndNoEmptyHeading() {
        answers("new", "envoyer-un-document", 0);
        assertThat(page.getByText(THANKS)).isVisible();
        assertThat(group(RECOGNISED)).hasCount(0);
        assertThat(page.locator("section.card")).hasCount(1);
        look("result-none");
    }

    @Test
    void someRightAnswersSayWhatWasRecognisedAndWhatToTry() {
        answers("new", "envoyer-un-document", 3);
        assertThat(group(RECOGNISED)).isVisible();
        look("result-mixed");
    }

    @Test
    void aProfessionalReadsAScaleOfHerOwn() {
        answers("professional", "aider-sans-voir-l-ecran", QUESTIONS);
        assertThat(group("Je découvre")
                        .or(group("Je m’exerce avec un collègue"))
                        .first())
                .isVisible();
        assertThat(group(RECOGNISED)).hasCount(0);
        look("result-professional");
    }

    /** Somebody of a kind wishes something, and answers so many of five questions rightly, and does not know the others. */
    private void answers(String kind, String goal, int right) {
        visitor.like(kind);
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(visitor.id()))
                .about(new LearnerId(visitor.id()))
                .stateWish(new SaidWish(
                        goal, LearningWay.FACE_TO_FACE, Device.PHONE, true, Network.GOOD, Channel.FACE_TO_FACE))
                .orThrow();
        visitor.opens("questions").presses("Oui, quelques questions");
        String asked = headingOtherThan("Avant de commencer");
        // Where somebody does not know, fewer questions may be enough.
        for (int i = 0; !asked.equals(RESULT) && !asked.equals(THANKS); i++) {
            page.locator(".question .choices .choice", new Page.LocatorOptions().setHasText(answer(asked, i < right)))
                    .first()
                    .click();
            asked = headingOtherThan(asked);
            if (asked.equals("Merci")) {
                visitor.presses("Continuer");
                asked = headingOtherThan("Merci");
            }
        }
    }

    private String headingOtherThan(String heading) {
        // The browser reads the pattern, and knows no quotation in it.
        Pattern whole = Pattern.compile("^\\s*" + heading.replaceAll("[.?()]", "\\\\$0") + "\\s*$");
        page.locator("[part~=heading]", new Page.LocatorOptions().setHasNotText(whole))
                .first()
                .waitFor();
        return visitor.heading();
    }

    private static String answer(String asked, boolean right) {
        return !right
                ? "Je ne sais pas"
                : gallery.people().inclusion().content().packs().stream()
                        .flatMap(pack -> pack.questions().stream())
                        .filter(question -> question.text().in(Locale.FRENCH).equals(asked))
                        .flatMap(question -> question.options().stream())
                        .filter(Question.Option::right)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no question is asked so: " + asked))
                        .text()
                        .in(Locale.FRENCH);
    }

    private Locator group(String heading) {
        return page.locator("section.card", new Page.LocatorOptions().setHasText(heading));
    }

    private void look(String name) {
        screen.photograph(name).holds(name).holdsAt400Percent(name);
    }
}
