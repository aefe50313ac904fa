package org.inclusion.samples.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How somebody goes through the pages of a host.
 *
 * @param locale the browser's language
 * @param enter leads a page to the first one, signed in
 * @param isOut whether an address is that of the sign-in, where nothing is pressed
 * @param writes what is written into a field, by words of its label; into other fields goes something at random
 * @param leavesAlone names of what is not pressed
 * @param presses how often something is pressed at most
 * @param time how long it takes at most
 */
public record Crawl(
        String locale,
        Consumer<Page> enter,
        Predicate<String> isOut,
        Map<String, String> writes,
        Set<String> leavesAlone,
        int presses,
        Duration time) {

    /** Copies what is given. */
    public Crawl {
        writes = Map.copyOf(writes);
        leavesAlone = Set.copyOf(leavesAlone);
    }
}
