package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void theScaleGoesFromMostHelpToNoneByItsCategories() {
        assertThat(List.of(Help.values()), contains(Help.SHOWN, Help.TOGETHER, Help.SUPPORTED, Help.ALONE));
        assertThat(Arrays.stream(Help.values()).map(Help::category).toList(), contains(0, 1, 2, 3));
    }

    @Test
    void aloneIsAtMostAnyHelpAndShownAtMostItself() {
        assertThat(Help.ALONE.atMost(Help.SHOWN), is(true));
        assertThat(Help.TOGETHER.atMost(Help.TOGETHER), is(true));
        assertThat(Help.SHOWN.atMost(Help.TOGETHER), is(false));
        assertThat(Help.SUPPORTED.atMost(Help.ALONE), is(false));
    }
}
