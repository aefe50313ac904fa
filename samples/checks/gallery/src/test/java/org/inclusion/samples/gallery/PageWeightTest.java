package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * What a page costs on a slow telephone line: 50 KB/s, 300 ms there and back, nothing cached. Prints a table. Held here are
 * bytes, round trips and that nothing is asked elsewhere; seconds are printed and depend on the machine.
 */
@Tag("long")
class PageWeightTest {

    private static final int BYTES_A_SECOND = 50_000;

    private static final int THERE_AND_BACK_MS = 300;

    /** 60 KB for the script, and the page with its answers. */
    private static final long MOST_BYTES = 75_000;

    private static final int MOST_ROUND_TRIPS = 5;

    /** A lesson with all its pictures, and with what is tried in it. */
    private static final long MOST_BYTES_OF_A_LESSON = 80_000;

    private record Request(double from, double to, long bytes, String address) {}

    private record Weight(String page, int requests, long bytes, int roundTrips, double seconds) {}

    @Test
    @SuppressWarnings("SystemOut") // The table is for people.
    void everyFirstViewIsLight() {
        try (Chromium chromium = Chromium.start();
                Gallery gallery = Gallery.start(0)) {
            List<Weight> weights = new ArrayList<>();
            for (Map.Entry<String, String> page : pages(gallery).entrySet()) {
                weights.add(weigh(chromium, gallery, page.getKey(), page.getValue(), false));
            }
            System.out.printf(
                    "%-34s %8s %8s %11s %8s%n", "first view of", "requests", "bytes", "round trips", "seconds");
            weights.forEach(one -> System.out.printf(
                    "%-34s %8d %8d %11d %8.1f%n",
                    one.page(), one.requests(), one.bytes(), one.roundTrips(), one.seconds()));
            assertThat(weights.stream().map(Weight::bytes).toList(), everyItem(lessThanOrEqualTo(MOST_BYTES)));
            assertThat(
                    weights.stream().map(Weight::roundTrips).toList(), everyItem(lessThanOrEqualTo(MOST_ROUND_TRIPS)));
        }
    }

    /** The first lessons of the paths, to their last picture, with nothing cached. */
    @Test
    @SuppressWarnings("SystemOut") // The table is for people.
    void aWholeLessonWithItsPicturesIsLight() {
        try (Chromium chromium = Chromium.start();
                Gallery gallery = Gallery.start(0)) {
            List<Weight> weights = Stream.of(
                            "premiers-pas&step=toucher-et-souris",
                            "premiers-pas&step=utiliser-le-clavier",
                            "premiers-pas&step=prendre-une-photo",
                            "chercher-un-emploi&step=reconnaitre-une-offre-piege")
                    .map(step ->
                            weigh(chromium, gallery, step, gallery.people().like("begun") + " step&path=" + step, true))
                    .toList();
            weights.forEach(one -> System.out.printf(
                    "%-50s %8d %8d %11d %8.1f%n",
                    one.page(), one.requests(), one.bytes(), one.roundTrips(), one.seconds()));
            assertThat(
                    weights.stream().map(Weight::bytes).toList(), everyItem(lessThanOrEqualTo(MOST_BYTES_OF_A_LESSON)));
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
        return pages;
    }

    /** Up to the heading; or to the last file, with the seconds up to the heading. */
    private static Weight weigh(Chromium chromium, Gallery gallery, String name, String page, boolean whole) {
        String person = page.substring(0, page.indexOf(' '));
        String element = page.substring(page.indexOf(' ') + 1);
        try (Screen screen = new Screen(chromium.browser())) {
            screen.context().addCookies(List.of(new Cookie(People.COOKIE, person).setUrl(gallery.address())));
            List<Request> requests = slow(screen);
            long begun = System.nanoTime();
            screen.page().navigate(gallery.address() + "/hosts/bare.html?element=" + element);
            screen.page().locator("[part~=heading]").first().waitFor();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (whole) {
                screen.page().waitForLoadState(LoadState.NETWORKIDLE);
            }
            assertThat(
                    requests.stream().map(Request::address).toList(), everyItem(startsWith(gallery.address() + "/")));
            return new Weight(
                    name,
                    requests.size(),
                    requests.stream().mapToLong(Request::bytes).sum(),
                    longestChain(requests),
                    seconds);
        }
    }

    private static List<Request> slow(Screen screen) {
        CDPSession network = screen.context().newCDPSession(screen.page());
        network.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", THERE_AND_BACK_MS);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        network.send("Network.emulateNetworkConditions", line);
        Map<String, JsonObject> sent = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        network.on(
                "Network.requestWillBeSent",
                event -> sent.put(event.get("requestId").getAsString(), event));
        network.on("Network.loadingFinished", event -> {
            JsonObject asked = sent.get(event.get("requestId").getAsString());
            if (asked != null) {
                requests.add(new Request(
                        asked.get("timestamp").getAsDouble(),
                        event.get("timestamp").getAsDouble(),
                        event.get("encodedDataLength").getAsLong(),
                        asked.getAsJsonObject("request").get("url").getAsString()));
            }
        });
        return requests;
    }

    /** How many requests had to wait for each other. */
    private static int longestChain(List<Request> requests) {
        List<Request> inOrder = requests.stream()
                .sorted((one, other) -> Double.compare(one.from(), other.from()))
                .toList();
        int[] depth = new int[inOrder.size()];
        int longest = 0;
        for (int i = 0; i < depth.length; i++) {
            depth[i] = 1;
            for (int before = 0; before < i; before++) {
                if (inOrder.get(before).to() <= inOrder.get(i).from()) {
                    depth[i] = Math.max(depth[i], depth[before] + 1);
                }
            }
            longest = Math.max(longest, depth[i]);
        }
        return longest;
    }
}
