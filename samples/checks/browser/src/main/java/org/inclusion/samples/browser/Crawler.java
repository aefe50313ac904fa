package org.inclusion.samples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Presses every link and button that can be reached, and reports what nobody should meet: a problem page, {@code
 * undefined}, an error in the console, a request that was refused, a page without a way on. Goes to what was never
 * pressed first. The same seed makes the same choices; how fast the pages answer may still change what is there to
 * choose from.
 */
public final class Crawler implements AutoCloseable {

    private static final String SCRIPT = script();

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private static final double PATIENCE = 10_000;
    private static final double FOR_A_PRESS = 1_000;
    private static final double A_WHILE = 3_000;

    /** What was pressed is on the screen by the second frame. */
    private static final String IS_AT_REST = """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              return window.crawl?.isAtRest();
            }
            """;

    private static final int LONGEST_WAY = 14;

    /** Texts that were made for nobody. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "\\bundefined\\b|\\[object|\\bNaN\\b|\\bnull\\b|\\{[a-zA-Z]+}|Invalid Date"
                    + "|\\b(?:structure|profile|history|looks|path|next|step|practice|counter|with|wish|told|questions|result|sheet|paper|guide|leave|entry|unnoted|problem|refused)\\.[a-z][a-zA-Z.-]*");

    /** Headings of pages that say that something went wrong. */
    private static final List<String> PROBLEMS = List.of(
            "Quelque chose ne va pas",
            "Something is not right",
            "Ce n’est pas possible ici",
            "This is not possible here",
            "Ce n’est pas encore noté",
            "It is not noted yet",
            "Pas de réseau",
            "No network",
            "Il n’y a rien ici",
            "There is nothing here",
            "Cette page n’est pas là",
            "This page is not here",
            "HTTP Status");

    /** True of a page for a moment while its person signs out, and wrong of any other. */
    private static final List<String> OVER = List.of("Votre visite est terminée", "Your visit is over");

    private static final List<String> WRITTEN = List.of("Bonjour", "", "aaaaaaaaaaaa", "é'\"<b>", "12");

    private final Crawl crawl;
    private final Random random;
    private final Atlas atlas;
    private final BrowserContext context;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final List<String> way = new ArrayList<>();
    private final List<Page> opened = new ArrayList<>();

    /** Requests that were answered 401 since the last look: one that is under way when a visit ends is no fault. */
    private final List<String> notSignedIn = new ArrayList<>();

    private final Page page;

    /**
     * Opens a telephone.
     *
     * @param seed for what is pressed and written
     */
    public Crawler(Browser browser, Crawl crawl, long seed) {
        this.crawl = crawl;
        random = new Random(seed);
        atlas = new Atlas(random);
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(crawl.locale())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
        context.addInitScript(SCRIPT);
        page = context.newPage();
        watch(page);
        context.onPage(another -> {
            watch(another);
            opened.add(another);
        });
    }

    /** Goes through the pages until everything was pressed that could be reached, or the crawl's end. */
    public Crawled crawl() {
        long end = System.nanoTime() + crawl.time().toNanos();
        int presses = 0;
        begin();
        boolean isAtTheBeginning = true;
        while (presses < crawl.presses() && System.nanoTime() < end) {
            if (crawl.isOut().test(page.url())) {
                notSignedIn.clear();
                begin();
                continue;
            }
            notSignedIn.forEach(this::found);
            notSignedIn.clear();
            Seen seen = look(page);
            check(page, seen);
            if (crawl.isOut().test(page.url())) {
                continue;
            }
            Optional<Spot> next = atlas.next(new Spot(seen.screen(), "").screen(), allowed(seen));
            if (next.isPresent()) {
                press(seen, next.get());
                presses++;
                isAtTheBeginning = false;
            } else if (isAtTheBeginning) {
                break;
            } else {
                begin();
                isAtTheBeginning = true;
            }
        }
        return new Crawled(presses, atlas.spots(), atlas.screens(), List.copyOf(faults.values()));
    }

    private void begin() {
        way.clear();
        crawl.enter().accept(page);
        settle(page);
    }

    private List<Spot> allowed(Seen seen) {
        return seen.spots().stream()
                .filter(spot -> !crawl.leavesAlone().contains(spot.name()))
                .toList();
    }

    // ——— looking

    /** A page that is at rest: one that was at rest a moment ago may have begun to lead to another. */
    private Seen look(Page shown) {
        for (int tries = 0; ; tries++) {
            try {
                Seen seen = Seen.of((Map<?, ?>) shown.evaluate("() => crawl.look()"));
                if (seen.isAtRest() || tries == 3) {
                    return seen;
                }
            } catch (PlaywrightException leaving) {
                if (tries == 3) {
                    throw leaving;
                }
            }
            settle(shown);
        }
    }

