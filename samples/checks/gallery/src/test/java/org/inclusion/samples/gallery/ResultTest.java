package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** What five answers say: the skills that were recognised, what nobody looked at, and one step to try. No level. */
class ResultTest extends InTheGallery {

    private static final int QUESTIONS = 5;

    private static final String RESULT = "Vous avez reconnu";

    /** The heading of a result in which nothing was recognised. */
    private static final String THANKS = "Merci. Voici par où commencer.";

    private static final String NOT_LOOKED_AT = "Ce qu’on n’a pas regardé";

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
        assertThat(recognised()).not().hasCount(0);
        saysNoLevel();
        look("result-five-right");
    }

    @Test
    void withoutARightAnswerThereAreThanksAndAStepAndNoEmptyHeading() {
        answers("new", "envoyer-un-document", 0);
        assertThat(page.getByText(THANKS)).isVisible();
        assertThat(recognised()).hasCount(0);
        assertThat(page.locator("section.card")).hasCount(1);
        saysNoLevel();
        look("result-none");
    }

    @Test
    void someRightAnswersSayWhatWasRecognisedAndWhatNobodyLookedAt() {
        answers("new", "envoyer-un-document", 3);
        assertThat(recognised()).not().hasCount(0);
        assertThat(page.getByText(NOT_LOOKED_AT)).isVisible();
        comeInThisOrder("ul.skills", "details", "section.next");
        saysNoLevel();
        look("result-mixed");
    }

    @Test
    void aProfessionalReadsThatTheResultIsHers() {
        answers("professional", "aider-sans-voir-l-ecran", QUESTIONS);
        assertThat(recognised()).not().hasCount(0);
        assertThat(page.getByText("Ce résultat est à vous.")).isVisible();
        look("result-professional");
    }

    /**
     * Somebody of a kind wishes something, and answers so many of five questions rightly, and does not know the others.
     */
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

    @Test
    void aHelperReadsWhatToSayToHerAndNothingAboutThePerson() {
        for (String state : List.of("questions/helper-result", "questions/helper-result-none")) {
            page.navigate(gallery.address() + "/state.html?state=" + state);
            page.waitForFunction("() => document.body.dataset.ready");
            assertThat(page.getByText(Pattern.compile("À dire\\s*:"))).isVisible();
            assertThat(page.getByText(Pattern.compile("La personne"))).hasCount(0);
            saysNoLevel();
        }
        assertThat(page.getByText("Merci. On commence ensemble.").last()).isVisible();
    }

    /** A result begins with what she did well; what nobody looked at follows, then what to try. */
    private void comeInThisOrder(String... parts) {
        List<Double> tops = Stream.of(parts)
                .map(part -> page.locator(part).first().boundingBox().y)
                .toList();
        assertThat(tops, equalTo(tops.stream().sorted().toList()));
    }

    private Locator recognised() {
        return page.locator("ul.skills li");
    }

    private void saysNoLevel() {
        for (String level :
                List.of("Faire en montrant", "Faire ensemble", "Rester à côté", "Rester joignable", "Je sais faire")) {
            assertThat(page.getByText(level, new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    private void look(String name) {
        screen.photograph(name).holds(name).holdsAt400Percent(name);
    }
}
