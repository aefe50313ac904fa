package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP the helpers of a structure write lessons, and whoever holds an address opens one. */
class LessonsOverHttpTest {

    /** A PNG of one dot, in Base64. */
    static final String PHOTO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String LEAFLETS = "api/structures/ccas/leaflets";
    private static final String TEXT = text(0, "Titre", "Bonjour.");
    private static final String PUBLISHED = "{'revision':1,'checkOn':'2027-05-24','alone':true}";

    private final Town town = new Town();
    private final Caller marc = town.as("marc");
    private final Caller colleague = town.as("deux");
    private final Caller nobody = town.as("nobody");

    @BeforeEach
    void aLeaflet() {
        marc.post(LEAFLETS + "/d1", TEXT);
    }

    @AfterEach
    void close() {
        town.close();
    }

    /**
     * Of each address, the status for a colleague, a helper elsewhere, a coordinator, a learner of the structure,
     * and nobody.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GET  | leaflets                | 200 | 404 | 403 | 403 | 401",
                "GET  | leaflets/d1             | 200 | 404 | 403 | 403 | 401",
                "GET  | leaflets/d1/photos/a.jpg| 404 | 404 | 403 | 403 | 401",
                "GET  | lessons               | 200 | 404 | 200 | 200 | 401",
                "save | leaflets/d2             | 200 | 404 | 403 | 403 | 401",
                "copy | leaflets/d2/copy        | 200 | 404 | 403 | 403 | 401",
                "photo| leaflets/d1/photos      | 201 | 404 | 403 | 403 | 401",
                "read | leaflets/d1/read        | 200 | 404 | 403 | 403 | 401",
                "out  | leaflets/d1/publish     | 200 | 404 | 403 | 403 | 401",
                "none | leaflets/d1/take-back   | 200 | 404 | 403 | 403 | 401",
                "none | leaflets/d1/destroy     | 200 | 404 | 403 | 403 | 401"
            })
    void whoMayDoWhat(
            String what, String address, int colleagues, int elsewhere, int coordinator, int learner, int none) {
        String path = "api/structures/ccas/" + address;
        List<String> others = List.of("ines", "coralie", "fatima", "nobody");
        List<Integer> expected = List.of(elsewhere, coordinator, learner, none);
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i), ask(town.as(others.get(i)), what, path).status(), equalTo(expected.get(i)));
        }
        assertThat(ask(colleague, what, path).status(), equalTo(colleagues));
    }

    private static Reply ask(Caller caller, String what, String path) {
        return switch (what) {
            case "GET" -> caller.get(path);
            case "save" -> caller.post(path, TEXT);
            case "copy" -> caller.post(path, "{'path':'premiers-pas','step':'joindre-un-fichier'}");
            case "photo" -> caller.post(path, "{'photo':'" + PHOTO + "'}");
            case "read" -> caller.post(path, "{'revision':1}");
            case "out" -> caller.post(path, PUBLISHED);
            default -> caller.post(path, "");
        };
    }

    @Test
    void whoeverOpensALessonReadsTheLessonAndNothingAboutAnybody() {
        String address = publish();
        Reply opened = nobody.get("practice/lessons/" + address);
        assertThat(opened.status(), equalTo(200));
        TreeSet<String> fields = new TreeSet<>();
        opened.json().fieldNames().forEachRemaining(fields::add);
        assertThat(fields, equalTo(new TreeSet<>(List.of("title", "language", "blocks", "published", "basedOn"))));
        assertThat(opened.body(), not(containsString("marc")));
        assertThat(opened.header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void allThatOpensNothingIsOneAnswer() {
        String address = publish();
        marc.post(LEAFLETS + "/d1/take-back", "");
        Reply takenBack = nobody.get("practice/lessons/" + address);
        Reply unknown = nobody.get("practice/lessons/2222-2222-2222-2222");
        assertThat(takenBack.status(), equalTo(404));
        assertThat(takenBack.body(), equalTo(unknown.body()));
        assertThat(nobody.get("practice/lessons/no-signs").body(), equalTo(unknown.body()));
    }

    @Test
    void whatIsPastedIsToldWithItsPartAndNeverPublished() {
        marc.post(LEAFLETS + "/d1", text(1, "Titre", "<script>alert(1)</script>"));
        Reply seen = marc.get(LEAFLETS + "/d1");
        assertThat(seen.text("/problems/0/block"), equalTo("1"));
        assertThat(seen.text("/problems/0/mistake"), equalTo("true"));
        assertThat(seen.text("/problems/0/text"), not(equalTo("")));
        Reply refused = marc.post(LEAFLETS + "/d1/publish", "{'revision':2,'checkOn':'2027-05-24','alone':true}");
        assertThat(refused.status(), equalTo(409));
        assertThat(refused.problem(), equalTo("leaflet-with-mistakes"));
    }

    @Test
    void whatIsNotAsItMustBeIsRefusedWithItsField() {
        assertField(
                "{'revision':1,'language':'fr','title':'t','blocks':[{'kind':'HTML','text':'x'}]}", "/blocks/0/kind");
        assertField(
                "{'revision':1,'language':'fr','title':'t','blocks':[{'kind':'TIP','text':'x','on':'y'}]}",
                "/blocks/0/on");
        assertField(
                "{'revision':1,'language':'fr','title':'t','blocks':[{'kind':'PICTURE','text':'x','src':'../a.png'}]}",
                "/blocks/0/src");
        assertField("{'revision':-1,'language':'fr','title':'t','blocks':[]}", "/revision");
        Reply photo = marc.post(LEAFLETS + "/d1/photos", "{'photo':'no base64'}");
        assertThat(photo.problem(), equalTo("not-a-photo"));
        assertThat(marc.get(LEAFLETS + "/d1").text("/title"), equalTo("Titre"));
    }

    private void assertField(String body, String field) {
        Reply refused = marc.post(LEAFLETS + "/d1", body);
        assertThat(refused.status(), equalTo(400));
        assertThat(refused.text("/field"), equalTo(field));
    }

    @Test
    void aPhotoIsKeptNowhereOnTheWay() {
        String src =
                marc.post(LEAFLETS + "/d1/photos", "{'photo':'" + PHOTO + "'}").text("/src");
        Reply photo = colleague.get(LEAFLETS + "/d1/photos/" + src);
        assertThat(photo.header("Content-Type"), equalTo("image/png"));
        assertThat(photo.header("Cache-Control"), equalTo("no-store"));
        assertThat(photo.header("X-Content-Type-Options"), equalTo("nosniff"));
    }

    @Test
    void problemsAndStatusAreSaidInTheReadersLanguage() {
        marc.post(LEAFLETS + "/d1", text(1, "", "Bonjour."));
        assertThat(marc.get(LEAFLETS + "/d1?lang=fr").text("/problems/0/text"), equalTo("Le titre manque."));
        assertThat(marc.get(LEAFLETS + "/d1?lang=en").text("/problems/0/text"), equalTo("The title is missing."));
    }

    @Test
    void aCopySaysFromWhichPackItComesWithTheLicence() {
        marc.post(LEAFLETS + "/d2/copy", "{'path':'premiers-pas','step':'joindre-un-fichier'}");
        assertThat(marc.get(LEAFLETS + "/d2").text("/basedOn"), containsString("CC-BY-4.0"));
        assertThat(marc.get(LEAFLETS + "/d1").json().get("basedOn").isNull(), is(true));
    }

    private String publish() {
        return marc.post(LEAFLETS + "/d1/publish", PUBLISHED).text("/address");
    }

    private static String text(int revision, String title, String words) {
        return "{'revision':" + revision + ",'language':'fr','title':'" + title
                + "','blocks':[{'kind':'PARAGRAPH','text':'" + words + "'}]}";
    }
}
