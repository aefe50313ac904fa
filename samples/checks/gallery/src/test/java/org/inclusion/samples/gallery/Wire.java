package org.inclusion.samples.gallery;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.inclusion.samples.browser.Screen;

/**
 * What a screen fetches from now on, in bytes as they go over the wire: heads of answers counted, compressed where
 * they are.
 */
final class Wire {

    private static final int BYTES_A_SECOND = 50_000;

    private static final int THERE_AND_BACK_MS = 300;

    private record Request(double from, double to, long bytes, String address) {}

    private final CDPSession network;
    private final Map<String, JsonObject> sent = new LinkedHashMap<>();
    private final List<Request> requests = new ArrayList<>();

    private Wire(CDPSession network) {
        this.network = network;
        network.send("Network.enable");
        network.on(
                "Network.requestWillBeSent",
                event -> sent.put(event.get("requestId").getAsString(), event));
        network.on("Network.loadingFinished", this::finished);
    }

    static Wire of(Screen screen) {
        return new Wire(screen.context().newCDPSession(screen.page()));
    }

    private void finished(JsonObject event) {
        JsonObject asked = sent.get(event.get("requestId").getAsString());
        if (asked != null) {
            requests.add(new Request(
                    asked.get("timestamp").getAsDouble(),
                    event.get("timestamp").getAsDouble(),
                    event.get("encodedDataLength").getAsLong(),
                    asked.getAsJsonObject("request").get("url").getAsString()));
        }
    }

    /** A slow telephone line: 50 KB/s, 300 ms there and back. */
    Wire slow() {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", THERE_AND_BACK_MS);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        network.send("Network.emulateNetworkConditions", line);
        return this;
    }

    /** Everything that was fetched, in the order in which it came. */
    List<String> addresses() {
        return requests.stream().map(Request::address).toList();
    }

    long bytes() {
        return bytes(address -> true);
    }

    long bytes(Predicate<String> addresses) {
        return requests.stream()
                .filter(request -> addresses.test(request.address()))
                .mapToLong(Request::bytes)
                .sum();
    }

    /** How many requests had to wait for each other. */
    int roundTrips(Predicate<String> addresses) {
        List<Request> inOrder = requests.stream()
                .filter(request -> addresses.test(request.address()))
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
