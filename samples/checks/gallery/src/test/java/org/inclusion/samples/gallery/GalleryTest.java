package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import java.util.List;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every state opens in French and in English on a small telephone, shuts nobody out in any theme and is not wider than
 * the screen. A state is held in three themes: in French in two of them, in English in the third, in turn. With
 * -Dpictures each state is held in every theme in both languages, and left in target/screenshots; -Dstates=start/ looks
 * at those only, -Dstates='(questions|profile)/' at these.
 */
@Tag("long")
class GalleryTest extends InTheGallery {

    private static final String LIGHT = "light";

    private static final List<String> OTHER_THEMES = List.of("dark", "contrast");

    private static final boolean IN_EVERY_THEME = Boolean.getBoolean("pictures");

    private static final String THEME = "theme => document.documentElement.dataset.inclusionTheme = theme";

    private static final String SOME = System.getProperty("states", "");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fr", "en"})
    void everyStateIsThereForEverybody(String language) {
        try (Screen screen = new Screen(chromium.browser())) {
            List<String> states = states(screen.page());
            for (int i = 0; i < states.size(); i++) {
                String state = states.get(i);
                String name = language + "-" + state;
                screen.page().navigate(gallery.address() + "/state.html?state=" + state + "&lang=" + language);
                Object ready = screen.page()
                        .waitForFunction("() => document.body.dataset.ready")
                        .jsonValue();
                assertThat(name, ready, is("true"));
                assertThat(name, screen.page().locator("body").ariaSnapshot(), not(containsString("undefined")));
                screen.holdsAt400Percent(name);
                for (String theme : themes(language, i)) {
                    if (!theme.equals(LIGHT)) {
                        screen.page().evaluate(THEME, theme);
                    }
                    screen.photograph(name + "-" + theme).holds(name + "-" + theme);
                }
                assertThat(name, screen.complaints(), is(empty()));
            }
        }
    }

    /**
     * Light and one of the others in French, and the one that is left in English: the next state has those two the
     * other way round.
     */
    private static List<String> themes(String language, int number) {
        if (IN_EVERY_THEME) {
            return List.of(LIGHT, OTHER_THEMES.get(0), OTHER_THEMES.get(1));
        }
        String inFrench = OTHER_THEMES.get(number % 2);
        String inEnglish = OTHER_THEMES.get(1 - number % 2);
        return language.equals("fr") ? List.of(LIGHT, inFrench) : List.of(inEnglish);
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
