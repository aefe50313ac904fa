package org.inclusion.samples.lti;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium whose user has blocked third-party cookies, or allows them: the setting of every such browser, kept
 * in its profile. Sites share a process, as on a phone of little memory: on a busy machine Playwright loses a frame
 * that goes from one process to another. It then waits for a page that anybody at the screen can see.
 */
final class StrictBrowser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-site-isolation-trials");

    private static final String BLOCKING =
            "{\"profile\":{\"block_third_party_cookies\":true,\"cookie_controls_mode\":1}}";

    private static final String ALLOWING =
            "{\"profile\":{\"block_third_party_cookies\":false,\"cookie_controls_mode\":0}}";

    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    /** One that blocks. */
    StrictBrowser() {
        this(BLOCKING);
    }

    /** One that allows third-party cookies, as many a browser does by default. */
    static StrictBrowser allowing() {
        return new StrictBrowser(ALLOWING);
    }

    private StrictBrowser(String preferences) {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getProperty("chromium")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no Chromium on this machine: apt-get install chromium, or -Dchromium=/path");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context = playwright
                .chromium()
                .launchPersistentContext(
                        profile(preferences),
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(found.orElseThrow())
                                .setArgs(FLAGS)
                                .setLocale("fr-FR")
                                .setViewportSize(800, 740));
        context.setDefaultTimeout(PATIENCE);
        context.onPage(this::listen);
        context.pages().forEach(this::listen);
    }

    private void listen(Page page) {
        page.onPageError(complaints::add);
    }

    private static Path profile(String preferences) {
        try {
            Path folder = Files.createTempDirectory("chromium-profile");
            Files.createDirectories(folder.resolve("Default"));
            Files.writeString(folder.resolve("Default").resolve("Preferences"), preferences);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return context.newPage();
    }

    /** The errors of scripts so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
