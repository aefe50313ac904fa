package org.inclusion.samples.gallery;

import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.ChromiumExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A gallery and a browser to look at it with, for all tests of a class; without a Chromium they are counted as skipped.
 */
@ExtendWith(ChromiumExtension.class)
abstract class InTheGallery {

    static Gallery gallery;
    static Chromium chromium;

    @BeforeAll
    static void openTheGallery(Chromium chromium) {
        InTheGallery.chromium = chromium;
        gallery = Gallery.start(0);
    }

    @AfterAll
    static void closeTheGallery() {
        if (gallery != null) {
            gallery.close();
        }
    }
}
