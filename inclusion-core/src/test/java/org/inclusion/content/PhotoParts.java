package org.inclusion.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** The parts of photos, to put together as cameras, programs and attackers do. */
public final class PhotoParts {

    private static final int JPEG_FRAME = 0xC0;

    private PhotoParts() {}

    /** A photo of 40 × 30 pixels in a format of {@link ImageIO}. */
    static byte[] written(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 1_200; i++) {
            image.setRGB(i % 40, i / 40, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out), is(true));
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    // ——— JPEG

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** The written JPEG with segments at its beginning. */
    static byte[] jpegWith(byte[]... segments) throws IOException {
        byte[] jpeg = written("jpg");
        return join(Arrays.copyOf(jpeg, 2), join(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The written JPEG, whose frame says another kind and another size. */
    static byte[] jpegOf(int frame, int width, int height) throws IOException {
        byte[] jpeg = written("jpg");
        int at = frameOf(jpeg);
        jpeg[at + 1] = (byte) frame;
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
    }

    /** Where the frame of a written JPEG begins. */
    static int frameOf(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != JPEG_FRAME) {
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
        }
        return at;
    }

    static byte[] frame(int width, int height) {
        return segment(
                JPEG_FRAME,
                ByteBuffer.allocate(9)
                        .put((byte) 8)
                        .putShort((short) height)
                        .putShort((short) width)
                        .put(new byte[] {1, 1, 0x11, 0})
                        .array());
    }

    // ——— PNG

    public static byte[] chunk(String type, byte[] content) {
        byte[] body = join(ascii(type), content);
        CRC32 sum = new CRC32();
        sum.update(body);
        return join(ints(content.length), body, ints((int) sum.getValue()));
    }

    public static byte[] pngHeader(int width, int height) {
        return chunk("IHDR", join(ints(width, height), new byte[] {8, 2, 0, 0, 0}));
    }

    /** A whole PNG of one colour, with chunks before its picture. */
    static byte[] png(int width, int height, byte[]... chunks) {
        byte[] row = new byte[1 + 3 * width];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        for (int i = 0; i < height; i++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                packed.write(some, 0, deflater.deflate(some));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return pngOf(pngHeader(width, height), join(chunks), chunk("IDAT", packed.toByteArray()));
    }

    /** A signature, chunks and an end. */
    public static byte[] pngOf(byte[]... chunks) {
        return join(PlainPng.SIGNATURE, join(chunks), chunk("IEND", new byte[0]));
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    // ——— WebP

    static byte[] part(String type, byte[] content) {
        byte[] length = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return join(ascii(type), length, content, new byte[content.length % 2]);
    }

    static byte[] webp(byte[]... parts) {
        return part("RIFF", join(ascii("WEBP"), join(parts)));
    }

    static byte[] lossy(int width, int height) {
        return part(
                "VP8 ",
                ByteBuffer.allocate(20)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(3, new byte[] {(byte) 0x9D, 1, 0x2A})
                        .putShort(6, (short) width)
                        .putShort(8, (short) height)
                        .array());
    }

    static byte[] lossless(int width, int height) {
        return part(
                "VP8L",
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(0, (byte) 0x2F)
                        .putInt(1, (width - 1) | ((height - 1) << 14))
                        .array());
    }

    static byte[] extended(int flags, int width, int height) {
        return part("VP8X", new byte[] {
            (byte) flags,
            0,
            0,
            0,
            (byte) (width - 1),
            (byte) ((width - 1) >> 8),
            (byte) ((width - 1) >> 16),
            (byte) (height - 1),
            (byte) ((height - 1) >> 8),
            (byte) ((height - 1) >> 16)
        });
    }

    // ——— colours

    /** The colours of recent telephones (Display P3), in a profile that says by whom and with what it was made. */
    static ICC_Profile profile(String words) {
        ICC_Profile profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setData(ICC_Profile.icSigRedColorantTag, colour(.51512, .24120, -.00105));
        profile.setData(ICC_Profile.icSigGreenColorantTag, colour(.29198, .69225, .04189));
        profile.setData(ICC_Profile.icSigBlueColorantTag, colour(.15710, .06657, .78407));
        profile.setData(ICC_Profile.icSigCopyrightTag, join(ascii("text\0\0\0\0"), ascii(words + "\0")));
        for (int tag : new int[] {ICC_Profile.icSigDeviceMfgDescTag, ICC_Profile.icSigDeviceModelDescTag}) {
            profile.setData(tag, join(ascii("desc\0\0\0\0"), ints(words.length() + 1), ascii(words), new byte[79]));
        }
        return profile;
    }

    private static byte[] colour(double x, double y, double z) {
        return join(ascii("XYZ \0\0\0\0"), ints((int) Math.round(x * 65_536), (int) Math.round(y * 65_536), (int)
                Math.round(z * 65_536)));
    }
}
