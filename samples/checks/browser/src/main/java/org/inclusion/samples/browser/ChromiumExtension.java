package org.inclusion.samples.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test what it asks for by parameter: the {@link Chromium}, one for all tests of a class, and a {@link Screen}, a new
 * one for each parameter. Both are closed for it, the screens after each test. Without a Chromium the class is counted as
 * skipped.
 */
public final class ChromiumExtension
        implements BeforeAllCallback, BeforeEachCallback, ParameterResolver, AfterEachCallback, AfterAllCallback {

    /** The tag of a class that needs a browser which puts whole pages by for "back". */
    public static final String PUTS_PAGES_BY = "puts-pages-by";

    private static final Namespace OURS = Namespace.create(ChromiumExtension.class);

    /** The open ones of a test. A store closes by itself what can be closed, but not in the JUnit of every host. */
    private record Screens(Deque<Screen> open) {}

    @Override
    public void beforeAll(ExtensionContext tests) {
        if (get(tests, Chromium.class) == null) {
            boolean putsPagesBy = tests.getTags().contains(PUTS_PAGES_BY);
            tests.getStore(OURS).put(Chromium.class, putsPagesBy ? Chromium.thatPutsPagesBy() : Chromium.start());
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(OURS).put(Screens.class, new Screens(new ArrayDeque<>()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || (type == Screen.class && get(test, Screens.class) != null);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = Objects.requireNonNull(get(test, Chromium.class), "chromium");
        if (parameter.getParameter().getType() == Chromium.class) {
            return chromium;
        }
        Screen screen = new Screen(chromium.browser());
        Objects.requireNonNull(get(test, Screens.class), "screens").open().push(screen);
        return screen;
    }

    /** One that complains leaves the others to the end of the browser. */
    @Override
    public void afterEach(ExtensionContext test) {
        Screens screens = test.getStore(OURS).remove(Screens.class, Screens.class);
        if (screens != null) {
            screens.open().forEach(Screen::close);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        Chromium chromium = tests.getStore(OURS).remove(Chromium.class, Chromium.class);
        if (chromium != null) {
            chromium.close();
        }
    }

    private static <T> @Nullable T get(ExtensionContext context, Class<T> type) {
        return context.getStore(OURS).get(type, type);
    }
}
