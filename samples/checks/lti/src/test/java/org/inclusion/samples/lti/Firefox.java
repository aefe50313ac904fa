package org.inclusion.samples.lti;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Firefox without a window, with one setting of cookies. Playwright drives a Firefox of its own alone: this one
 * is asked by BiDi.
 */
final class Firefox implements AutoCloseable {

    /** Which cookies its user allows; other storage follows them. */
    enum Cookies {
        /** Those of a site in a frame are kept apart for each site around it: the default. */
        PARTITIONED(5),
        /** None of a site in the frame of another. */
        NO_THIRD_PARTIES(1),
        /** None at all. */
        NONE(2);

        private final int behaviour;

        Cookies(int behaviour) {
            this.behaviour = behaviour;
        }
    }

    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    private final Path profile;
    private final Process process;
    private final BiDi biDi;

    Firefox(Cookies cookies) {
        String program = Stream.of(
                        Optional.ofNullable(System.getProperty("firefox")).orElse("/usr/bin/firefox-esr"),
                        "/usr/bin/firefox")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no Firefox on this machine: apt-get install firefox-esr, or -Dfirefox=/path"));
        try {
            profile = Files.createTempDirectory("firefox-profile");
            Files.writeString(profile.resolve("user.js"), settings(cookies));
            Path log = profile.resolve("log");
            process = new ProcessBuilder(
                            program,
                            "--headless",
                            "--no-remote",
                            "--remote-debugging-port=0",
                            "--profile",
                            profile + "")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            biDi = new BiDi(address(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        biDi.send("session.new", Map.of("capabilities", Map.of()));
        biDi.send(
                "session.subscribe",
                Map.of("events", List.of("browsingContext.contextCreated", "browsingContext.load", "log.entryAdded")));
    }

    private static String settings(Cookies cookies) {
        return """
                user_pref("network.cookie.cookieBehavior", %d);
                user_pref("intl.accept_languages", "fr-FR, fr");
                user_pref("browser.shell.checkDefaultBrowser", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("app.normandy.enabled", false);
                user_pref("network.captive-portal-service.enabled", false);
                user_pref("network.connectivity-service.enabled", false);
                """.formatted(cookies.behaviour);
    }

    /** The address that Firefox writes once it listens. */
    private URI address(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        do {
            Matcher found = LISTENING.matcher(Files.readString(log));
            if (found.find()) {
                return URI.create(found.group(1) + "/session");
            }
        } while (!ends() && System.nanoTime() < end);
        process.destroy();
        throw new AssertionError("Firefox does not listen: " + Files.readString(log));
    }

    private boolean ends() {
        try {
            return process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A new page at an address. */
    FirefoxPage open(String address) {
        String context = biDi.send("browsingContext.create", Map.of("type", "tab"))
                .path("context")
                .asText();
        biDi.send("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "none"));
        return new FirefoxPage(biDi, context);
    }

    /** The errors of scripts so far. */
    List<String> complaints() {
        return biDi.complaints();
    }

    /** Ends the browser, and deletes its profile, which is some forty megabytes. */
    @Override
    public void close() {
        biDi.close();
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        delete(profile.toFile());
    }

    /** What a child of the browser's holds a moment longer stays behind. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private static void delete(File file) {
        File[] inside = file.listFiles();
        if (inside != null) {
            Stream.of(inside).forEach(Firefox::delete);
        }
        file.delete();
    }
}
