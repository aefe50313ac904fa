package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wish says which papers it needs, to her and to her helper; the list goes home on a sheet. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PapersTest extends InTheGallery {

    private Screen screen;
    private Page page;
    private Visitor visitor;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        page = screen.page();
        visitor = new Visitor(gallery, page);
    }

    @Test
    void sheReadsWhatToBringAndTakesTheListHome() {
        visitor.like("begun")
                .opens("path")
                .unfolds("Mes autres pages")
                .presses("Les papiers à apporter")
                .reads("Les papiers pour ce souhait");
        visitor.reads("Le document à envoyer");
        assertThat(page.getByText("À apporter.").first()).isVisible();
        assertThat(page.getByText("Cette page ne garde aucun papier.")).isVisible();
        screen.photograph("papers-hers").holds("papers");

        Page sheet = page.waitForPopup(() -> page.getByText("Imprimer la liste").click());
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        assertThat(sheet.locator("#sheet")).containsText("Le document à envoyer");
        assertThat(sheet.locator("#sheet .name")).hasCount(0);

        visitor.presses("Retour").reads("Mon chemin");
        assertThat(screen.complaints(), empty());
    }

    @Test
    void whoeverHasNoWishIsOfferedNoPapers() {
        visitor.like("new").opens("path");
        assertThat(page.getByText("Les papiers à apporter")).hasCount(0);
    }
}
