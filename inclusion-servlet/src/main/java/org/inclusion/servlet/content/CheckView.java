package org.inclusion.servlet.content;

import org.inclusion.content.PersonCheck;
import org.jspecify.annotations.Nullable;

/**
 * A person's check as JSON.
 *
 * @param on the day, such as 2026-11-30
 */
record CheckView(String by, String on) {

    /** Null where nobody has checked it yet. */
    static @Nullable CheckView of(@Nullable PersonCheck check) {
        return check == null ? null : new CheckView(check.by(), check.on().toString());
    }
}
