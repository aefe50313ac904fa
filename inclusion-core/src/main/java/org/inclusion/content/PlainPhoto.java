package org.inclusion.content;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.inclusion.annotation.Internal;

/**
 * Takes out of a photo what a camera and a program wrote beside the picture: where and when it was taken, by whom and with which
 * device, a small copy of what was cut away, a film behind it. The picture itself is not touched, and a JPEG stays the right way up.
 * The first bytes of a file say what it is, whatever its name. Bytes that are no JPEG, PNG or WebP are left as they are.
 *
 * <p>Sources: JPEG (ITU-T T.81) with Exif 2.32, PNG (third edition), WebP (RFC 9649).
 */
@Internal
public final class PlainPhoto {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** Chunks of a PNG with words, times and Exif. */
    private static final Set<String> BESIDE_PNG = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private static final Set<String> BESIDE_WEBP = Set.of("EXIF", "XMP ");

    /** The bits of a WebP's header that say: there is Exif, there is XMP. */
    private static final int WEBP_FLAGS = 0x08 | 0x04;

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MOST_TURNED = 8;

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;

    private final byte[] from;
    private final ByteBuffer to;

    private PlainPhoto(byte[] from) {
        this.from = from;
        // A segment with the orientation may come in.
        this.to = ByteBuffer.allocate(from.length + 64);
    }

    /** The ending of a photo's name, by its first bytes: {@code jpg}, {@code png} or {@code webp}; empty where it is no photo. */
    public static Optional<String> ending(byte[] bytes) {
        PlainPhoto photo = new PlainPhoto(bytes);
        if (photo.startsWith(JPEG, 0)) {
            return Optional.of("jpg");
        }
        if (photo.startsWith(PNG, 0)) {
            return Optional.of("png");
        }
        return photo.startsWith(ascii("RIFF"), 0) && photo.startsWith(ascii("WEBP"), 8)
                ? Optional.of("webp")
                : Optional.empty();
    }

    /**
     * The media type of a picture of a pack, by the ending of its name.
     *
     * @throws IllegalArgumentException if no picture ends so
     */
    public static String mediaTypeOf(String name) {
        return MediaTypes.of(name, Kind.PICTURE)
                .orElseThrow(() -> new IllegalArgumentException("no ending of a picture: " + name));
    }

    /** The photo without what stands beside its picture; empty where it is too broken to tell. */
    public static Optional<byte[]> of(byte[] bytes) {
        PlainPhoto photo = new PlainPhoto(bytes);
        try {
            return photo.isPlain()
                    ? Optional.of(Arrays.copyOf(photo.to.array(), photo.to.position()))
                    : Optional.empty();
        } catch (IndexOutOfBoundsException | BufferOverflowException e) {
            return Optional.empty();
        }
    }

