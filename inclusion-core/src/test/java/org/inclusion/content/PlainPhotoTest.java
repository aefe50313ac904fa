package org.inclusion.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.inclusion.content.PhotoParts.ascii;
import static org.inclusion.content.PhotoParts.chunk;
import static org.inclusion.content.PhotoParts.extended;
import static org.inclusion.content.PhotoParts.join;
import static org.inclusion.content.PhotoParts.jpegWith;
import static org.inclusion.content.PhotoParts.lossless;
import static org.inclusion.content.PhotoParts.part;
import static org.inclusion.content.PhotoParts.segment;
import static org.inclusion.content.PhotoParts.webp;
import static org.inclusion.content.PhotoParts.written;

import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.inclusion.content.PlainPhoto.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photo says what it shows, and neither where nor by whom nor with what it was taken. */
class PlainPhotoTest {

    private static final String SECRET = "48.8566 Odette";

    @TempDir
    Path folder;

    private static Integer[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .toArray(Integer[]::new);
    }

    /** Exif as a camera writes it: which way up, and a text where the place is. */
    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + SECRET.length()).order(order);
        tiff.put(ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(26, ascii(SECRET));
        return join(ascii("Exif\0\0"), tiff.array());
    }

    private static byte[] plain(byte[] photo) {
        PlainPhoto.Checked checked = PlainPhoto.of(photo);
        assertThat(checked.problem(), is(Optional.empty()));
        return checked.bytes();
    }

    private static String text(byte[] photo) {
        return new String(photo, ISO_8859_1);
    }

    @Test
    void aJpegKeepsItsPictureAndLosesWhatStandsBeside() throws IOException {
        byte[] secret = ascii(SECRET);
        byte[] photo = join(
                jpegWith(
                        segment(0xE1, exif(1, ByteOrder.BIG_ENDIAN)),
                        segment(0xE1, join(ascii("http://ns.adobe.com/xap/1.0/\0"), secret)),
                        segment(0xE2, join(ascii("MPF\0"), secret)),
                        segment(0xE0, join(ascii("JFXX\0"), secret)),
                        segment(0xED, secret),
                        segment(0xFE, secret)),
                secret);
        assertThat(text(plain(photo)), not(containsString(SECRET)));
        assertThat(plain(photo), equalTo(written("jpg")));
        assertThat(pixels(plain(photo)), arrayContaining(pixels(photo)));
    }

    @Test
    void aJpegLosesTheSmallPictureAndTheWordsBehindItsColours() throws IOException {
        byte[] jpeg = written("jpg");
        byte[] small = join(Arrays.copyOfRange(jpeg, 6, 18), new byte[] {2, 1}, ascii("SECRET"));
        byte[] photo = join(Arrays.copyOf(jpeg, 2), segment(0xE0, small), Arrays.copyOfRange(jpeg, 20, jpeg.length));
        assertThat(plain(photo), equalTo(jpeg));
        byte[] colours = {0, 100, 0, 0, 0, 0, 1};
        byte[] adobe = jpegWith(segment(0xEE, join(ascii("Adobe"), colours, ascii(SECRET))));
        assertThat(plain(adobe), equalTo(jpegWith(segment(0xEE, join(ascii("Adobe"), colours)))));
    }

    @Test
    void aJpegStaysTheRightWayUp() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] photo = plain(jpegWith(segment(0xE1, exif(6, order))));
            assertThat(text(photo), not(containsString(SECRET)));
            assertThat(text(photo), containsString("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006"));
            assertThat(plain(photo), equalTo(photo));
            assertThat(pixels(photo), arrayContaining(pixels(written("jpg"))));
        }
    }

    @Test
    void aProfileOfColoursLeavesWithTheWordsInIt() throws IOException {
        byte[] profile = PhotoParts.profile(SECRET).getData();
        assertThat(text(profile), containsString(SECRET));
        byte[] jpeg = jpegWith(segment(0xE2, join(ascii("ICC_PROFILE\0\1\1"), profile)));
        assertThat(plain(jpeg), equalTo(written("jpg")));

        byte[] png = written("png");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(profile);
        }
        byte[] named = chunk("iCCP", join(ascii(SECRET + "\0\0"), packed.toByteArray()));
        assertThat(plain(join(Arrays.copyOf(png, 33), named, Arrays.copyOfRange(png, 33, png.length))), equalTo(png));

        byte[] webp = webp(extended(0x20, 10, 10), part("ICCP", profile), lossless(10, 10));
        assertThat(plain(webp), equalTo(webp(extended(0, 10, 10), lossless(10, 10))));
    }

    @Test
    void withoutTheProfileOfATelephoneAPhotoIsAsBrightAndALittlePaler() {
        ICC_ColorSpace telephone = new ICC_ColorSpace(PhotoParts.profile("x"));
        Random random = new Random(3);
        double paler = 0;
        double changed = 0;
        for (int i = 0; i < 500; i++) {
            float[] kept = {
                .2f + .6f * random.nextFloat(), .2f + .6f * random.nextFloat(), .2f + .6f * random.nextFloat()
            };
            float[] shown = telephone.toRGB(kept);
            for (int c = 0; c < 3; c++) {
                changed += Math.abs(kept[c] - shown[c]);
            }
            assertThat(brightness(kept), closeTo(brightness(shown), .03));
            paler += spread(shown) - spread(kept);
        }
        assertThat(paler / 500, closeTo(.05, .04));
        assertThat(changed / 1_500, closeTo(0, .05));
    }

    /** How much light a colour gives, from 0 to 1. */
    private static double brightness(float[] colour) {
        return .2126 * light(colour[0]) + .7152 * light(colour[1]) + .0722 * light(colour[2]);
    }

    private static double light(float value) {
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    private static double spread(float[] colour) {
        return Math.max(colour[0], Math.max(colour[1], colour[2]))
                - Math.min(colour[0], Math.min(colour[1], colour[2]));
    }

    @Test
    void aPngKeepsItsPictureAndLosesItsWords() throws IOException {
        byte[] png = written("png");
        byte[] words = ascii(SECRET);
        byte[] photo = join(
                Arrays.copyOf(png, 33),
                chunk("tEXt", words),
                chunk("eXIf", words),
                chunk("iTXt", words),
                chunk("sPLT", words),
                chunk("caBX", words),
                Arrays.copyOfRange(png, 33, png.length),
                words);
        assertThat(plain(photo), equalTo(png));
        assertThat(pixels(plain(photo)), arrayContaining(pixels(png)));
    }

    @Test
    void aWebpLosesItsExifAndSaysThatItHasNone() {
        byte[] photo = webp(
                extended(0x2C, 10, 10),
                lossless(10, 10),
                part("EXIF", ascii(SECRET)),
                part("XMP ", ascii(SECRET)),
                part("ours", ascii(SECRET)));
        assertThat(plain(photo), equalTo(webp(extended(0, 10, 10), lossless(10, 10))));
    }

    @Test
    void aPhotoThatWasCutOffIsShownAsFarAsItGoes() throws IOException {
        byte[] photo = jpegWith(segment(0xE1, exif(1, ByteOrder.BIG_ENDIAN)));
        byte[] cut = plain(Arrays.copyOf(photo, photo.length - 20));
        assertThat(text(cut), not(containsString(SECRET)));
        assertThat(cut, equalTo(Arrays.copyOf(written("jpg"), written("jpg").length - 20)));
    }

    @Test
    void whateverIsCutOffOrChangedEndsAndTellsNothing() throws IOException {
        Random random = new Random(1);
        for (byte[] photo : List.of(
                jpegWith(segment(0xE1, exif(6, ByteOrder.LITTLE_ENDIAN))),
                join(Arrays.copyOf(written("png"), 33), chunk("eXIf", ascii(SECRET))),
                webp(extended(8, 10, 10), part("EXIF", ascii(SECRET)), lossless(10, 10)))) {
            for (int i = 12; i < Math.min(400, photo.length); i++) {
                PlainPhoto.of(Arrays.copyOf(photo, i));
                byte[] changed = photo.clone();
                changed[i] = (byte) random.nextInt();
                PlainPhoto.of(changed);
            }
        }
        byte[] broken = Arrays.copyOf(written("png"), 40);
        assertThat(PlainPhoto.of(broken).problem(), is(Optional.of(Problem.BROKEN)));
    }

    @Test
    void aPackGivesOutThePlainPhotoAndRefusesAnythingElse() throws IOException {
        byte[] photo = jpegWith(segment(0xE1, exif(1, ByteOrder.BIG_ENDIAN)));
        SmallPack pack = SmallPack.valid();
        ContentPack read = ContentLibrary.of(
                        List.of(pack.withFile("trombone.png", photo).folder(folder, "petit")))
                .packs()
                .get(0);
        assertThat(read.file("trombone.png").orElseThrow().bytes(), equalTo(written("jpg")));
        byte[] broken = Arrays.copyOf(written("png"), 40);
        String where = "lessons.json#/lessons/0/blocks/2/src: \"trombone.png\" ";
        assertThat(
                pack.withFile("trombone.png", broken).problems(folder),
                equalTo(List.of(where + "is a broken picture")));
        assertThat(
                pack.withFile("trombone.png", written("bmp")).problems(folder),
                equalTo(List.of(where + "is no JPEG, PNG or WebP")));
    }
}
