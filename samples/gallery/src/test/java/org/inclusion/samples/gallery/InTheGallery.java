package org.inclusion.samples.gallery;

import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** A gallery and a browser to look at it with, for all tests of a class; without a Chromium they are counted as skipped. */
abstract class InTheGallery {

    /** For a class that needs a browser which puts whole pages by for "back". */
    static final String PUTS_PAGES_BY = "puts-pages-by";

    static Gallery gallery;
    static Chromium chromium;

    @BeforeAll
    static void openTheGallery(TestInfo tests) {
        chromium = tests.getTags().contains(PUTS_PAGES_BY) ? Chromium.thatPutsPagesBy() : Chromium.start();
        gallery = Gallery.start(0);
    }

    @AfterAll
    static void closeTheGallery() {
        if (gallery != null) {
            gallery.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }
}
