package org.inclusion.samples.browser;

import com.microsoft.playwright.Locator;

/** The folds of a page, which a person opens to find what stands in them. */
public final class Folds {

    private static final String OPEN = """
            one => {
              const folds = [];
              for (let fold = one.closest('details:not([open])'); fold; fold = fold.parentElement?.closest('details:not([open])')) {
                folds.unshift(fold);
              }
              folds.forEach(fold => fold.querySelector(':scope > summary').click());
              return folds.length;
            }
            """;

    private Folds() {}

    /**
     * Opens the folds in which something stands, by pressing their titles.
     *
     * @param hidden what is in the page, seen or folded
     * @return how many were opened, each by one press
     */
    public static int openFor(Locator hidden) {
        return ((Number) hidden.first().evaluate(OPEN)).intValue();
    }
}
