package org.inclusion.samples.lti;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/**
 * The frame of a course in which a link of ours opens. It goes from page to page on its way: login, platform, launch.
 */
final class Activity {

    private Activity() {}

    /** Waits until it stands at an address: nobody asks anything of a page that is about to leave. */
    static void reaches(Page course, String address) {
        try {
            course.waitForCondition(() -> {
                Frame frame = course.frame("activity");
                return frame != null && frame.url().startsWith(address);
            });
        } catch (TimeoutError e) {
            throw new AssertionError("the activity does not reach " + address + ", " + standing(course), e);
        }
    }

    private static String standing(Page course) {
        Frame frame = course.frame("activity");
        return frame == null
                ? "there is no frame"
                : "it stands at " + frame.url() + " and says: " + frame.evaluate("() => document.body?.innerText");
    }
}
