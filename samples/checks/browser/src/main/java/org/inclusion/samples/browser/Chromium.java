package org.inclusion.samples.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's Chromium, or that of -Dchromium=/path. Where there is none, a test that asks for it is counted as skipped.
 * The headless shell comes first: the same pages in the same engine, without the windows that nobody looks at and that cost more
 * than the pages (docs/adr/0018-which-chromium.md).
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> WITH_WINDOWS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final List<String> SHELL_FIRST = Stream.concat(
                    Stream.of("/usr/bin/chromium-headless-shell"), WITH_WINDOWS.stream())
            .toList();

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> without) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // On a busy machine a page takes its time; nothing here is about speed.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS)
                        .setIgnoreDefaultArgs(without));
    }

    /** Starts it. */
    public static Chromium start() {
        return start(SHELL_FIRST, List.of());
    }

    /**
     * Starts one that puts whole pages by for "back", as browsers do; Playwright tells it not to, and loses such a page. The
     * headless shell has no such memory.
     */
    public static Chromium thatPutsPagesBy() {
        return start(WITH_WINDOWS, List.of("--disable-back-forward-cache"));
    }

    private static Chromium start(List<String> places, List<String> without) {
        String chosen = System.getProperty("chromium");
        Optional<Path> found = (chosen == null ? places : List.of(chosen))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
        assertThat("-Dchromium=" + chosen + " is a program", chosen == null || found.isPresent());
        assumeTrue(found.isPresent(), "no Chromium on this machine: apt-get install chromium, or -Dchromium=/path");
        return new Chromium(found.orElseThrow(), without);
    }

    /** The browser itself. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
