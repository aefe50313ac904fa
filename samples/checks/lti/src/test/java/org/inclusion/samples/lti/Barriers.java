package org.inclusion.samples.lti;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe finds in one frame. */
final class Barriers {

    private Barriers() {}

    /** The rules that are broken in a frame, each with the elements that break it. */
    @SuppressWarnings("unchecked")
    static List<String> of(Frame frame) {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            frame.evaluate(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) frame.evaluate("async () => (await axe.run(document, { iframes: false })).violations"
                + ".map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))");
    }
}
