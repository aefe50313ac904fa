package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.content.CheckedPack;
import org.inclusion.content.PackSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The practice sites that {@code pack check} knows are those that the servlet has, each at its address, and no other.
 */
class PracticeAddressesTest {

    private static final Pattern KNOWN = Pattern.compile("there are (.*)$");

    private static final Pattern ADDRESS = Pattern.compile("\"practice/([a-z-]*)\"");

    private static final String PACK = """
            {"format":"inclusion-pack/1","id":"petit","version":"1.0.0","title":{"fr":"P"},"languages":["fr"],
             "licence":"CC-BY-4.0","framework":"digcomp-3.0",
             "practices":[{"id":"a","title":{"fr":"A"},"task":{"fr":"A"},"success":{"fr":"A"},"site":"nulle-part"}]}
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void everySiteThatIsKnownIsServedAndNoOther() throws Exception {
        List<String> known = known();

        for (String site : known) {
            HttpRequest request =
                    HttpRequest.newBuilder(town.host.at("practice/" + site)).build();
            assertThat(site, HTTP.send(request, BodyHandlers.discarding()).statusCode(), is(200));
        }
        assertThat(known, containsInAnyOrder(served().toArray()));
    }

    private static List<String> known() {
        return CheckedPack.of(PackSource.json("petit", PACK.getBytes(StandardCharsets.UTF_8)), List.of(), List.of())
                .mistakes()
                .stream()
                .map(mistake -> KNOWN.matcher(mistake.toString()))
                .filter(Matcher::find)
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .toList();
    }

    private static List<String> served() throws IOException {
        return ADDRESS.matcher(Files.readString(Path.of("src/main/java/org/inclusion/servlet/ui/UiRoutes.java")))
                .results()
                .map(found -> found.group(1))
                .filter(site -> !site.isEmpty())
                .distinct()
                .toList();
    }
}
