package org.inclusion.samples.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse: what has the focus is all there is, so it is seen at every key. */
public final class Keyboard {

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

    /** Marks what has the focus as pressed, with the name that was read on it. */
    private static final String MARK_AS_PRESSED = """
            name => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              window.pressed = { one, name };
            }
            """;

    /**
     * Whether something of that name has the focus. A button often has the words of the heading that it leads to: as
     * long as the pressed button keeps its name, the button is not what is waited for.
     */
    private static final String IS_AT = """
            words => {
              const name = (%s)();
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return name.includes(words) && !(one === window.pressed?.one && name === window.pressed.name);
            }
            """.formatted(FOCUSED);

    private static final String AT_A_HEADING = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return /^H[1-6]$/.test(one?.tagName ?? '');
            }
            """;

    /**
     * The focused element where nobody sees that it has the focus; empty where all is well. A heading takes the reader,
     * and no key. A browser's own ring has the style {@code auto}, and is seen at any width.
     */
    private static final String NOT_SEEN = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              if (!one || one === document.body) return '';
              const { outlineStyle, outlineWidth } = getComputedStyle(one);
              const { top, bottom, left, right, width } = one.getBoundingClientRect();
              const inside = width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
              const ringed = outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
              return inside && ringed ? '' : one.outerHTML.slice(0, 200);
            }
            """;

    private final Page page;

    /** A keyboard in front of a page. */
    public Keyboard(Page page) {
        this.page = page;
    }

    /** What has the focus now. */
    public String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    /**
     * Goes forward until something of that name has the focus that a key can press: a heading may have the same words.
     */
    public Keyboard tabTo(String words) {
        String name = plain(words);
        List<String> met = new ArrayList<>();
        for (int i = 0; i < FAR && (isAtAHeading() || !focused().contains(name)); i++) {
            page.keyboard().press("Tab");
            assertThat("the focus is seen", (String) page.evaluate(NOT_SEEN), is(""));
            met.add(focused());
        }
        assertThat("on the way: " + met, focused(), containsString(name));
        return this;
    }

    private boolean isAtAHeading() {
        return page.evaluate(AT_A_HEADING).equals(true);
    }

    /** With one space where there are several, or where one does not break. */
    private static String plain(String words) {
        return words.replaceAll("(?U)\\s+", " ").strip();
    }

    /** Presses one key. What was pressed before may be waited for again. */
    public Keyboard press(String key) {
        page.evaluate("() => { delete window.pressed; }");
        page.keyboard().press(key);
        return this;
    }

    /** Goes to a button, and presses it. */
    public Keyboard presses(String name) {
        tabTo(name);
        page.evaluate(MARK_AS_PRESSED, focused());
        page.keyboard().press("Enter");
        return this;
    }

    /** Goes to one of several radio buttons with the arrows, and chooses it. */
    public Keyboard choosesBelow(String group, String words) {
        String name = plain(words);
        isAt(group).press("Tab");
        for (int i = 0; i < FAR && !focused().contains(name); i++) {
            press("ArrowDown");
        }
        assertThat(focused(), containsString(name));
        return press("Space");
    }

    /** Goes to a field, and writes. */
    public Keyboard writes(String label, String text) {
        tabTo(label);
        page.keyboard().type(text);
        return this;
    }

    /**
     * Waits until the focus is at something of that name, and no longer at what was pressed: at a new view's heading,
     * most often.
     */
    public Keyboard isAt(String words) {
        String name = plain(words);
        try {
            page.waitForFunction(IS_AT, name, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            throw new AssertionError("waited for the focus at: " + name + ", and it is at: " + focused(), late);
        }
        return this;
    }

    /** Waits until a text is on the page. */
    public Keyboard reads(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        return this;
    }
}
