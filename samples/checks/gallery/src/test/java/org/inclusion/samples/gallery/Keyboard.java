package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse: what has the focus is all she has. */
final class Keyboard {

    private static final int FAR = 60;

    private static final double PATIENCE = 20_000;

    /** What has the focus, in shadow roots too, by its name: label, words, or tag. */
    private static final String FOCUSED = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              if (!one || one === document.body) return '';
              const label = one.labels?.[0]?.textContent ?? one.getAttribute('aria-label');
              return (label || one.innerText || one.textContent || one.id || one.tagName).replace(/\\s+/g, ' ').trim();
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** What has the focus now. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    /** Goes forward until something of that name has the focus. */
    Keyboard tabTo(String name) {
        List<String> met = new ArrayList<>();
        for (int i = 0; i < FAR && !focused().contains(name); i++) {
            page.keyboard().press("Tab");
            met.add(focused());
        }
        assertThat("on the way: " + met, focused(), containsString(name));
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Goes to a button, and presses it. */
    Keyboard presses(String name) {
        return tabTo(name).press("Enter");
    }

    /** Goes to a field, and writes. */
    Keyboard writes(String label, String text) {
        tabTo(label);
        page.keyboard().type(text);
        return this;
    }

    /** Waits until the focus is at something of that name: a new view's heading, most often. */
    Keyboard isAt(String name) {
        try {
            page.waitForFunction(
                    "name => (" + FOCUSED + ")().includes(name)",
                    name,
                    new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            assertThat(focused(), containsString(name));
        }
        return this;
    }

    /** Waits until a text is on the page. */
    Keyboard reads(String text) {
        page.getByText(text)
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(PATIENCE));
        return this;
    }
}
