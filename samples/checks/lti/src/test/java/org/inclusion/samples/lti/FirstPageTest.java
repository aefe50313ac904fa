package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformGrades;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.samples.lti.Campus.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The first page of a launch, in a browser that has nothing of ours yet: all that our server sends from the login on
 * until the network is quiet, headers and bodies, as they come over the line. The platform's own pages are the
 * platform's. Prints a table.
 */
@Timeout(90)
class FirstPageTest {

    /** In bytes. */
    private static final long MOST_BYTES = 60_000;

    private static final InstantSource CLOCK = InstantSource.system();

    private final LtiStores stores = new InMemoryLtiStores();

    @Test
    void aPathThatOpensAtOnceIsLight() {
        Inclusion inclusion = Inclusion.builder().stores(new InMemoryStores()).build();
        assertThat(weight(inclusion, "inclusion-path [part~=heading]"), lessThanOrEqualTo(MOST_BYTES));
    }

    @Test
    void whatSheReadsOnceBeforeItIsLight() {
        Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, CLOCK))
                .build();
        assertThat(weight(inclusion, "h1:text('Ce que votre formation verra')"), lessThanOrEqualTo(MOST_BYTES));
    }

    private long weight(Inclusion inclusion, String arrived) {
        try (StrictBrowser browser = new StrictBrowser();
                Campus campus = new Campus();
                TestHost host = new TestHost(inclusion, stores, CLOCK, "127.0.0.1")) {
            campus.knows(host.entrance(""));
            host.lti().platforms().register(campus.platform().registration());
            List<Request> requests = new ArrayList<>();
            Set<Request> open = new HashSet<>();
            browser.context().onRequest(open::add);
            browser.context().onRequestFailed(open::remove);
            browser.context().onRequestFinished(request -> {
                open.remove(request);
                requests.add(request);
            });
            Page page = browser.page();
            page.navigate(campus.course(Storage.PARENT, host.entrance("to/path/premiers-pas")));
            assertThat(page.frameLocator("iframe[name=activity]")
                            .locator(arrived)
                            .first())
                    .isVisible();
            isQuiet(page, open);
            return requests.stream()
                    .filter(request -> request.url().startsWith(host.root().toString()))
                    .mapToLong(FirstPageTest::bytes)
                    .sum();
        }
    }

    /**
     * What is fetched ahead for later counts as well: a script that has more to ask for asks before its page has
     * nothing to do.
     */
    private static void isQuiet(Page page, Set<Request> open) {
        do {
            page.waitForCondition(open::isEmpty);
            Objects.requireNonNull(page.frame("activity"))
                    .evaluate("() => new Promise(resolve => requestIdleCallback(() => resolve()))");
        } while (!open.isEmpty());
    }

    @SuppressWarnings("SystemOut") // The table is for people.
    private static long bytes(Request request) {
        Sizes sizes = request.sizes();
        long bytes = (long) sizes.responseHeadersSize + sizes.responseBodySize;
        System.out.printf("%-44s %,8d%n", URI.create(request.url()).getPath(), bytes);
        return bytes;
    }
}
