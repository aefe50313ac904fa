package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Test;

/** A structure says on its page which wishes come first. */
class WishesOfTheStructureTest extends InTheGallery {

    private static final String WISHES =
            "<meta name=\"inclusion-wishes\" content=\"avoir-une-attestation avoir-une-atestation\"><title>";

    @Test
    void anIdThatNoContentHasIsNamedOnceInTheConsole(Screen screen) {
        Page page = screen.page();
        List<String> warnings = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("warning") && message.text().contains("inclusion-wishes")) {
                warnings.add(message.text());
            }
        });
        page.route("**/hosts/bare.html*", route -> {
            APIResponse served = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(served)
                    .setBody(served.text().replace("<title>", WISHES)));
        });

        new Visitor(gallery, page)
                .like("new")
                .opens("start")
                .reads("Qu’aimeriez-vous faire")
                .presses("Autre chose")
                .presses("Retour")
                .reads("Qu’aimeriez-vous faire");

        assertThat(
                warnings,
                contains(allOf(containsString("\"avoir-une-atestation\""), containsString("no goal of the content"))));
    }
}
