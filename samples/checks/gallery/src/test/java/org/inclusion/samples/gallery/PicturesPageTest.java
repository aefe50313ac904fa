package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sheet of all pictures shows each picture of the library once in each theme, with its two descriptions. */
class PicturesPageTest {

    private static final Pattern SHOWN =
            Pattern.compile("<li id=\"([^\"]+)\"><span class=\"light\">(.*?)</span><span class=\"dark\">(.*?)</span>"
                    + "<b>\\1</b> <span>(.*?)</span> <span lang=\"en\">(.*?)</span></li>");

    @Test
    void theSheetShowsEachPictureInBothThemes() throws IOException, InterruptedException {
        try (Gallery gallery = Gallery.start(0)) {
            String page = get(gallery, "/pictures.html");
            JsonNode pictures = new ObjectMapper()
                    .readTree(get(gallery, "/pictures/pictures.json"))
                    .path("pictures");

            assertThat(SHOWN.matcher(page).results().count(), equalTo((long) pictures.size()));
            for (JsonNode picture : pictures) {
                String id = picture.path("id").asText();
                List<String> shown = SHOWN.matcher(page)
                        .results()
                        .filter(found -> found.group(1).equals(id))
                        .flatMap(found ->
                                List.of(found.group(2), found.group(3), found.group(4), found.group(5)).stream())
                        .map(text -> text.replace("&nbsp;", "\u00a0"))
                        .toList();
                String use = "<svg viewBox=\"0 0 160 120\" aria-hidden=\"true\"><use href=\"/pictures/" + id
                        + ".svg#picture\"/></svg>";
                assertThat(
                        shown,
                        equalTo(List.of(
                                use,
                                use,
                                picture.at("/alt/fr").asText(),
                                picture.at("/alt/en").asText())));
                assertThat(get(gallery, "/pictures/" + id + ".svg").contains("id=\"picture\""), is(true));
            }
        }
    }

    private static String get(Gallery gallery, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gallery.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(path, answer.statusCode(), is(200));
        return answer.body();
    }
}
