package org.inclusion.samples.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;

/**
 * The time that a page reads: its timers, its frames, and when its presses were. A test that stops it says itself how
 * much has passed, so that a busy machine is not a slow finger. What the network answers comes in its own time.
 */
public final class PageTime {

    /** So far ahead of the page's own time it is stopped: what is due until then comes at once. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Page page;

    private PageTime(Page page) {
        this.page = page;
    }

    /** Of a page that is opened afterwards: until it is stopped, it goes on by itself. */
    public static PageTime of(Page page) {
        page.clock().install();
        return new PageTime(page);
    }

    /** From now on nothing passes by itself. */
    public PageTime stops() {
        try {
            page.clock().pauseAt(soon());
        } catch (PlaywrightException late) {
            // That took longer than it was ahead. The page's time stands still all the same, so that it is ahead now.
            page.clock().pauseAt(soon());
        }
        return this;
    }

    private long soon() {
        return ((Number) page.evaluate("() => Date.now()")).longValue() + LATER.toMillis();
    }

    /** So much passes, and the timers and frames in it come one after the other. */
    public PageTime passes(Duration time) {
        page.clock().runFor(time.toMillis());
        return this;
    }

    /** From now on it goes on by itself again. */
    public PageTime goesOn() {
        page.clock().resume();
        return this;
    }
}
