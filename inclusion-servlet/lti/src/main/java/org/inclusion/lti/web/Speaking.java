package org.inclusion.lti.web;

import java.util.Locale;
import org.inclusion.lti.platform.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the language of a page: that of the platform's settings, else that of the launch, else that of the browser.
 */
final class Speaking {

    private Speaking() {}

    static PageWords with(Platform platform, @Nullable Locale launched, PageWords browser) {
        Locale agreed = platform.settings().language();
        if (agreed != null) {
            return PageWords.in(agreed);
        }
        return launched == null ? browser : PageWords.in(launched);
    }
}