    private void check(Page shown, Seen seen) {
        Matcher unreadable = UNREADABLE.matcher(seen.text());
        if (unreadable.find()) {
            int from = Math.max(0, unreadable.start() - 40);
            int to = Math.min(seen.text().length(), unreadable.end() + 40);
            found("unreadable: «" + unreadable.group() + "» near «"
                    + seen.text().substring(from, to).replaceAll("\\s+", " ") + "»");
        }
        PROBLEMS.stream()
                .filter(seen.screen()::contains)
                .findFirst()
                .ifPresent(problem -> found("problem page: " + seen.screen()));
        if (OVER.stream().anyMatch(seen.screen()::contains) && !goesOut(shown)) {
            found("problem page: " + seen.screen());
        }
        // An empty page that replaced ours while its person left quickly is none of ours.
        if (!seen.hasWayOn() && !getsAWayOn(shown) && !crawl.isOut().test(shown.url())) {
            found("no way on: " + seen.screen());
        }
    }

    private boolean goesOut(Page shown) {
        try {
            shown.waitForURL(crawl.isOut(), new Page.WaitForURLOptions().setTimeout(PATIENCE));
            return true;
        } catch (TimeoutError stays) {
            return false;
        }
    }

    /** Whether a page that has changed its view only a moment ago draws it now. */
    private static boolean getsAWayOn(Page shown) {
        try {
            shown.waitForFunction(
                    "() => window.crawl?.look().hasWayOn", null, new Page.WaitForFunctionOptions().setTimeout(A_WHILE));
            return true;
        } catch (TimeoutError stuck) {
            return false;
        }
    }

    private void found(String what) {
        faults.putIfAbsent(what, new Fault(what, way));
    }

    private void watch(Page watched) {
        watched.onPageError(error -> found("script error: " + error));
        watched.onConsoleMessage(message -> {
            // A request that was refused is reported with its address below.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                found("console: " + message.text());
            }
        });
        watched.onResponse(response -> {
            if (response.status() >= 400) {
                String address =
                        response.url().replaceFirst("^https?://[^/]+", "").replaceAll("[?].*", "");
                String refused = "console: " + response.status() + " "
                        + response.request().method() + " " + address.replaceAll("[0-9a-f-]{16,}", "…");
                if (response.status() == 401) {
                    notSignedIn.add(refused);
                } else {
                    found(refused);
                }
            }
        });
    }

    // ——— pressing

    private void press(Seen seen, Spot spot) {
        fillIn(seen);
        way.add(spot.name());
        if (way.size() > LONGEST_WAY) {
            way.remove(0);
        }
        try {
            press(seen.spots().indexOf(spot));
        } catch (PlaywrightException gone) {
            // The page had changed by itself: what is there now is looked at next.
        }
        settle(page);
        List.copyOf(opened).forEach(this::lookAndClose);
        opened.clear();
        String ledTo = crawl.isOut().test(page.url()) ? "" : look(page).screen();
        atlas.pressed(spot, new Spot(ledTo, "").screen());
    }

    private void press(int index) {
        ElementHandle pressed =
                page.evaluateHandle("i => crawl.pressable(i)", index).asElement();
        if (pressed == null) {
            return;
        }
        try {
            pressed.click(new ElementHandle.ClickOptions().setTimeout(FOR_A_PRESS));
        } catch (TimeoutError covered) {
            pressed.evaluate("one => one.click()");
        }
    }

    private void fillIn(Seen seen) {
        for (int i = 0; i < seen.fields().size(); i++) {
            String label = seen.fields().get(i);
            String text = crawl.writes().entrySet().stream()
                    .filter(one -> label.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> WRITTEN.get(random.nextInt(WRITTEN.size())));
            try {
                ElementHandle field =
                        page.evaluateHandle("i => crawl.field(i)", i).asElement();
                if (field != null && !text.isEmpty()) {
                    field.fill(text, new ElementHandle.FillOptions().setTimeout(FOR_A_PRESS));
                }
            } catch (PlaywrightException notForText) {
                // A field for a day, an hour or a number takes no such text.
            }
        }
    }

    /** A sheet to print opens in a tab of its own. */
    private void lookAndClose(Page tab) {
        settle(tab);
        check(tab, look(tab));
        tab.close();
    }

    private void settle(Page shown) {
        try {
            shown.waitForFunction(IS_AT_REST, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            found("never at rest: " + shown.title());
        }
    }

    private static String script() {
        try (InputStream in = Crawler.class.getResourceAsStream("crawl.js")) {
            return new String(Objects.requireNonNull(in, "crawl.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