    /** Writes the plain photo. */
    private boolean isPlain() {
        if (startsWith(PNG, 0)) {
            return png();
        }
        if (startsWith(JPEG, 0)) {
            return jpeg();
        }
        if (startsWith(ascii("RIFF"), 0) && startsWith(ascii("WEBP"), 8)) {
            return webp();
        }
        copy(0, from.length);
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private boolean startsWith(byte[] signs, int at) {
        return at + signs.length <= from.length && Arrays.equals(from, at, at + signs.length, signs, 0, signs.length);
    }

    private int unsigned(int at) {
        return from[at] & 0xFF;
    }

    private void copy(int begin, int end) {
        to.put(from, begin, end - begin);
    }

    // ——— JPEG

    private boolean jpeg() {
        copy(0, 2);
        int orientation = UPRIGHT;
        int at = 2;
        while (at < from.length && unsigned(at) == 0xFF) {
            int marker = unsigned(at + 1);
            if (marker == 0xFF) {
                // A byte that fills.
                at++;
            } else if (marker == END) {
                copy(at, at + 2);
                return true;
            } else {
                int end = at + 2 + (unsigned(at + 2) << 8) + unsigned(at + 3);
                if (marker == APP1 && startsWith(EXIF, at + 4) && orientation == UPRIGHT) {
                    orientation = orientation(at + 10, end);
                    putOrientation(orientation);
                } else if (isOfThePicture(marker, at + 4)) {
                    copy(at, end);
                }
                at = marker == SCAN ? scan(end) : end;
            }
        }
        // A photo that was cut off while it was sent is shown as far as it goes.
        return at == from.length;
    }

    /** JFIF, colours, and everything that is no application's. */
    private boolean isOfThePicture(int marker, int content) {
        if (marker == APP2) {
            return startsWith(ascii("ICC_PROFILE\0"), content);
        }
        boolean isApplications = marker > APP0 && marker <= APP15 && marker != APP14;
        return !isApplications && marker != COMMENT;
    }

    /** Copies what follows a scan's header, to the next marker that is none of the scan's own. */
    private int scan(int begin) {
        int at = begin;
        while (at + 1 < from.length && (unsigned(at) != 0xFF || isOfTheScan(unsigned(at + 1)))) {
            at++;
        }
        int end = at + 1 < from.length ? at : from.length;
        copy(begin, end);
        return end;
    }

    private static boolean isOfTheScan(int marker) {
        return marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** How the picture has to be turned, from its Exif; upright where it does not say so, or says nothing that is understood. */
    private int orientation(int begin, int end) {
        try {
            ByteBuffer exif = ByteBuffer.wrap(from, begin, end - begin).slice();
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = exif.getInt(4);
            int entries = exif.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * 12;
                if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    int turned = exif.getShort(entry + 8) & 0xFFFF;
                    return turned >= UPRIGHT && turned <= MOST_TURNED ? turned : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** An Exif segment with the orientation alone. */
    private void putOrientation(int orientation) {
        if (orientation == UPRIGHT) {
            return;
        }
        to.put((byte) 0xFF).put((byte) APP1).putShort((short) 34).put(EXIF);
        to.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        to.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        to.putShort((short) orientation).putShort((short) 0).putInt(0);
    }

    // ——— PNG

    private boolean png() {
        copy(0, PNG.length);
        int at = PNG.length;
        while (true) {
            long length = ByteBuffer.wrap(from, at, 4).getInt() & 0xFFFF_FFFFL;
            int end = Math.toIntExact(Math.min(Integer.MAX_VALUE, at + 12 + length));
            String type = new String(from, at + 4, 4, StandardCharsets.US_ASCII);
            if (!BESIDE_PNG.contains(type)) {
                copy(at, end);
            }
            if (type.equals("IEND")) {
                return true;
            }
            at = end;
        }
    }

    // ——— WebP

    private boolean webp() {
        ByteBuffer sizes = ByteBuffer.wrap(from).order(ByteOrder.LITTLE_ENDIAN);
        long whole = 8 + (sizes.getInt(4) & 0xFFFF_FFFFL);
        if (whole > from.length) {
            return false;
        }
        copy(0, 12);
        int at = 12;
        while (at + 8 <= whole) {
            long length = sizes.getInt(at + 4) & 0xFFFF_FFFFL;
            // A chunk begins at an even place.
            int end = Math.toIntExact(Math.min(Integer.MAX_VALUE, at + 8 + length + (length & 1)));
            end = end == from.length + 1 ? from.length : end;
            String type = new String(from, at, 4, StandardCharsets.US_ASCII);
            if (!BESIDE_WEBP.contains(type)) {
                int begin = to.position();
                copy(at, end);
                if (type.equals("VP8X")) {
                    to.put(begin + 8, (byte) (to.get(begin + 8) & ~WEBP_FLAGS));
                }
            }
            at = end;
        }
        to.order(ByteOrder.LITTLE_ENDIAN).putInt(4, to.position() - 8);
        return true;
    }
}
