package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All that is noted of her is found through on a telephone, read to its end, printed whole, and taken along. */
@Tag("long")
class NotedTest extends InTheGallery {

    private static final String OPEN = """
            () => {
              const one = document.querySelector('inclusion-profile');
              return [...one.renderRoot.querySelectorAll('details')].filter(details => details.open).length;
            }
            """;

    private Screen screen;
    private Visitor visitor;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        visitor = new Visitor(gallery, screen.page());
    }

    @Test
    void thePageIsFoldedAndEachPartOpensByKey() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        visitor.reads("Ce qui est noté de moi");
        assertThat(opened(), is(0));
        int height = (int) screen.page().evaluate("() => document.documentElement.scrollHeight");
        assertThat("two screens at the most", height, lessThan(2 * 740));
        screen.photograph("noted-folded").holds("folded").holdsAt400Percent("folded");

        visitor.reachesAndTypes("Ce qui a été fait", "Enter");
        assertThat(opened(), is(1));
        screen.page().getByText("Voir plus loin, ou changer quelque chose").waitFor();
        visitor.reachesAndTypes("Qui a vu", "Space");
        assertThat(opened(), is(2));
        screen.page().getByText("Personne d’autre que vous n’a regardé.").waitFor();
        screen.photograph("noted-open").holds("open");
    }

    @Test
    void onPaperEverythingIsOpen() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        visitor.reads("Ce qui est noté de moi");
        screen.page().evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        assertThat(opened(), is(5));
    }

    @Test
    void herWishIsAmongWhatIsNotedInTheWordsSheChose() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        visitor.reads("Ce qui est noté de moi").reachesAndTypes("Ce que je veux faire", "Enter");
        for (String said : new String[] {"Envoyer un document", "Mon téléphone", "Le réseau marche bien"}) {
            screen.page().getByText(said).waitFor();
        }
        screen.photograph("noted-wish").holds("wish");
    }

    @Test
    void whoNotedAnActIsSaidBesideIt() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(0);
        visitor.opens("helper&name=Rosa&learner=" + learner).presses("Noter ce qu’on a fait");
        screen.page().getByLabel("Quelle étape").selectOption("premiers-pas/joindre-un-fichier");
        visitor.presses("Fait ensemble").reads("C’est noté");
        visitor.is(learner)
                .opens("profile")
                .presses("Tout ce qui est noté de moi")
                .reads("Ce qui est noté de moi");
        screen.page().getByText("Ce qui a été fait").click();
        screen.page().locator("li.card").getByText("noté par").first().waitFor();
    }

    @Test
    void allThatIsReadCanBePrinted() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        visitor.presses("Imprimer, bloc par bloc").reads("Que voulez-vous imprimer");
        for (String block : new String[] {"Ce que je veux faire", "Les accompagnements", "Ce qui est fait sans moi"}) {
            assertThat(block, visitor.button(block).getAttribute("aria-pressed"), is("true"));
        }
        assertThat(visitor.button("Les services qu’on m’a indiqués").getAttribute("aria-pressed"), is("false"));
        visitor.presses("Les services qu’on m’a indiqués");
        Page sheet = copyOpenedBy("Ouvrir la feuille");
        for (String said : new String[] {
            "Envoyer un document",
            "Mon téléphone",
            "Les accompagnements",
            "Ce qui est fait sans moi",
            "Les services qu’on m’a indiqués"
        }) {
            sheet.getByText(said).first().waitFor();
        }
        photograph(sheet, "noted-all");
    }

    @Test
    void whoLookedIsReadToTheEndByKey() {
        manyLooks();
        visitor.like("known").opens("profile").presses("Qui a vu").reads("Qui a vu");
        assertThat(screen.page().locator("li.look").count(), is(20));
        screen.photograph("looks-first").holds("looks");
        visitor.reachesAndTypes("Voir plus", "Enter");
        screen.page().getByText("Regard 20,").waitFor();
        assertThat(screen.page().locator("li.look").count(), is(21));
        assertThat(visitor.focused(), containsString("Regard 20"));
        assertThat(visitor.button("Voir plus").count(), is(0));

        visitor.opens("profile&noted=&lang=en");
        screen.page().getByText("Who looked").click();
        visitor.presses("See more");
        screen.page().getByText("Regard 20,").waitFor();
        assertThat("what was open stays open", opened(), is(1));
    }

    @Test
    void sheTakesACopyAlong() throws IOException {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        Page sheet = copyOpenedBy("Emporter une copie");
        assertThat(sheet.url().contains(visitor.id()), is(false));
        photograph(sheet, "copy");
        Download download = sheet.waitForDownload(
                () -> sheet.getByText("Télécharger la copie").click());
        assertThat(download.suggestedFilename(), is("copie.json"));
        JsonObject copy =
                JsonParser.parseString(Files.readString(download.path())).getAsJsonObject();
        assertThat(copy.get("learner").getAsString(), is(visitor.id()));
        assertThat(copy.get("complete").getAsBoolean(), is(true));
        assertThat(
                copy.getAsJsonArray("evidence").size(),
                is(visitor.evidenceOf(visitor.id()).size()));
        sheet.getByRole(AriaRole.STATUS).getByText("La copie est faite.").waitFor();
        photograph(sheet, "copy-done");
    }

    @Test
    void aCopyThatBreaksOffIsNotKept() {
        visitor.like("known").opens("profile").presses("Tout ce qui est noté de moi");
        Page sheet = copyOpenedBy("Emporter une copie");
        sheet.route(
                "**/copy?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"format\":\"inclusion-copy/1\",\"evidence\":[{\"id\":\"p1\"}")));
        sheet.getByText("Télécharger la copie").click();
        sheet.getByText("La copie n’est pas venue en entier.").waitFor();
        photograph(sheet, "copy-broken");
        sheet.unroute("**/copy?*");
        sheet.waitForDownload(() -> sheet.getByText("Télécharger la copie").click());
        sheet.getByText("La copie est faite.").waitFor();
    }

    @Test
    void aHelperMakesOneWithHer() {
        visitor.like("helper");
        String learner = gallery.people().peopleOf(visitor.id()).get(1);
        visitor.opens("profile&learner=" + learner).presses("Lire ensemble tout ce qui est noté");
        Page sheet = copyOpenedBy("Faire une copie pour");
        photograph(sheet, "copy-with-her");
        sheet.waitForDownload(
                () -> sheet.getByText("La personne est là et veut cette copie").click());
        sheet.getByText("La copie est faite.").waitFor();

        var looks = gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .whoLooked()
                .orThrow();
        assertThat(looks.stream().anyMatch(look -> look.what().equals(LearnerCopy.LOOK)), is(true));
    }

    /** The tab that a link opens. */
    private Page copyOpenedBy(String link) {
        Page sheet =
                screen.context().waitForPage(() -> screen.page().getByText(link).click());
        sheet.setViewportSize(360, 740);
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        return sheet;
    }

    private static void photograph(Page sheet, String name) {
        if (Boolean.getBoolean("pictures")) {
            sheet.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(true));
        }
    }

    private int opened() {
        return (int) screen.page().evaluate(OPEN);
    }

    /** Twenty-one looks, on two pages. */
    private void manyLooks() {
        screen.page().route("**/looks?*", route -> {
            boolean second = route.request().url().contains("before=");
            StringBuilder looks = new StringBuilder();
            for (int i = second ? 20 : 0; i < (second ? 21 : 20); i++) {
                looks.append(looks.isEmpty() ? "" : ",")
                        .append("{\"viewer\":\"a")
                        .append(i)
                        .append("\",\"name\":\"Regard ")
                        .append(i)
                        .append("\",\"what\":\"PATH\",\"sentence\":\"A vu.\",\"day\":\"2026-03-02\",")
                        .append("\"at\":\"2026-03-02T09:00:00Z\"}");
            }
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"looks\":[" + looks + "],\"next\":" + (second ? "null" : "\"further\"") + "}"));
        });
    }
}
