package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One thing on each screen: no state of a learner's or a helper's pages shows more than five things to press or to fill
 * in outside folds. What leads back, out, to the end of a meeting or to larger letters is no choice of the screen; the
 * answers to one question are one, where a screen reader hears them as one. Where there are more, the reason
 * stands here.
 */
@Tag("long")
class FewControlsTest extends InTheGallery {

    private static final int MOST = 5;

    /** A coordinator's report, a form for lessons, sheets of paper, and sites that are as crowded as those outside. */
    private static final String OF_OTHERS = "(structure|author|paper|practice)/.*";

    private static final String FOUND = "what was found stands below the search";
    private static final String LIST = "a list of names to choose among";
    private static final String PLACE = "its telephone, its pages, and a sheet of it";
    private static final String SHEET = "what stands on paper is copied question by question";
    private static final String WHOLE = "the whole lesson, with its fields to try";
    private static final String WISHES =
            "six wishes, another one, and no device; or the wishes of a content without the six";
    private static final String WORKSHOP = "who came, how many, how, how long: one sheet, noted in four presses";

    private static final Map<String, String> MORE = Map.ofEntries(
            Map.entry("helper/absence-some", "each mandate that is open can be ended and printed"),
            Map.entry("helper/prepare", LIST),
            Map.entry("helper/search-found", FOUND),
            Map.entry("helper/search-namesakes", FOUND),
            Map.entry("helper/workshop", WORKSHOP),
            Map.entry("helper/workshop-of-two", WORKSHOP),
            Map.entry("places/kept", PLACE),
            Map.entry("places/place", PLACE),
            Map.entry("profile/helper-details", "each matter is settled, or put off, where it stands"),
            Map.entry("profile/helper-disagreement", "each matter is settled, or put off, where it stands"),
            Map.entry("promises/hours", LIST),
            Map.entry("questions/helper-paper", SHEET),
            Map.entry("questions/no-wish", WISHES),
            Map.entry("questions/paper", SHEET),
            Map.entry("referrals/beside-what", LIST),
            Map.entry("resources/beside-a-person", FOUND),
            Map.entry("resources/found", FOUND),
            Map.entry("resources/of-the-packs", FOUND),
            Map.entry("resources/partly", FOUND),
            Map.entry("resources/some-partly", FOUND),
            Map.entry("script/here", "what is said on the telephone is pointed at line by line"),
            Map.entry("start/helper-told", "three answers, and one line of three parts that can be changed"),
            Map.entry("start/professional", WISHES),
            Map.entry("start/wish", WISHES),
            Map.entry("step/gestures-written", WHOLE),
            Map.entry("step/helper", WHOLE),
            Map.entry("step/lesson-whole", WHOLE),
            Map.entry("step/lesson-with-all", WHOLE),
            Map.entry("step/long-words", WHOLE),
            Map.entry("step/right-to-left", WHOLE));

    private static final String CONTROLS = """
            () => {
              const deepest = one => (one.inner ? deepest(one.inner) : one);
              const views = [...document.querySelectorAll('#stage *')].filter(one => one.shadowRoot).map(one => deepest(one).shadowRoot);
              const besides = 'details, .shell > .plain, .comfort, .quickly, .status';
              const isEnd = one => one.textContent.trim().startsWith('Terminer avec');
              const controls = views
                .flatMap(view => [...view.querySelectorAll('button, a[href], input, select, textarea')])
                .filter(one => one.checkVisibility() && !one.closest(besides) && !isEnd(one));
              const question = one => (one.type === 'radio' ? one.name : one.closest('.question .choices, [role=group], fieldset'));
              return new Set(controls.map(one => question(one) || one)).size;
            }""";

    /** The fields of a lesson come in a script of their own, after the lesson. */
    private static final String HAS_ITS_FIELDS = """
            () => {
              const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
              return deep(document).every(one => !one.isUpdatePending && (one.localName !== 'inclusion-gesture' || one.matches(':defined')));
            }""";

    @Test
    void noScreenShowsMoreThanFiveThingsAtOnce() {
        Map<String, Integer> more = new TreeMap<>();
        try (Screen screen = new Screen(chromium.browser())) {
            for (String state : states(screen.page())) {
                open(screen.page(), state);
                int controls = ((Number) screen.page().evaluate(CONTROLS)).intValue();
                if (controls > MOST) {
                    more.put(state, controls);
                }
            }
        }
        assertThat(more.toString(), more.keySet(), is(MORE.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"path/begun", "path/started", "helper/person"})
    void theFirstStepIsOnePressAway(String state) {
        try (Screen screen = new Screen(chromium.browser())) {
            open(screen.page(), state);
            screen.page().locator(".main").click();
            screen.page().locator("inclusion-step [part~=heading]").waitFor();
        }
    }

    private static void open(Page page, String state) {
        page.navigate(gallery.address() + "/state.html?lang=fr&state=" + state);
        page.waitForFunction("() => document.body.dataset.ready");
        page.waitForFunction(HAS_ITS_FIELDS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> states(Page page) {
        page.navigate(gallery.address());
        page.waitForFunction("() => document.body.dataset.ready");
        List<String> all = (List<String>)
                page.evaluate("() => [...document.querySelectorAll('#states a')].map(one => one.textContent)");
        return all.stream().filter(state -> !state.matches(OF_OTHERS)).toList();
    }
}
