package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.util.List;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the three themes, against each other (WCAG 2.2, relative luminance and contrast ratio). */
@Tag("long")
class ContrastTest extends InTheGallery {

    private static final double TEXT = 4.5;

    private static final double SIGN = 3;

    /** What is written on what. */
    private static final List<List<String>> WRITTEN = List.of(
            List.of("ink", "paper"),
            List.of("ink", "wash"),
            List.of("ink", "sun"),
            List.of("soft", "paper"),
            List.of("main", "paper"),
            List.of("main-ink", "main"));

    /** Borders and outlines, and what they stand on. */
    private static final List<List<String>> DRAWN = List.of(
            List.of("edge", "paper"), List.of("main", "paper"), List.of("focus", "paper"), List.of("sun-edge", "sun"));

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void whatIsWrittenAndDrawnStandsOut(String theme) {
        try (Screen screen = new Screen(chromium.browser())) {
            screen.page().navigate(gallery.address() + "/state.html?state=start/wish&theme=" + theme);
            screen.page().waitForFunction("() => document.body.dataset.ready");
            WRITTEN.forEach(pair -> assertThat(
                    theme + " " + pair, ratio(screen, pair.get(0), pair.get(1)), greaterThanOrEqualTo(TEXT)));
            DRAWN.forEach(pair -> assertThat(
                    theme + " " + pair, ratio(screen, pair.get(0), pair.get(1)), greaterThanOrEqualTo(SIGN)));
        }
    }

    private static double ratio(Screen screen, String one, String other) {
        double a = luminance(screen, one);
        double b = luminance(screen, other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Screen screen, String name) {
        String colour = ((String) screen.page()
                        .evaluate(
                                "name => getComputedStyle(document.querySelector('inclusion-start')).getPropertyValue('--_' + name)",
                                name))
                .strip();
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double part = (value & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
