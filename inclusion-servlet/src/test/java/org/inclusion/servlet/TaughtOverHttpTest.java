package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packs teach travels compressed, for slow lines; what is about people does not. */
class TaughtOverHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goals",
                "skills",
                "paths",
                "paths/premiers-pas",
                "paths/premiers-pas/steps/joindre-un-fichier",
                "packs/premiers-pas/scripts/joindre-un-fichier",
                "packs/premiers-pas/glossary",
                "kits",
                "packs/premiers-pas/kits/atelier-un-message-un-papier",
                "walkthroughs",
                "packs/accompagner-a-distance/walkthroughs/caf-mon-compte"
            })
    void whatThePacksTeachTravelsZippedWhereTheCallerCanUnzip(String what) throws Exception {
        HttpResponse<byte[]> plain = get(what);
        HttpResponse<byte[]> zipped = get(what, "Accept-Encoding", "gzip, br");

        assertThat(header(plain, "Content-Encoding"), equalTo(""));
        assertThat(header(zipped, "Content-Encoding"), equalTo("gzip"));
        for (HttpResponse<byte[]> either : List.of(plain, zipped)) {
            assertThat(header(either, "Vary"), containsString("Accept-Encoding"));
            assertThat(header(either, "Vary"), containsString("Accept-Language"));
        }
        assertThat(unzipped(zipped.body()), equalTo(new String(plain.body(), StandardCharsets.UTF_8)));
        assertThat(zipped.body().length, lessThan(plain.body().length));
    }

    @Test
    void askedAgainItIsSentOnlyWhereItChanged() throws Exception {
        String tag = header(get("goals", "Accept-Encoding", "gzip"), "ETag");

        HttpResponse<byte[]> again = get("goals", "Accept-Encoding", "gzip", "If-None-Match", tag);

        assertThat(again.statusCode(), equalTo(304));
        assertThat(again.body().length, equalTo(0));
    }

    /** The length of a compressed answer tells what it says twice. */
    @ParameterizedTest
    @ValueSource(strings = {"me", "learners/me/progress", "learners/me/profile", "learners/me/history"})
    void whatIsAboutPeopleIsSentAsItIs(String what) throws Exception {
        assertThat(header(get(what, "Accept-Encoding", "gzip"), "Content-Encoding"), equalTo(""));
    }

    private HttpResponse<byte[]> get(String what, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(town.host.at("api/" + what)).header("X-Test-User", "fatima");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
