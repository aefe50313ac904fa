package org.inclusion.samples.gallery;

import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who reads with more space between letters, words, lines and paragraphs (WCAG 2.2, 1.4.12). */
@Tag("long")
class SpacingTest extends InTheGallery {

    private static final String SPACE = """
            () => {
              const wide = new CSSStyleSheet();
              wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
              const widen = root => {
                root.adoptedStyleSheets = [...root.adoptedStyleSheets, wide];
                root.querySelectorAll('*').forEach(one => one.shadowRoot && widen(one.shadowRoot));
              };
              widen(document);
            }
            """;

    @Test
    void nothingIsCutAndNothingGetsWiderThanTheScreen(Screen screen) {
        for (String state : new String[] {"start/wish", "start/device", "start/told", "start/long-words"}) {
            screen.page().navigate(gallery.address() + "/state.html?state=" + state);
            screen.page().waitForFunction("() => document.body.dataset.ready");
            screen.page().evaluate(SPACE);
            screen.photograph("spacing-" + state).holds(state).holdsAt400Percent(state);
        }
    }
}
