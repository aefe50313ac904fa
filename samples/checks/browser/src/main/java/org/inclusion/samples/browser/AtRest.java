package org.inclusion.samples.browser;

import com.microsoft.playwright.Page;

/** What a page shows once all that was pressed is done. */
public final class AtRest {

    /**
     * A button at work makes its element busy as it is pressed; a view that it answered is drawn with the element's
     * next update.
     */
    private static final String IS_AT_REST = """
            () => {
              const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
              return deep(document).every(one => !one.busy && !one.isUpdatePending);
            }
            """;

    private AtRest() {}

    /** Waits until no button of the library's elements is at work, and what they answered is drawn. */
    public static void on(Page page) {
        page.waitForFunction(IS_AT_REST);
    }
}
