package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Set;
import org.inclusion.samples.browser.Screen;

/** Somebody who talks on the telephone and has a page in front of her: by what she reads and presses. */
final class OnThePhone implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int TALL = 900;

    private static final String RINGED = """
            selector => {
              const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
              const all = deep(document);
              const ring = all.find(one => one.localName === 'inclusion-band')?.shadowRoot.querySelector('.ring:popover-open')?.getBoundingClientRect();
              return Boolean(ring) && all.filter(one => one.matches(selector)).map(one => one.getBoundingClientRect())
                .some(box => ring.left <= box.left && ring.right >= box.right && ring.top <= box.top && ring.bottom >= box.top + 10);
            }
            """;

    private final String address;
    private final Screen screen;
    private final Page page;
    private int presses;

    OnThePhone(Browser browser, String address) {
        this.address = address;
        screen = new Screen(browser);
        page = screen.page();
    }

    OnThePhone signIn(String login) {
        page.navigate(address + "/connexion");
        page.getByLabel("Identifiant").fill(login);
        page.locator("#password").fill("valbonne");
        return tap("Entrer").sees("Bonjour");
    }

    OnThePhone opens(String path) {
        page.navigate(address + path);
        return this;
    }

    /** A button or link of just that name, or else one whose name has it. */
    OnThePhone tap(String name) {
        Locator exact = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        Locator any = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)));
        any.first().waitFor();
        presses++;
        (exact.count() > 0 ? exact : any).first().click();
        return this;
    }

    /** How often a button, a link or a fold was pressed. */
    int presses() {
        return presses;
    }

    /** Opens a part that is folded. */
    OnThePhone unfolds(String title) {
        presses++;
        page.locator("summary", new Page.LocatorOptions().setHasText(title)).click();
        return this;
    }

    OnThePhone sees(String heading) {
        return waitsFor(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)));
    }

    OnThePhone reads(String text) {
        return waitsFor(page.getByText(text));
    }

    /** Waits until a text is gone from the page. */
    OnThePhone isWithout(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    private OnThePhone waitsFor(Locator found) {
        try {
            found.first().waitFor();
        } catch (PlaywrightException late) {
            screen.keepPicture("instead");
            throw late;
        }
        return this;
    }

    boolean has(String text) {
        return page.getByText(text).count() > 0;
    }

    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** Waits until something that matches has a text. */
    OnThePhone waitsFor(String selector, String text) {
        return waitsFor(page.locator(selector).filter(new Locator.FilterOptions().setHasText(text)));
    }

    Page page() {
        return page;
    }

    Screen screen() {
        return screen;
    }

    /** A proxy on the way answers no request for events. */
    OnThePhone holdsEventsBack() {
        screen.context().route(url -> url.contains("/together") || url.contains("/helped"), route -> {
            if (!String.valueOf(route.request().headers().get("accept")).contains("text/event-stream")) {
                route.resume();
            }
        });
        return this;
    }

    OnThePhone network(boolean there) {
        screen.context().setOffline(!there);
        return this;
    }

    /** Waits until a line stands around something that matches, on the screen. */
    OnThePhone isRinged(String selector) {
        try {
            page.waitForFunction(RINGED, selector);
        } catch (PlaywrightException late) {
            screen.keepPicture("not-ringed");
            throw late;
        }
        return this;
    }

    /**
     * With -Dpictures, a picture at 360 px and one at 1280 px. In the story with an account every page is held to what
     * every page must be as well; the others show the same pages.
     */
    OnThePhone looks(String name) {
        // A page that was left is drawn anew, and the band may say first that somebody is there.
        page.getByRole(AriaRole.HEADING).first().waitFor();
        screen.photograph("live-" + name);
        if (name.startsWith("account")) {
            screen.holds(name);
        }
        if (Boolean.getBoolean("pictures")) {
            page.setViewportSize(WIDE, TALL);
            screen.photograph("live-" + name + "-wide");
            page.setViewportSize(360, 740);
        }
        return this;
    }

    OnThePhone keepsOnlyTheSession(Set<String> kept) {
        assertThat(
                page.evaluate(
                        "() => Object.keys(sessionStorage).filter(key => key.startsWith('inclusion.helped')).sort()"),
                is(List.copyOf(kept)));
        return this;
    }

    @Override
    public void close() {
        screen.close();
    }
}
