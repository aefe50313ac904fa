package org.inclusion.authoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.inclusion.content.PhotoParts.chunk;
import static org.inclusion.content.PhotoParts.pngHeader;
import static org.inclusion.content.PhotoParts.pngOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Outcome;
import org.inclusion.authoring.LeafletBlock.Kind;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a helper pastes or sends: refused or cleaned with its place, nothing half done, nothing of it on a page. */
class LeafletBadInputTest {

    private final Ccas ccas = new Ccas(Inclusion.builder().stores(new InMemoryStores()));
    private final StructureLessons lessons = ccas.inclusion.as(Ccas.helper()).lessonsOf(Ccas.STRUCTURE);

    @BeforeEach
    void aLeafletIsThere() {
        lessons.save("d", 0, text(LeafletBlock.of(Kind.PARAGRAPH, "Bonjour."))).orThrow();
    }

    @AfterEach
    void close() {
        ccas.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | markup",
                "<p onclick=\"x()\">a</p> | markup",
                "<iframe src=//ailleurs.example></iframe> | markup",
                "<svg><script/></svg> | markup",
                "[ici](javascript:x) | code",
                "data:text/html,x | code"
            })
    void suchWordsAreKeptForTheirAuthorToldWithTheirPlaceAndNotPublished(String words, String code) {
        for (Kind kind : List.of(Kind.PARAGRAPH, Kind.LIST, Kind.TIP)) {
            LeafletText text = text(LeafletBlock.of(Kind.PARAGRAPH, "Bonjour."), LeafletBlock.of(kind, words));
            Leaflet saved = lessons.save("d-" + kind, 0, text).orThrow();
            SeenLeaflet seen = lessons.see(saved.id()).orThrow();
            assertThat(
                    seen.problems().stream().filter(LeafletProblem::isMistake).toList(),
                    contains(LeafletProblem.mistake(2, code)));
            assertThat(seen.isPublishable(), is(false));
            assertThat(publish(saved), is("refused.leaflet-with-mistakes"));
            assertThat(code(ccas.inclusion.openLesson(saved.address())), is("refused.no-such-lesson"));
        }
    }

    @Test
    void suchWordsInATitleOrADescriptionAreMistakesToo() {
        LeafletText text = new LeafletText(
                "fr", "<b>Titre</b>", List.of(new LeafletBlock(Kind.PICTURE, "javascript:x", "glisser-haut")));
        lessons.save("t", 0, text).orThrow();
        assertThat(
                lessons.see("t").orThrow().problems(),
                contains(LeafletProblem.mistake(0, "markup"), LeafletProblem.mistake(1, "code")));
    }

    @Test
    void whatIsMissingIsToldOnceWithItsPlace() {
        LeafletText text = new LeafletText(
                "fr",
                " ",
                List.of(
                        LeafletBlock.of(Kind.PARAGRAPH, ""),
                        LeafletBlock.of(Kind.LIST, "\n \n"),
                        new LeafletBlock(Kind.PICTURE, "Une table.", "nulle-part"),
                        new LeafletBlock(Kind.PICTURE, "Une table.", "absente.jpg")));
        lessons.save("m", 0, text).orThrow();
        assertThat(
                lessons.see("m").orThrow().problems(),
                contains(
                        LeafletProblem.mistake(0, "no-title"),
                        LeafletProblem.mistake(1, "empty"),
                        LeafletProblem.mistake(2, "empty"),
                        LeafletProblem.mistake(3, "picture"),
                        LeafletProblem.mistake(4, "picture")));
        lessons.save("n", 0, new LeafletText("fr", "Titre", List.of())).orThrow();
        assertThat(lessons.see("n").orThrow().problems().get(0), is(LeafletProblem.mistake(0, "no-parts")));
    }

    @Test
    void aPhotoIsKeptWithoutWhereAndWhenItWasTaken() throws IOException {
        String name = lessons.addPhoto("d", photoWith("GPS 48.8566 Odette")).orThrow();
        byte[] kept = lessons.photo("d", name).orThrow().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1), not(containsString("Odette")));
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth(), is(8));
        assertThat(lessons.addPhoto("d", photoWith("elsewhere")).orThrow(), is(name));
    }

    @Test
    void whatIsNoPhotoIsRefused() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>";
        for (String bytes : List.of("", "x", "GIF89a", "<html>", "%PDF-1.7", svg)) {
            assertThat(code(lessons.addPhoto("d", bytes.getBytes(StandardCharsets.UTF_8))), is("refused.not-a-photo"));
        }
        byte[] photo = photoWith("x");
        assertThat(
                code(lessons.addPhoto("d", Arrays.copyOf(photo, AddPhoto.LARGEST + 1))), is("refused.photo-too-large"));
        byte[] brokenPng = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0};
        assertThat(code(lessons.addPhoto("d", brokenPng)), is("refused.broken-photo"));
        assertThat(code(lessons.addPhoto("nowhere", photo)), is("refused.unknown-leaflet"));
        assertThat(
                code(lessons.addPhoto("d", pngOf(pngHeader(60_000, 60_000)))),
                is("refused.photo-with-too-many-pixels"));
        assertThat(
                code(lessons.addPhoto("d", pngOf(pngHeader(4, 4), chunk("acTL", new byte[8])))),
                is("refused.moving-photo"));
    }

    @Test
    void aPhotoThatIsTakenOutAndWasNeverPublishedIsDestroyed() throws IOException {
        String name = lessons.addPhoto("d", photoWith("x")).orThrow();
        LeafletText with = text(new LeafletBlock(Kind.PICTURE, "Une table.", name));
        LeafletText without = text(LeafletBlock.of(Kind.PARAGRAPH, "Bonjour."));
        lessons.save("d", 1, with).orThrow();
        assertThat(code(lessons.photo("d", name)), is("done"));
        lessons.save("d", 2, without).orThrow();
        assertThat(code(lessons.photo("d", name)), is("refused.unknown-photo"));
    }

    @Test
    void aPhotoOfAnEditionStaysWithItAndIsOpenWhileTheEditionIs() throws IOException {
        String name = lessons.addPhoto("d", photoWith("x")).orThrow();
        Leaflet saved = lessons.save("d", 1, text(new LeafletBlock(Kind.PICTURE, "Une table.", name)))
                .orThrow();
        assertThat(code(ccas.inclusion.lessonPhoto(saved.address(), name)), is("refused.unknown-photo"));
        assertThat(publish(saved), is("done"));
        lessons.save("d", 2, text(LeafletBlock.of(Kind.PARAGRAPH, "Bonjour."))).orThrow();
        assertThat(code(ccas.inclusion.lessonPhoto(saved.address(), name)), is("done"));
        lessons.takeBack("d").orThrow();
        assertThat(code(ccas.inclusion.lessonPhoto(saved.address(), name)), is("refused.unknown-photo"));
        assertThat(code(lessons.photo("d", name)), is("done"));
    }

    @Test
    void whatIsTooLongIsRefusedWithTheFieldAndNothingIsKept() {
        String tooLong = "x".repeat(LeafletRules.LONGEST_PART + 1);
        assertThat(code(save(text(LeafletBlock.of(Kind.TIP, tooLong)))), is("refused.too-long"));
        assertThat(code(save(new LeafletText("fr", "x".repeat(121), List.of()))), is("refused.too-long"));
        List<LeafletBlock> many = Collections.nCopies(41, LeafletBlock.of(Kind.TIP, "x"));
        assertThat(code(save(new LeafletText("fr", "Titre", many))), is("refused.too-long"));
        assertThat(code(save(text(LeafletBlock.of(Kind.TIP, "x".repeat(10_000_000))))), is("refused.too-long"));
        assertThat(code(lessons.see("x")), is("refused.unknown-leaflet"));
    }

    @Test
    void aPictureIsNamedByAPlainNameAndNothingElseHasOne() {
        for (String src : List.of("", "../secret.png", "https://ailleurs.example/a.png", "a b.png", ".", "a/b.png")) {
            assertThat(
                    code(save(text(new LeafletBlock(Kind.PICTURE, "Une table.", src)))), is("refused.not-a-picture"));
        }
        assertThat(code(save(text(new LeafletBlock(Kind.TIP, "x", "a.png")))), is("refused.not-a-picture"));
        for (String language : List.of("", "français", "fr\"", "FR", "f")) {
            assertThat(code(save(new LeafletText(language, "Titre", List.of()))), is("refused.not-a-language"));
        }
    }

    @Test
    void signsThatNobodySeesAreTakenOutBeforeAnythingIsKept() {
        Leaflet saved = lessons.save(
                        "u", 0, new LeafletText("fr", "Ti\u0000tre\nx", List.of(LeafletBlock.of(Kind.TIP, "a\u202Eb"))))
                .orThrow();
        assertThat(saved.text().title(), is("Titre x"));
        assertThat(saved.text().blocks().get(0).text(), is("ab"));
    }

    @Test
    void aLeafletWithTooManyPhotosIsTold() throws IOException {
        for (int i = 0; i < AddPhoto.MOST; i++) {
            lessons.addPhoto("d", drawing(i)).orThrow();
        }
        assertThat(code(lessons.addPhoto("d", drawing(99))), is("refused.too-many-photos"));
    }

    @Test
    void aLessonWithoutAFaultHasNoProblem() {
        LeafletText text = new LeafletText(
                "fr",
                "Titre",
                List.of(
                        LeafletBlock.of(Kind.PARAGRAPH, "On écrit."),
                        LeafletBlock.of(Kind.LIST, "Un\n\n Deux "),
                        LeafletBlock.of(Kind.TIP, "Prenez votre temps."),
                        new LeafletBlock(Kind.PICTURE, "", "glisser-haut")));
        lessons.save("ok", 0, text).orThrow();
        assertThat(lessons.see("ok").orThrow().problems(), is(empty()));
    }

    @Test
    void linesThatBeginWithTheirNumbersAreANumberedList() {
        LeafletBlock acts = LeafletBlock.of(Kind.LIST, "1. Ouvrez.\n\n 2) Attendez 10 secondes. ");
        assertThat(acts.numbered(), is(true));
        assertThat(acts.items(), contains("Ouvrez.", "Attendez 10 secondes."));
    }

    @Test
    void linesOfWhichOneHasAnotherNumberKeepTheirWords() {
        LeafletBlock prices = LeafletBlock.of(Kind.LIST, "1. Ouvrez.\n3. Attendez.");
        assertThat(prices.numbered(), is(false));
        assertThat(prices.items(), contains("1. Ouvrez.", "3. Attendez."));
        assertThat(LeafletBlock.of(Kind.LIST, "2.50 €").numbered(), is(false));
        assertThat(LeafletBlock.of(Kind.LIST, " \n").numbered(), is(false));
    }

    private Outcome<Leaflet> save(LeafletText text) {
        return lessons.save("x", 0, text);
    }

    private String publish(Leaflet leaflet) {
        SaidEdition said = new SaidEdition(ccas.inclusion.today().plusDays(30), true);
        return code(lessons.publish(leaflet.id(), leaflet.revision(), said));
    }

    private static LeafletText text(LeafletBlock... blocks) {
        return new LeafletText("fr", "Titre", List.of(blocks));
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", refusal -> refusal.reason().code());
    }

    /** A JPEG with words in an application's segment, as a camera writes where it was. */
    private static byte[] photoWith(String words) throws IOException {
        byte[] plain = drawing(0);
        byte[] secret = words.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        int length = secret.length + 2;
        all.write(new byte[] {(byte) 0xFF, (byte) 0xED, (byte) (length >> 8), (byte) length});
        all.write(secret);
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    private static byte[] drawing(int colour) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 8; x++) {
            image.setRGB(x, x, 0x0A0A0A * (colour % 20) + colour);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return colour == 0 ? jpeg(image) : out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
