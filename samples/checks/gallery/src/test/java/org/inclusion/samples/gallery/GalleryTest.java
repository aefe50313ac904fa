package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every state opens in French and in English on a small telephone, shuts nobody out in any theme and is not wider than the screen.
 * With -Dpictures each is left in target/screenshots; -Dstates=start/ looks at those only, -Dstates='(questions|profile)/' at these.
 */
@Tag("long")
class GalleryTest extends InTheGallery {

    private static final List<String> OTHER_THEMES = List.of("dark", "contrast");

    private static final String THEME = "theme => document.documentElement.dataset.inclusionTheme = theme";

    private static final String SOME = System.getProperty("states", "");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fr", "en"})
    void everyStateIsThereForEverybody(String language) {
        try (Screen screen = new Screen(chromium.browser())) {
            for (String state : states(screen.page())) {
                String name = language + "-" + state;
                screen.page().navigate(gallery.address() + "/state.html?state=" + state + "&lang=" + language);
                Object ready = screen.page()
                        .waitForFunction("() => document.body.dataset.ready")
                        .jsonValue();
                assertThat(name, ready, is("true"));
                screen.holdsAt400Percent(name).photograph(name + "-light").holds(name);
                for (String theme : OTHER_THEMES) {
                    screen.page().evaluate(THEME, theme);
                    screen.photograph(name + "-" + theme).holds(name + "-" + theme);
                }
                assertThat(name, screen.complaints(), is(empty()));
            }
        }
    }

    @Test
    void aPageThatShutsSomebodyOutIsFound() {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.page().navigate(gallery.address() + "/state.html?state=start/wish");
            screen.page().evaluate("() => document.querySelector('main').append(document.createElement('input'))");

            assertThat(screen.barriers(), hasItem(startsWith("label: ")));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> states(Page page) {
        page.navigate(gallery.address());
        page.waitForFunction("() => document.body.dataset.ready");
        List<String> all = (List<String>)
                page.evaluate("() => [...document.querySelectorAll('#states a')].map(one => one.textContent)");
        return all.stream().filter(state -> state.matches(SOME + ".*")).toList();
    }
}
