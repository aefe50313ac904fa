package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.evidence.Channel;
import org.inclusion.id.AssessmentId;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a page costs on a slow telephone line: 50 KB/s, 300 ms there and back, nothing cached. Prints a table. Held here
 * are bytes, round trips and that nothing is asked elsewhere; seconds are printed and depend on the machine.
 */
@Tag("long")
class PageWeightTest {

    /** 60 KB for the script, and the page with its answers. */
    private static final long MOST_BYTES = 75_000;

    private static final int MOST_ROUND_TRIPS = 5;

    /**
     * A script that is loaded once the view is there, for whoever presses "Rappelez-moi" next. The view does not wait
     * for the script.
     */
    private static final String AFTER_THE_VIEW = "/ui/followup/call-me.js";

    private record Weight(String page, List<String> addresses, long bytes, int roundTrips, double seconds) {}

    @Test
    @SuppressWarnings("SystemOut") // The table is for people.
    void everyFirstViewIsLight() {
        try (Chromium chromium = Chromium.start();
                Gallery gallery = Gallery.start(0)) {
            List<Weight> weights = new ArrayList<>();
            for (Map.Entry<String, String> page : pages(gallery).entrySet()) {
                weights.add(weigh(chromium, gallery, page.getKey(), page.getValue()));
            }
            System.out.printf(
                    "%-34s %8s %8s %11s %8s%n", "first view of", "requests", "bytes", "round trips", "seconds");
            weights.forEach(one -> System.out.printf(
                    "%-34s %8d %8d %11d %8.1f%n",
                    one.page(), one.addresses().size(), one.bytes(), one.roundTrips(), one.seconds()));
            for (Weight one : weights) {
                assertThat(one.toString(), one.bytes(), is(lessThanOrEqualTo(MOST_BYTES)));
                assertThat(one.toString(), one.roundTrips(), is(lessThanOrEqualTo(MOST_ROUND_TRIPS)));
            }
        }
    }

    /** Who looks, and at what. */
    private static Map<String, String> pages(Gallery gallery) {
        String fatima = gallery.people().like("begun");
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(fatima))
                .about(new LearnerId(fatima))
                .assessments()
                .begin(new Agreement(
                        new AssessmentId("slow"), AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                .orThrow();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start (what would you like to do)", gallery.people().like("new") + " start");
        pages.put("questions (the first question)", fatima + " questions&assessment=slow");
        pages.put("path", fatima + " path");
        pages.put("step", fatima + " step&path=premiers-pas&step=joindre-un-fichier");
        pages.put("profile", fatima + " profile");
        pages.put("helper", gallery.people().like("helper") + " helper");
        return pages;
    }

    /** Up to the heading. */
    private static Weight weigh(Chromium chromium, Gallery gallery, String name, String page) {
        String person = page.substring(0, page.indexOf(' '));
        String element = page.substring(page.indexOf(' ') + 1);
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().addCookies(List.of(new Cookie(People.COOKIE, person).setUrl(gallery.address())));
            Wire wire = Wire.of(screen).slow();
            long begun = System.nanoTime();
            screen.page().navigate(gallery.address() + "/hosts/bare.html?element=" + element);
            screen.page().locator("[part~=heading]").first().waitFor();
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(wire.addresses(), everyItem(startsWith(gallery.address() + "/")));
            int roundTrips = wire.roundTrips(address -> !address.endsWith(AFTER_THE_VIEW));
            return new Weight(name, wire.addresses(), wire.bytes(), roundTrips, seconds);
        }
    }
}
