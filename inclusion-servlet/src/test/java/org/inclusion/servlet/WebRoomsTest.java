package org.inclusion.servlet;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.Ccas;
import org.inclusion.servlet.http.Route;
import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The addresses of a room come with the room. */
class WebRoomsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Ccas CCAS = new Ccas();

    private static final List<String> ROOMS =
            WebRooms.OF_LIBRARY.stream().map(WebRoom::id).toList();

    @AfterAll
    static void close() {
        CCAS.close();
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void whatALibraryDoesNotHaveAnswersAsAnUnknownAddress(String room) throws Exception {
        Set<String> others = without(room);
        Set<Route> there = Set.copyOf(new WebRooms(others, request -> "").api());
        List<String> gone = EveryAddress.ofApi().stream()
                .map(WebRoomsTest::asked)
                .filter(asked -> there.stream().map(WebRoomsTest::asked).noneMatch(asked::equals))
                .toList();
        assertThat(
                gone,
                hasItems(served(room, EveryAddress.ROOMS).routes().stream()
                        .map(WebRoomsTest::asked)
                        .toArray(String[]::new)));

        try (Host host = host(others)) {
            String unknown = answered(host, "GET nothing/is/here");
            for (String asked : gone) {
                assertThat(asked, answered(host, asked), equalTo(unknown));
            }
            for (String page : served(room, EveryAddress.ROOMS).signPages()) {
                assertThat(page, answered(host, "GET " + page), equalTo(unknown));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void theOthersKeepTheirAddresses(String room) {
        List<String> kept = new WebRooms(without(room), request -> "")
                .api().stream().map(WebRoomsTest::asked).toList();
        List<String> others = EveryAddress.ofApi().stream()
                .map(WebRoomsTest::asked)
                .filter(asked -> served(room, EveryAddress.ROOMS).routes().stream()
                        .map(WebRoomsTest::asked)
                        .noneMatch(asked::equals))
                // Nobody is helped with a card where there are none.
                .filter(asked -> !room.equals("card") || !asked.contains(" practice/codes/"))
                .toList();
        assertThat(kept, containsInAnyOrder(others.toArray()));
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void theDescriptionHasWhatIsServedAndNothingElse(String room) throws Exception {
        try (Host host = host(without(room))) {
            String document = body(host, "openapi.json");
            assertThat(new OpenAPIV3Parser().readContents(document).getMessages(), is(empty()));

            List<String> served = new WebRooms(without(room), request -> "")
                    .api().stream()
                            .map(route -> route.method() + " " + route.template())
                            .toList();
            JsonNode json = JsonMapper.builder().build().readTree(document);
            assertThat(described(json), containsInAnyOrder(served.toArray()));
            assertThat(unused(json), is(empty()));
        }
    }

    @Test
    void aWholeLibraryIsDescribedByteForByteAsItWasWritten() throws Exception {
        try (Host host = host(CCAS.inclusion.rooms());
                InputStream written = Objects.requireNonNull(
                        InclusionServlet.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            HttpRequest request =
                    HttpRequest.newBuilder(host.at("openapi.json")).build();
            assertThat(HTTP.send(request, BodyHandlers.ofByteArray()).body(), equalTo(written.readAllBytes()));
        }
    }

    @Test
    void aPageIsToldWhichRoomsThereAre() {
        try (Host host = host(without("referral"))) {
            List<String> told = new ArrayList<>();
            new Caller(host, new Contract(), "fatima")
                    .get("api/me")
                    .json()
                    .path("rooms")
                    .forEach(room -> told.add(room.asText()));
            assertThat(told, allOf(equalTo(told.stream().sorted().toList()), not(hasItem("referral"))));
            assertThat(told, containsInAnyOrder(without("referral").toArray()));
        }
    }

    @Test
    void everyAddressBelongsToOneRoom() {
        List<String> ofRooms = new ArrayList<>();
        for (WebRoom room : all()) {
            served(room.id(), EveryAddress.ROOMS).routes().stream()
                    .map(Route::template)
                    .distinct()
                    .forEach(ofRooms::add);
        }
        List<String> twice = new ArrayList<>(ofRooms);
        new HashSet<>(ofRooms).forEach(twice::remove);
        assertThat(twice, is(empty()));

        Set<String> api = EveryAddress.ofApi().stream().map(Route::template).collect(toSet());
        api.removeAll(Set.of("openapi.json", "schemas/pack-1.json", "schemas/copy-1.json"));
        assertThat(ofRooms, containsInAnyOrder(api.toArray()));
    }

    @Test
    void noAddressHidesAnother() {
        List<Route> routes = EveryAddress.ofApi();
        for (Route route : routes) {
            assertThat(
                    asked(route),
                    routes.stream()
                            .filter(other -> other.method().equals(route.method()))
                            .filter(other -> fit(other.segments(), route.segments()))
                            .map(Route::template)
                            .toList(),
                    is(equalTo(List.of(route.template()))));
        }
    }

    /** Where a library may be without a subject one day, its line moves from one list to the other. */
    @Test
    void whatTheLibraryKnowsAsARoomIsServedAsOne() {
        Set<String> rooms = new HashSet<>(CCAS.inclusion.rooms());
        assertThat(rooms.containsAll(ROOMS), is(true));
        rooms.retainAll(WebRooms.ALWAYS.stream().map(WebRoom::id).toList());
        assertThat("move these lines from WebRooms.ALWAYS to OF_LIBRARY", rooms, is(empty()));
    }

    private static List<WebRoom> all() {
        return Stream.concat(WebRooms.ALWAYS.stream(), WebRooms.OF_LIBRARY.stream())
                .toList();
    }

    private static Served served(String room, Set<String> rooms) {
        return all().stream()
                .filter(one -> one.id().equals(room))
                .findFirst()
                .orElseThrow()
                .serve(new WebGround(rooms, request -> ""));
    }

    private static Set<String> without(String room) {
        return CCAS.inclusion.rooms().stream().filter(one -> !one.equals(room)).collect(toSet());
    }

    private static Host host(Set<String> rooms) {
        return new Host(new InclusionServlet(CCAS.inclusion, Town.resolver(), ServletOptions.standard(), rooms));
    }

    private static boolean fit(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            boolean isOpen = one.get(i).startsWith("{") || other.get(i).startsWith("{");
            if (!isOpen && !one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A request for an address, with a text for each of its variables. */
    private static String asked(Route route) {
        return route.method() + " " + route.template().replaceAll("\\{\\w+}", "me");
    }

    private static String answered(Host host, String asked) throws IOException, InterruptedException {
        String[] methodAndPath = asked.split(" ", 2);
        HttpRequest request = HttpRequest.newBuilder(host.at(methodAndPath[1]))
                .header("X-Test-User", "marc")
                .header("X-Inclusion", "1")
                .header("Content-Type", "application/json")
                .method(methodAndPath[0], BodyPublishers.ofString(methodAndPath[0].equals("GET") ? "" : "{}"))
                .build();
        HttpResponse<String> reply = HTTP.send(request, BodyHandlers.ofString());
        return reply.statusCode() + " " + reply.body();
    }

    private static String body(Host host, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(host.at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> described(JsonNode document) {
        List<String> described = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (!verb.equals("parameters")) {
                        described.add(verb.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring(1));
                    }
                }));
        return described;
    }

    private static List<String> unused(JsonNode document) {
        Set<String> used =
                document.findValues("$ref").stream().map(JsonNode::asText).collect(toSet());
        List<String> unused = new ArrayList<>();
        for (String kind : List.of("schemas", "parameters", "headers", "responses")) {
            document.at("/components/" + kind).fieldNames().forEachRemaining(name -> {
                String reference = "#/components/" + kind + "/" + name;
                if (!used.contains(reference)) {
                    unused.add(reference);
                }
            });
        }
        return unused;
    }
}
