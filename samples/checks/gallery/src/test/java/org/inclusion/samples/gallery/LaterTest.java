package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with too much to do says when to come again, and the pages do as it says. */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LaterTest extends InTheGallery {

    private static final String EVIDENCE = "**/api/evidence/batch?*";

    private static final String STEP = "utiliser-le-clavier";

    private final List<Route> asked = new CopyOnWriteArrayList<>();
    private Screen screen;
    private Visit fatima;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        fatima = new Visit(gallery, screen.page());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whatIsTurnedAwayIsKeptAndSentOnceNotBeforeItIsWanted(int status) {
        screen.page().clock().install();
        fatima.opens("path/begun")
                .unfolds("Toutes les étapes")
                .taps("Se servir du clavier")
                .isAt("Se servir du clavier");
        fatima.taps("J’ai lu. J’essaie.").isAt("Écrire une phrase").hasSentAll();
        screen.page().route(EVIDENCE, route -> {
            asked.add(route);
            if (asked.size() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", "60")));
            } else {
                route.resume();
            }
        });
        fatima.taps("Ça a marché").isAt("Voulez-vous répondre").taps("Non merci");
        fatima.isAt("J’ai eu de l’aide ?").taps("Nous l’avons fait ensemble").isAt("C’est fait !");
        fatima.page().waitForCondition(() -> asked.size() == 1);
        assertThat(fatima.kept(), is(1));

        screen.page().clock().runFor(55_000);
        assertThat(asked, hasSize(1));
        assertThat(fatima.kept(), is(1));

        // In small steps: a request under way is given up after twenty seconds of this clock.
        while (asked.size() == 1) {
            screen.page().clock().runFor(1_000);
        }
        fatima.hasSentAll();
        assertThat(asked, hasSize(2));
        assertThat(fatima.practisedWith(STEP), contains("TOGETHER"));
    }
}
