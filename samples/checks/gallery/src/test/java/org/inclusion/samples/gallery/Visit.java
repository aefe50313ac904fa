package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody in front of a state of the gallery, with a keyboard or a finger. */
final class Visit {

    private static final int MANY_TABS = 80;

    /** What has the focus, in whatever shadow root. */
    private static final String FOCUSED = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return one;
            }""";

    private static final String SAYS = "one => (one?.textContent ?? '').replace(/\\s+/g, ' ').trim()";

    private static final String AT_THE_HEADING = "heading => { const one = (" + FOCUSED
            + ")(); return one?.matches('[part~=heading]') && (" + SAYS + ")(one).includes(heading); }";

    private static final String TEXT = """
            () => {
              const read = one => [...(one.shadowRoot ?? one).childNodes]
                .filter(child => child.nodeType === Node.TEXT_NODE || (child.nodeType === Node.ELEMENT_NODE && child.localName !== 'style'))
                .map(child => (child.nodeType === Node.TEXT_NODE ? child.data : read(child)))
                .join('');
              return read(document.querySelector('#stage'));
            }""";

    private final Gallery gallery;
    private final Page page;

    Visit(Gallery gallery, Page page) {
        this.gallery = gallery;
        this.page = page;
    }

    Visit opens(String state) {
        page.navigate(gallery.address() + "/state.html?state=" + state);
        return isReady();
    }

    /** As whoever this browser is already. */
    Visit opensAgain(String state) {
        page.navigate(gallery.address() + "/state.html?same&state=" + state);
        return isReady();
    }

    private Visit isReady() {
        page.waitForFunction("() => document.body.dataset.ready === 'true'");
        return this;
    }

    Page page() {
        return page;
    }

    Visit taps(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** Opens a part that is folded. */
    Visit unfolds(String title) {
        page.locator("summary", new Page.LocatorOptions().setHasText(title)).click();
        return this;
    }

    /** A step may begin with the same word: the button is that of the way out. */
    Visit leaves() {
        page.locator("inclusion-leave")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Sortir").setExact(true))
                .first()
                .click();
        return this;
    }

    Visit sees(String heading) {
        page.locator("[part~=heading]", new Page.LocatorOptions().setHasText(heading))
                .first()
                .waitFor();
        return this;
    }

    Visit reads(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** The view's heading has the focus, so that a screen reader begins there. */
    Visit isAt(String heading) {
        page.waitForFunction(AT_THE_HEADING, heading);
        return this;
    }

    Visit tabsTo(String name) {
        for (int i = 0; i < MANY_TABS; i++) {
            page.keyboard().press("Tab");
            if (focused().contains(name)) {
                return this;
            }
        }
        throw new AssertionError("no key leads to " + name);
    }

    Visit presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    String focused() {
        return (String) page.evaluate("() => (" + SAYS + ")((" + FOCUSED + ")())");
    }

    /** With Tab alone one comes out at the other side. */
    Visit comesOut(String key) {
        for (int i = 0; i < MANY_TABS; i++) {
            page.keyboard().press(key);
            if (page.evaluate("() => document.activeElement === document.body").equals(true)) {
                return this;
            }
        }
        throw new AssertionError("the focus never comes out with " + key);
    }

    Locator shown(String selector) {
        return page.locator(selector);
    }

    /** All that is shown, in shadow roots too. */
    String text() {
        return (String) page.evaluate(TEXT);
    }

    Object asks(String script) {
        return page.evaluate(script);
    }

    /** Waits until nothing is kept on this device any more. */
    Visit hasSentAll() {
        page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('inclusion.waiting.'))");
        return this;
    }

    int kept() {
        return (int) page.evaluate(
                "() => Object.keys(localStorage).filter(key => key.startsWith('inclusion.waiting.')).length");
    }

    /** The help of each practice of a step that the server has of whoever this browser is, the latest first. */
    @SuppressWarnings("unchecked")
    List<String> practisedWith(String step) {
        return (List<String>) page.evaluate("""
                async step => {
                  const { evidence } = await (await fetch('/inclusion/api/learners/me/history')).json();
                  return evidence.filter(one => one.kind === 'practice' && one.item === step).map(one => one.help);
                }""", step);
    }

    void isWithout(String text) {
        assertThat(text(), is(not(containsString(text))));
    }
}
