package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host's own pages are written with: a type for each address, in a folder that npm installs. */
class TypesForHostsTest {

    /** In the jar. */
    private static final Path FOLDER = Path.of("target/classes/org/inclusion/servlet/ui");

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>inclusion</artifactId>\\s*<version>([^<]+)</version>");

    private final String types = read("addresses.d.ts");

    @Test
    void everyAddressHasAType() {
        List<String> without = EveryAddress.ofApi().stream()
                .map(route -> "'" + route.method() + " /" + route.template() + "': {")
                .filter(address -> !types.contains(address))
                .toList();
        assertThat(without, is(empty()));
    }

    @Test
    void everySchemaOfTheDescriptionHasAType() {
        List<String> without = Contract.DOCUMENT.at("/components/schemas").properties().stream()
                .map(schema -> "\n  " + schema.getKey() + ": ")
                .filter(type -> !types.contains(type))
                .toList();
        assertThat(without, is(empty()));
    }

    @Test
    void theFolderIsAPackageOfNpmInTheVersionOfTheJar() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(read("package.json"));
        Matcher version = VERSION.matcher(Files.readString(Path.of("../pom.xml")));

        assertThat(version.find(), is(true));
        assertThat(manifest.get("version").asText(), equalTo(version.group(1)));
        List<String> missing = StreamSupport.stream(
                        manifest.get("exports").findValues("types").spliterator(), false)
                .map(JsonNode::asText)
                .filter(file -> !Files.exists(FOLDER.resolve(file)))
                .toList();
        assertThat(missing, is(empty()));
        assertThat(Files.exists(FOLDER.resolve(manifest.get("customElements").asText())), is(true));
        for (JsonNode script : manifest.get("exports").findValues("default")) {
            assertThat(Files.exists(FOLDER.resolve(script.asText())), is(true));
        }
    }

    @ParameterizedTest
    @CsvSource({"ui/addresses.d.ts, text/plain", "ui/addresses.js, text/javascript", "ui/package.json, application/json"
    })
    void theTypesAreServedBesideTheScript(String address, String type) throws Exception {
        try (Town town = new Town()) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(town.host.at(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode(), equalTo(200));
            assertThat(answer.headers().firstValue("Content-Type").orElse(""), containsString(type));
        }
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(InclusionServlet.class.getResourceAsStream("ui/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
