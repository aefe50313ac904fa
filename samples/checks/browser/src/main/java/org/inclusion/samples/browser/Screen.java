package org.inclusion.samples.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page on a small telephone, held to what every page must be. */
public final class Screen implements AutoCloseable {

    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    /** A 1280-pixel window at 400 %. */
    private static final int NARROW = 320;

    /** Everything one can press that is lower than 44 pixels, in shadow roots too. Links inside a sentence may be. */
    private static final String TOO_SMALL = """
            () => {
              const found = [];
              const look = root => root.querySelectorAll('*').forEach(one => {
                if (one.shadowRoot) look(one.shadowRoot);
                if (!one.matches('a, button, select, summary, input, textarea')) return;
                if (!one.checkVisibility() || one.closest('.check, p:not(.comfort), li, dd')?.contains(one) && one.matches('a:not(.choice, .main, .quiet, .plain), input')) return;
                if (one.getBoundingClientRect().height < 43.5) found.push(one.outerHTML.slice(0, 200));
              });
              look(document.querySelector('#stage') ?? document);
              return found;
            }
            """;

    private static final String BARRIERS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))
            """;

    private static final String AXE = axe();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Opens an empty one. */
    public Screen(Browser browser) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean expected = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !expected) {
                complaints.add(message.text());
            }
        });
    }

    /** The page itself. */
    public Page page() {
        return page;
    }

    /** Its context: network, cookies, other tabs. */
    public BrowserContext context() {
        return context;
    }

    /** Takes a picture of the whole page, with -Dpictures: to look at, not to test, and a third of the time. */
    public Screen photograph(String name) {
        return PICTURES ? keepPicture(name) : this;
    }

    /** Takes a picture of the whole page in any case: of what is there instead of what should be. */
    public Screen keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name.replaceAll("[^a-z0-9-]+", "-") + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Nothing that shuts somebody out, nothing too small to touch, nothing wider than the screen. */
    public Screen holds(String name) {
        try {
            assertThat(name, barriers(), is(empty()));
            assertThat(name + ": too small to touch", (List<?>) page.evaluate(TOO_SMALL), is(empty()));
            assertThat(name + ": wider than the screen", overflow(), lessThanOrEqualTo(0));
        } catch (AssertionError e) {
            keepPicture("does-not-hold");
            throw e;
        }
        return this;
    }

    /** Nothing wider than the screen at 400 %. */
    public Screen holdsAt400Percent(String name) {
        page.setViewportSize(NARROW, HEIGHT);
        assertThat(name + " at 400 %", overflow(), lessThanOrEqualTo(0));
        page.setViewportSize(WIDTH, HEIGHT);
        return this;
    }

    /** The findings of axe, with every rule it has. */
    @SuppressWarnings("unchecked")
    public List<String> barriers() {
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(BARRIERS);
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int overflow() {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    /** The browser's complaints so far: script errors, policy violations. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints, is(empty()));
    }
}
