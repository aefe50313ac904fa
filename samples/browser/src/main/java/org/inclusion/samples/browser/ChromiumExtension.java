package org.inclusion.samples.browser;

import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test what it asks for by parameter: the {@link Chromium}, one for all tests of a class, and a {@link Screen}, a new one for
 * each parameter. Both are closed for it, the screens first. Without a Chromium the class is counted as skipped.
 */
public final class ChromiumExtension implements BeforeAllCallback, ParameterResolver {

    /** The tag of a class that needs a browser which puts whole pages by for "back". */
    public static final String PUTS_PAGES_BY = "puts-pages-by";

    private static final Namespace OURS = Namespace.create(ChromiumExtension.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        boolean putsPagesBy = tests.getTags().contains(PUTS_PAGES_BY);
        tests.getStore(OURS).put(Chromium.class, putsPagesBy ? Chromium.thatPutsPagesBy() : Chromium.start());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class
                || (type == Screen.class && test.getTestMethod().isPresent());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = Objects.requireNonNull(test.getStore(OURS).get(Chromium.class, Chromium.class), "chromium");
        if (parameter.getParameter().getType() == Chromium.class) {
            return chromium;
        }
        Screen screen = new Screen(chromium.browser());
        // What is in a store is closed with it: these at the end of the test.
        test.getStore(OURS).put(screen, screen);
        return screen;
    }
}
