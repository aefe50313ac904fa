package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Theme;
import org.inclusion.accompaniment.Workshop;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A workshop is noted in four presses at the most: with those who came by name, or with their number alone. */
@Tag("long")
class WorkshopTest extends InTheGallery {

    private static final int MOST_PRESSES = 4;

    private Screen screen;
    private Page page;
    private Visitor marc;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        page = screen.page();
        marc = new Visitor(gallery, page).like("helper").opens("helper").reads("Qui est avec vous");
        page.evaluate("addEventListener('click', event => event.isTrusted"
                + " && (window.presses = (window.presses ?? 0) + 1), true)");
    }

    private int presses() {
        return ((Number) page.evaluate("window.presses ?? 0")).intValue();
    }

    private List<Workshop> of(String learner) {
        return gallery.people()
                .inclusion()
                .as(gallery.people().actor(marc.id()))
                .about(new LearnerId(learner))
                .accompaniments()
                .list()
                .orThrow()
                .workshops();
    }

    @Test
    void thoseOfTodayWhoCameAreNamedAndReadIt() {
        marc.presses("Noter un atelier").reads("Noter un atelier");
        screen.photograph("workshop").holds("workshop").holdsAt400Percent("workshop");
        page.locator("#everybody").check();
        page.locator("#themes-EMAIL").check();
        marc.presses("Noter").reads("C’est noté");

        assertThat("presses", presses(), is(lessThanOrEqualTo(MOST_PRESSES)));
        List<String> hers = gallery.people().peopleOf(marc.id());
        for (String learner : hers) {
            assertThat(of(learner), hasSize(1));
            assertThat(of(learner).get(0).people(), is(hers.size()));
            assertThat(of(learner).get(0).activity().themes().contains(Theme.EMAIL), is(true));
        }
        marc.presses("Revenir aux personnes").reads("Qui est avec vous");
    }

    @Test
    void aHelperPreparesOneAndPrintsItsSheets() {
        marc.presses("Préparer un atelier").reads("Préparer un atelier");
        marc.presses("Premiers pas").reads("L’atelier à imprimer");
        screen.photograph("workshop-prepared").holds("prepare").holdsAt400Percent("prepare");
        Page sheet = screen.context()
                .waitForPage(() -> page.locator("a.choice").first().click());
        sheet.waitForFunction("() => document.body.dataset.ready");
        assertThat(sheet.locator("#sheet").innerText().contains("Avant, préparez"), is(true));

        marc.presses("Joindre un document à un message").reads("L’exercice");
        marc.presses("Premiers pas").presses("Préparer un atelier").presses("Retour");
        marc.reads("Qui est avec vous");
    }

    @Test
    void oneOfThemIsNamedAndTheOthersAreOnlyCounted() {
        marc.presses("Noter un atelier").reads("Noter un atelier");
        List<String> hers = gallery.people().peopleOf(marc.id());
        page.locator("#people").fill("8");
        page.locator("#came-" + hers.get(1)).check();
        marc.presses("Noter").reads("C’est noté");

        assertThat("presses", presses(), is(lessThanOrEqualTo(MOST_PRESSES)));
        assertThat(of(hers.get(0)), hasSize(0));
        assertThat(of(hers.get(1)).get(0).people(), is(8));
    }

    @Test
    void aWrittenZeroWithSomebodyTickedIsAskedAgain() {
        marc.presses("Noter un atelier").reads("Noter un atelier");
        String one = gallery.people().peopleOf(marc.id()).get(0);
        page.locator("#people").fill("0");
        page.locator("#came-" + one).check();
        assertThat(page.locator("#people")).hasValue("0");
        marc.presses("Noter");
        assertThat(page.getByText("Écrivez combien de personnes sont venues")).isVisible();
        assertThat(of(one), hasSize(0));
    }

    @Test
    void whatIsRefusedNextIsSaidAlone() {
        marc.presses("Noter un atelier").reads("Noter un atelier");
        marc.presses("Noter");
        assertThat(page.getByText("Écrivez combien de personnes sont venues")).isVisible();
        page.locator("#people").fill("12");
        page.getByText("Autre jour, matériel, pour qui").click();
        page.locator("#day").fill("2099-12-24");
        marc.presses("Noter");
        assertThat(page.getByText("est dans le futur")).isVisible();
        assertThat(page.getByText("Écrivez combien de personnes sont venues")).hasCount(0);
    }

    @Test
    void noMaterialGoesWithNoOther() {
        marc.presses("Noter un atelier").reads("Noter un atelier");
        page.getByText("Autre jour, matériel, pour qui").click();
        page.locator("#materials-TELEPHONE").check();
        page.locator("#materials-TABLETTE").check();
        page.locator("#materials-AUCUN").check();
        assertThat(page.locator("#materials-TELEPHONE")).not().isChecked();
        assertThat(page.locator("#materials-TABLETTE")).not().isChecked();
        page.locator("#materials-TABLETTE").check();
        assertThat(page.locator("#materials-AUCUN")).not().isChecked();
    }

    @Test
    void aNumberAloneIsEnoughAndFewerThanAreTickedIsAskedAgain() {
        marc.presses("Noter un atelier").reads("Noter un atelier");
        marc.presses("Noter");
        assertThat(page.getByText("Écrivez combien de personnes sont venues")).isVisible();
        page.locator("#everybody").check();
        page.locator("#people").fill("1");
        marc.presses("Noter");
        assertThat(page.getByText("Écrivez combien de personnes sont venues")).isVisible();
        page.locator("#everybody").uncheck();
        page.locator("#people").fill("12");
        marc.presses("Noter").reads("C’est noté");
        assertThat(page.getByText("En atelier")).isVisible();
        for (String learner : gallery.people().peopleOf(marc.id())) {
            assertThat(of(learner), hasSize(0));
        }
    }
}
