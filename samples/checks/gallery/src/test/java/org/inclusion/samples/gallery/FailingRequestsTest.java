package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first page of each person, while one of its requests fails: each of them in turn, in each way. The page ends in
 * content, or in a sentence with a way on; it never goes on saying « Un instant… ».
 */
@Tag("long")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FailingRequestsTest extends InTheGallery {

    /** What a page may ask: the API, and scripts that are loaded later. Without the first scripts there is no page. */
    private static final Pattern ASKED = Pattern.compile("/inclusion/(?:api/.*|ui/.*\\.js)");

    private static final Pattern FIRST_SCRIPTS =
            Pattern.compile("/inclusion/ui/(?:inclusion|structure/coordinator)\\.js");

    /**
     * Longer than all that the page waits for: twenty seconds for a request, and three times again after a lost race.
     */
    private static final int SECONDS = 120;

    private static final double PATIENCE = 15_000;

    /** Says a heading, offers something to press, and waits for nothing. */
    private static final String AT_REST = """
            () => {
              const all = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
              const seen = all(document.querySelector('main')).filter(one => one.checkVisibility());
              return seen.some(one => one.matches('[part~=heading]') && one.innerText.trim())
                && seen.some(one => one.matches('button:not(.comfort *, .quickly *), a[href], summary'))
                && !seen.some(one => one.matches('.soon'));
            }
            """;

    private enum Failure {
        BROKEN,
        AWAY,
        RACE_LOST_AGAIN_AND_AGAIN,
        CONFLICT,
        CUT_OFF,
        NOTHING_IN_IT,
        NO_CONNECTION,
        NEVER_ANSWERED;

        void happenTo(Route route) {
            switch (this) {
                case BROKEN -> answer(route, 500, "text/html", "<h1>HTTP Status 500</h1>", Map.of());
                case AWAY -> answer(route, 503, "text/html", "<h1>HTTP Status 503</h1>", Map.of());
                case RACE_LOST_AGAIN_AND_AGAIN ->
                    answer(route, 503, "application/problem+json", "{}", Map.of("Retry-After", "1"));
                case CONFLICT ->
                    answer(
                            route,
                            409,
                            "application/problem+json",
                            "{\"type\":\"urn:inclusion:problem:conflict\",\"title\":\"Non.\",\"status\":409}",
                            Map.of());
                case CUT_OFF -> answer(route, 200, "application/json", "{\"pa", Map.of());
                case NOTHING_IN_IT -> answer(route, 200, "application/json", "{}", Map.of());
                case NO_CONNECTION -> route.abort();
                case NEVER_ANSWERED -> {}
            }
        }

        private static void answer(Route route, int status, String type, String body, Map<String, String> headers) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType(type)
                    .setHeaders(headers)
                    .setBody(body));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accompanies, helper",
        "helper, helper&learner=",
        "begun, start",
        "begun, path",
        "known, profile",
        "known, step&path=premiers-pas&step=joindre-un-fichier",
        "coordinator, structure"
    })
    void aPageEndsInContentOrInASentenceWithAWayOn(String kind, String placed) {
        String id = gallery.people().like(kind);
        String element = placed.endsWith("learner=")
                ? placed + gallery.people().peopleOf(id).get(0)
                : placed;
        Set<String> asked = requestsOf(id, element);
        assertThat(asked, hasSize(greaterThan(1)));
        List<String> stuck = new ArrayList<>();
        for (String request : asked) {
            for (Failure failure : Failure.values()) {
                if (!rests(id, element, request, failure)) {
                    stuck.add(failure + " " + request);
                }
            }
        }
        assertThat(stuck, is(empty()));
    }

    /** Her page is opened again while she was helped, and nothing tells what has become of that. */
    @Test
    void aSessionThatCannotBeReadHasAWayOn() {
        try (BrowserContext context = newContext()) {
            Page page = context.newPage();
            page.addInitScript("sessionStorage.setItem('inclusion.helped', 'session-1')");
            page.route(Pattern.compile("/learners/me/helped/"), Failure.AWAY::happenTo);
            open(page, gallery.people().like("begun"), "helped");
            assertThat(comesToRest(page), is(true));
        }
    }

    /** Nobody has to answer the question whether the page may know where the device is. */
    @Test
    void aPermissionThatNobodyGivesOrRefusesIsNotWaitedForForEver() {
        try (BrowserContext context = newContext()) {
            Page page = context.newPage();
            page.clock().install();
            page.addInitScript("navigator.geolocation.getCurrentPosition = () => {}");
            open(page, gallery.people().like("begun"), "places");
            page.getByText("Chercher autour de moi").first().click();
            for (int second = 0; second < SECONDS; second++) {
                page.clock().runFor(1_000);
            }
            assertThat(page.evaluate(AT_REST), is(true));
        }
    }

    /** What a host promises, and never keeps: its token, its own way to fetch. */
    @ParameterizedTest
    @ValueSource(strings = {"headers", "fetch"})
    void aHostThatNeverAnswersIsNotWaitedForForEver(String setting) {
        try (BrowserContext context = newContext()) {
            Page page = context.newPage();
            page.clock().install();
            page.route("**/hosts/bare.js", route -> {
                String configure = "import { configure } from '/inclusion/ui/inclusion.js';" + " configure({ " + setting
                        + ": () => new Promise(() => {}) });\n";
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(configure + route.fetch().text()));
            });
            open(page, gallery.people().like("begun"), "path");
            page.locator(".soon").waitFor();
            for (int second = 0; second < SECONDS; second++) {
                page.clock().runFor(1_000);
            }
            assertThat(page.evaluate(AT_REST), is(true));
        }
    }

    private static BrowserContext newContext() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
    }

    private static Set<String> requestsOf(String id, String element) {
        Set<String> asked = new LinkedHashSet<>();
        try (BrowserContext context = newContext()) {
            Page page = context.newPage();
            page.onRequest(request -> asked.add(pathOf(request)));
            open(page, id, element);
            page.waitForFunction(AT_REST);
        }
        asked.removeIf(path ->
                !ASKED.matcher(path).matches() || FIRST_SCRIPTS.matcher(path).matches());
        return asked;
    }

    private static void open(Page page, String id, String element) {
        new Visitor(gallery, page).is(id);
        page.navigate(gallery.address() + "/hosts/bare.html?element=" + element);
    }

    private static boolean rests(String id, String element, String failing, Failure failure) {
        List<Route> met = new CopyOnWriteArrayList<>();
        try (BrowserContext context = newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE);
            boolean neverAnswered = failure == Failure.NEVER_ANSWERED;
            if (neverAnswered) {
                page.clock().install();
            }
            page.route(
                    url -> url.replaceFirst("^https?://[^/]+", "")
                            .replaceFirst("[?].*", "")
                            .equals(failing),
                    route -> {
                        met.add(route);
                        failure.happenTo(route);
                    });
            open(page, id, element);
            if (!neverAnswered) {
                return comesToRest(page);
            }
            page.waitForCondition(() -> !met.isEmpty());
            for (int second = 0; second < SECONDS; second++) {
                page.clock().runFor(1_000);
            }
            return Boolean.TRUE.equals(page.evaluate(AT_REST));
        }
    }

    private static boolean comesToRest(Page page) {
        try {
            page.waitForFunction(AT_REST);
            return true;
        } catch (TimeoutError stuck) {
            return false;
        }
    }

    private static String pathOf(Request request) {
        return request.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*", "");
    }
}
