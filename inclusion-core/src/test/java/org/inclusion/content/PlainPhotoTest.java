package org.inclusion.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photo says what it shows, and neither where nor by whom it was taken. */
class PlainPhotoTest {

    private static final String SECRET = "48.8566 Odette";

    @TempDir
    Path folder;

    private static BufferedImage drawing() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 1_200; i++) {
            image.setRGB(i % 40, i / 40, random.nextInt());
        }
        return image;
    }

    private static byte[] written(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(drawing(), format, out), is(true));
        return out.toByteArray();
    }

    private static Integer[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .toArray(Integer[]::new);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** Exif as a camera writes it: which way up, and a text where the place is. */
    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + SECRET.length()).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(26, SECRET.getBytes(ISO_8859_1));
        return join("Exif\0\0".getBytes(ISO_8859_1), tiff.array());
    }

    private static byte[] jpegWith(byte[]... segments) throws IOException {
        byte[] jpeg = written("jpg");
        return join(Arrays.copyOf(jpeg, 2), join(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] plain(byte[] photo) {
        return PlainPhoto.of(photo).orElseThrow();
    }

    private static String text(byte[] photo) {
        return new String(photo, ISO_8859_1);
    }

    @Test
    void aJpegKeepsItsPictureAndLosesWhatStandsBeside() throws IOException {
        byte[] secret = SECRET.getBytes(ISO_8859_1);
        byte[] photo = join(
                jpegWith(
                        segment(0xE1, exif(1, ByteOrder.BIG_ENDIAN)),
                        segment(0xE1, join("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), secret)),
                        segment(0xE2, join("MPF\0".getBytes(ISO_8859_1), secret)),
                        segment(0xED, secret),
                        segment(0xFE, secret)),
                secret);
        assertThat(text(plain(photo)), not(containsString(SECRET)));
        assertThat(plain(photo), equalTo(written("jpg")));
        assertThat(pixels(plain(photo)), arrayContaining(pixels(photo)));
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
    void colourProfilesStay() throws IOException {
        byte[] photo = jpegWith(segment(0xE2, "ICC_PROFILE\0\1\1 any".getBytes(ISO_8859_1)));
        assertThat(plain(photo), equalTo(photo));
    }

    @Test
    void aPngKeepsItsPictureAndLosesItsWords() throws IOException {
        byte[] png = written("png");
        byte[] words = SECRET.getBytes(ISO_8859_1);
        byte[] photo = join(
                Arrays.copyOf(png, 33),
                chunk("tEXt", words),
                chunk("eXIf", words),
                chunk("iTXt", words),
                Arrays.copyOfRange(png, 33, png.length),
                words);
        assertThat(plain(photo), equalTo(png));
        assertThat(pixels(plain(photo)), arrayContaining(pixels(png)));
    }

    private static byte[] chunk(String type, byte[] content) {
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(), type.getBytes(ISO_8859_1), content, new byte[4]);
    }

    @Test
    void aWebpLosesItsExifAndSaysThatItHasNone() {
        byte[] header = {0x2C, 0, 0, 0, 9, 0, 0, 9, 0, 0};
        byte[] picture = part("VP8L", new byte[] {1, 2, 3});
        byte[] photo =
                webp(part("VP8X", header), picture, part("EXIF", SECRET.getBytes(ISO_8859_1)), part("XMP ", header));
        header[0] = 0x20;
        assertThat(plain(photo), equalTo(webp(part("VP8X", header), picture)));
    }

    private static byte[] part(String type, byte[] content) {
        return join(
                type.getBytes(ISO_8859_1),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array(),
                content,
                new byte[content.length % 2]);
    }

    private static byte[] webp(byte[]... parts) {
        byte[] all = join("WEBP".getBytes(ISO_8859_1), join(parts));
        return join(part("RIFF", all));
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
                join(Arrays.copyOf(written("png"), 33), chunk("eXIf", SECRET.getBytes(ISO_8859_1))),
                webp(part("VP8X", new byte[10]), part("EXIF", SECRET.getBytes(ISO_8859_1))))) {
            for (int i = 12; i < Math.min(400, photo.length); i++) {
                PlainPhoto.of(Arrays.copyOf(photo, i));
                byte[] changed = photo.clone();
                changed[i] = (byte) random.nextInt();
                PlainPhoto.of(changed);
            }
        }
        byte[] broken = Arrays.copyOf(written("png"), 40);
        assertThat(PlainPhoto.of(broken), is(Optional.empty()));
    }

    @Test
    void aPackGivesOutThePlainPhotoAndRefusesABrokenOne() throws IOException {
        byte[] photo = jpegWith(segment(0xE1, exif(1, ByteOrder.BIG_ENDIAN)));
        SmallPack pack = SmallPack.valid();
        ContentPack read = ContentLibrary.of(
                        List.of(pack.withFile("trombone.png", photo).folder(folder, "petit")))
                .packs()
                .get(0);
        assertThat(read.file("trombone.png").orElseThrow().bytes(), equalTo(written("jpg")));
        byte[] broken = Arrays.copyOf(written("png"), 40);
        assertThat(
                pack.withFile("trombone.png", broken).problems(folder),
                equalTo(List.of("lessons.json#/lessons/0/blocks/2/src: \"trombone.png\" is a broken picture")));
    }
}
