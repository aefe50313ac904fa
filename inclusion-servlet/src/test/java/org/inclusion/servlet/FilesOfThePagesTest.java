package org.inclusion.servlet;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the pages, as browsers ask for them. */
class FilesOfThePagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** 60 KB. */
    private static final int BUDGET = 60_000;

    /** In what the bundler makes. */
    private static final Pattern TAKEN = Pattern.compile("\\bimport\\{([^}]*)}from\"[^\"]+\"");

    private static final Pattern EXPORTED = Pattern.compile("\\bexport\\{([^}]*)}");

    private static final Pattern FROM = Pattern.compile("\\bimport\\{[^}]*}from\"([^\"]+)\"");

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theScriptIsForAnybody() throws Exception {
        HttpResponse<byte[]> script = get();

        assertThat(script.statusCode(), equalTo(200));
        assertThat(header(script, "Content-Type"), equalTo("text/javascript;charset=UTF-8"));
        assertThat(header(script, "X-Content-Type-Options"), equalTo("nosniff"));
        assertThat(new String(script.body(), StandardCharsets.UTF_8), containsString("inclusion-"));
    }

    @Test
    void theSheetsPageLetsNothingInThatIsNotOurs() throws Exception {
        HttpResponse<byte[]> page = file("ui/paper.html");

        assertThat(page.statusCode(), equalTo(200));
        assertThat(header(page, "Content-Type"), equalTo("text/html;charset=UTF-8"));
        assertThat(header(page, "Content-Security-Policy"), containsString("default-src 'self'"));
        assertThat(header(page, "Content-Security-Policy"), not(containsString("unsafe")));
        assertThat(header(file("ui/paper.css"), "Content-Type"), equalTo("text/css;charset=UTF-8"));
        assertThat(header(file("ui/paper.js"), "Content-Type"), equalTo("text/javascript;charset=UTF-8"));
    }

    /** A browser that finds no icon asks the host for one, and tells a host without one of a fault. */
    @ParameterizedTest
    @CsvSource({"practice/journal, ../ui/icon.svg", "ui/paper.html, icon.svg"})
    void aPageHasAnIconOfItsOwn(String address, String icon) throws Exception {
        String page = new String(file(address).body(), StandardCharsets.UTF_8);
        assertThat(page, containsString("<link rel=\"icon\" href=\"" + icon + "\">"));
        assertThat(header(file("ui/icon.svg"), "Content-Type"), equalTo("image/svg+xml"));
    }

    @Test
    void itTravelsZippedWhereTheBrowserCanUnzip() throws Exception {
        byte[] plain = get().body();
        HttpResponse<byte[]> zipped = get("Accept-Encoding", "deflate, gzip;q=0.8");

        assertThat(header(zipped, "Content-Encoding"), equalTo("gzip"));
        assertThat(header(zipped, "Vary"), containsString("Accept-Encoding"));
        assertThat(unzipped(zipped.body()), equalTo(plain));
        assertThat(zipped.body().length, lessThan(BUDGET));
    }

    @Test
    void aScriptTravelsSmallerStillWhereTheBrowserReadsBrotli() throws Exception {
        HttpResponse<byte[]> small = get("Accept-Encoding", "gzip, deflate, br, zstd");

        assertThat(header(small, "Content-Encoding"), equalTo("br"));
        assertThat(header(small, "Vary"), containsString("Accept-Encoding"));
        assertThat(small.body().length, lessThan(get("Accept-Encoding", "gzip").body().length * 9 / 10));
        assertThat(header(get("Accept-Encoding", "gzip, br;q=0"), "Content-Encoding"), equalTo("gzip"));
        assertThat(header(file("ui/paper.css", "Accept-Encoding", "gzip, br"), "Content-Encoding"), equalTo("gzip"));
    }

    @Test
    void aBrowserThatRefusesGzipGetsItAsItIs() throws Exception {
        assertThat(header(get("Accept-Encoding", "gzip;q=0, identity"), "Content-Encoding"), equalTo(""));
        assertThat(header(get(), "Content-Encoding"), equalTo(""));
    }

    @Test
    void askedAgainItIsSentOnlyWhereItChanged() throws Exception {
        HttpResponse<byte[]> first = get("Accept-Encoding", "gzip");
        String tag = header(first, "ETag");

        assertThat(header(first, "Cache-Control"), equalTo("no-cache"));
        HttpResponse<byte[]> again = get("Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.statusCode(), equalTo(304));
        assertThat(again.body().length, equalTo(0));
        assertThat(header(get(), "ETag"), not(equalTo(tag)));
    }

    /** A page stays open while a release is installed, and a host's page names scripts itself. */
    @ParameterizedTest
    @MethodSource("onceServed")
    void anAddressOnceServedIsStillAnsweredWithAScript(String address) throws Exception {
        HttpResponse<byte[]> script = following("ui/" + address);

        assertThat(script.statusCode(), equalTo(200));
        assertThat(header(script, "Content-Type"), equalTo("text/javascript;charset=UTF-8"));
    }

    /** Otherwise the browser would take none of it: a name that is not exported is a fault of syntax. */
    @ParameterizedTest
    @MethodSource("onceServed")
    void aScriptTakesFromTheScriptOfAllPagesWhatThatExports(String address) throws Exception {
        HttpResponse<byte[]> script = following("ui/" + address);
        String text = new String(script.body(), StandardCharsets.UTF_8);
        Set<String> taken = names(TAKEN, text);

        assertThat(
                names(EXPORTED, new String(get().body(), StandardCharsets.UTF_8)),
                hasItems(taken.toArray(String[]::new)));
        assertThat(
                FROM.matcher(text)
                        .results()
                        .map(from -> script.uri().resolve(from.group(1)))
                        .collect(toSet()),
                everyItem(equalTo(town.host.at("ui/inclusion.js"))));
    }

    @Test
    void theStatesColoursAreThereForWhoMayUseThemAndBringNothingElse() throws Exception {
        HttpResponse<byte[]> theme = HTTP.send(
                HttpRequest.newBuilder(town.host.at("ui/themes/dsfr.css")).build(), BodyHandlers.ofByteArray());

        assertThat(theme.statusCode(), equalTo(200));
        assertThat(header(theme, "Content-Type"), equalTo("text/css;charset=UTF-8"));
        String text = new String(theme.body(), StandardCharsets.UTF_8);
        assertThat(text, containsString("--inclusion-main: var(--background-action-high-blue-france"));
        assertThat(text, not(containsString("url(")));
        assertThat(text, not(containsString("--inclusion-font")));
    }

    @Test
    void aPageThatSomebodyElseOpenedIsToldSoAndNothingIsDone() {
        Caller fatima = town.as("fatima");

        Reply refused = fatima.post("api/learners/me/wishes", Town.wish(), "X-Inclusion-Actor", "marc");

        assertThat(refused.status(), equalTo(403));
        assertThat(refused.problem(), equalTo("someone-else"));
        assertThat(fatima.get("api/learners/me/wish").status(), equalTo(404));
        assertThat(fatima.get("api/me", "X-Inclusion-Actor", "fatima").status(), equalTo(200));
    }

    static Stream<String> onceServed() throws IOException {
        try (InputStream list = FilesOfThePagesTest.class.getResourceAsStream("scripts-once-served.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    /** What stands before "as", or alone: the name under which one script gives it to another. */
    private static Set<String> names(Pattern statement, String script) {
        return statement
                .matcher(script)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(name -> statement == EXPORTED ? name.replaceFirst(".* as ", "") : name.replaceFirst(" as .*", ""))
                .collect(toSet());
    }

    private HttpResponse<byte[]> following(String address) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        return client.send(HttpRequest.newBuilder(town.host.at(address)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String... headers) throws Exception {
        return file("ui/inclusion.js", headers);
    }

    private HttpResponse<byte[]> file(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(town.host.at(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }
}
