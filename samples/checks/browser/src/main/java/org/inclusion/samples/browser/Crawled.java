package org.inclusion.samples.browser;

import java.util.List;

/**
 * What a crawl came to.
 *
 * @param presses how often something was pressed
 * @param spots how many different things were pressed
 * @param screens how many screens were seen, distinguished by their headings
 * @param faults what was found, each once
 */
public record Crawled(int presses, int spots, int screens, List<Fault> faults) {

    /** Copies the list. */
    public Crawled {
        faults = List.copyOf(faults);
    }
}
