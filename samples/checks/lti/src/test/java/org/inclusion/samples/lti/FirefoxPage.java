package org.inclusion.samples.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A page, or a frame of one. Its address changes on the way of a launch; what is asked of it waits until it can
 * be answered.
 */
final class FirefoxPage {

    /** What stands in a page and in its elements, with a text. */
    private static final String FIND = """
            (css, text) => {
              const all = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
              return all(document).filter(one => one.matches(css) && one.checkVisibility() && one.textContent.includes(text));
            }""";

    private final BiDi biDi;
    private final String context;

    FirefoxPage(BiDi biDi, String context) {
        this.biDi = biDi;
        this.context = context;
    }

    /** Its one frame that is seen. */
    FirefoxPage frame() {
        biDi.until(standing("a frame"), () -> !children().isEmpty());
        return new FirefoxPage(biDi, children().get(0));
    }

    private List<String> children() {
        List<String> contexts = new ArrayList<>();
        biDi.send("browsingContext.getTree", Map.of("root", context))
                .path("contexts")
                .path(0)
                .path("children")
                .forEach(child -> contexts.add(child.path("context").asText()));
        return contexts;
    }

    /** The windows of the browser. */
    private Set<String> windows() {
        Set<String> contexts = new HashSet<>();
        biDi.send("browsingContext.getTree", Map.of("maxDepth", 0))
                .path("contexts")
                .forEach(top -> contexts.add(top.path("context").asText()));
        return contexts;
    }

    /** The window that something opens. */
    FirefoxPage popup(Runnable opens) {
        Set<String> before = windows();
        opens.run();
        biDi.until(standing("a window opens"), () -> windows().size() > before.size());
        Set<String> opened = windows();
        opened.removeAll(before);
        return new FirefoxPage(biDi, opened.iterator().next());
    }

    void close() {
        biDi.send("browsingContext.close", Map.of("context", context));
    }

    void waitUntilClosed() {
        biDi.until(standing("the window closes"), () -> !windows().contains(context));
    }

    /** Waits until an element with a text is seen. */
    void shows(String css, String text) {
        biDi.until(standing(css + " with " + text), () -> found(css, text).size() > 0);
    }

    /** Presses an element that is seen, as a pointer does. */
    void press(String css, String text, int place) {
        biDi.until(standing(css + " with " + text), () -> found(css, text).size() > place);
        Map<String, String> element =
                Map.of("sharedId", found(css, text).get(place).path("sharedId").asText());
        call("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })", List.of(element));
        Map<String, Object> over =
                Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", Map.of("type", "element", "element", element));
        biDi.send(
                "input.performActions",
                Map.of(
                        "context",
                        context,
                        "actions",
                        List.of(Map.of(
                                "type",
                                "pointer",
                                "id",
                                "pointer",
                                "actions",
                                List.of(
                                        over,
                                        Map.of("type", "pointerDown", "button", 0),
                                        Map.of("type", "pointerUp", "button", 0))))));
    }

    /** Waits until a function of the page returns true. */
    void isTrue(String function) {
        biDi.until(
                standing(function),
                () -> asked(function, List.of()).path("value").asBoolean());
    }

    /** Waits until a function of the page returns another text than before. */
    void changes(String function, String before) {
        biDi.until(standing("another text than " + before), () -> {
            JsonNode now = asked(function, List.of()).path("value");
            return now.isTextual() && !now.asText().equals(before);
        });
    }

    /** The text that a function of the page returns. */
    String text(String function) {
        return call(function, List.of()).path("value").asText();
    }

    /** What was waited for, and where the page stands instead. */
    private Supplier<String> standing(String waitedFor) {
        return () -> waitedFor + "; the page says: "
                + asked("() => location.href + ' ' + document.body?.innerText", List.of())
                        .path("value")
                        .asText();
    }

    private JsonNode found(String css, String text) {
        return asked(FIND, List.of(Map.of("type", "string", "value", css), Map.of("type", "string", "value", text)))
                .path("value");
    }

    /** Nothing where the page leaves while it is asked. */
    private JsonNode asked(String function, List<?> arguments) {
        try {
            return call(function, arguments);
        } catch (AssertionError leaving) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode call(String function, List<?> arguments) {
        return biDi.send(
                        "script.callFunction",
                        Map.of(
                                "functionDeclaration",
                                function,
                                "awaitPromise",
                                true,
                                "target",
                                Map.of("context", context),
                                "arguments",
                                arguments))
                .path("result");
    }
}
