package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody's telephone. Each view it shows is photographed, and held to what every view must be. */
final class Phone implements AutoCloseable {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    /** A 1280-pixel window at 400 %. */
    private static final int NARROW = 320;

    private static final String TOO_SMALL = "() => [...document.querySelectorAll('a, button, select, summary, input')]"
            + ".filter(one => one.checkVisibility() && !one.closest('.check') && !one.matches('.skip'))"
            + ".filter(one => one.getBoundingClientRect().height < 43.5)"
            + ".map(one => one.outerHTML)";

    private static int photographs;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Phone(Browser browser, String address) {
        this.address = address;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean expected = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !expected) {
                complaints.add(message.text());
            }
        });
    }

    Phone signIn(String login) {
        page.navigate(address + "/connexion");
        photograph("connexion");
        page.getByLabel("Identifiant").fill(login);
        page.locator("#password").fill("valbonne");
        tap("Entrer");
        return sees("Bonjour");
    }

    /** Opens a view by its address, as a bookmark would. */
    Phone open(String view, String heading) {
        page.navigate(address + "/#/" + view);
        return sees(heading);
    }

    /** Presses the button, link or tile of that name: the view's own, else one around it. */
    Phone tap(String name) {
        Locator inTheView = pressable(page.locator("main"), name);
        (inTheView.count() > 0 ? inTheView : pressable(page.locator("body"), name))
                .first()
                .click();
        return this;
    }

    private static Locator pressable(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .or(where.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)));
    }

    Phone tapAnswer(String text) {
        page.locator("main .choices .choice", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    Phone write(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Waits for a view by its heading, to which the reader must have been taken, and looks at it. */
    Phone sees(String heading) {
        Locator title = page.locator("h1", new Page.LocatorOptions().setHasText(heading));
        title.waitFor();
        photograph(heading);
        return this;
    }

    /** The heading was given the focus, so that a screen reader begins there. */
    Phone isAtTheHeading() {
        assertThat(page.evaluate("() => document.activeElement.tagName"), is("H1"));
        return this;
    }

    Phone shows(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    void waitForAnotherHeadingThan(String heading) {
        page.waitForFunction("before => document.querySelector('h1').innerText !== before", heading);
    }

    Phone network(boolean there) {
        context.setOffline(!there);
        return this;
    }

    Object inThePage(String script) {
        return page.evaluate(script);
    }

    private void photograph(String name) {
        String file = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-zà-ÿ]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", String.format("%02d-%s.png", ++photographs, file)))
                .setFullPage(true));
        assertThat(name, barriers(), is(empty()));
        assertThat(name, (List<?>) page.evaluate(TOO_SMALL), is(empty()));
        assertThat(name, overflow(), lessThanOrEqualTo(0));
        page.setViewportSize(NARROW, HEIGHT);
        assertThat(name + " at 400 %", overflow(), lessThanOrEqualTo(0));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** What axe finds that would shut somebody out. */
    private List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    private int overflow() {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints, is(empty()));
    }
}
