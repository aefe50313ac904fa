package org.inclusion.samples.gallery;

import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A gallery and a browser to look at it with, for all tests of a class; without a Chromium they are counted as skipped. */
abstract class InTheGallery {

    static Gallery gallery;
    static Chromium chromium;

    @BeforeAll
    static void openTheGallery() {
        chromium = Chromium.start();
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
