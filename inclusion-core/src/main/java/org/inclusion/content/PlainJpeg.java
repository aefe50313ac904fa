package org.inclusion.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import org.inclusion.content.PlainPhoto.Problem;

/**
 * Copies of a JPEG what a decoder needs, and which way up it is: tables, one frame, its scans, the lines of JFIF and
 * Adobe that say what the three colours mean. Source: ITU-T T.81, with JFIF 1.02 and Exif 2.32.
 */
final class PlainJpeg {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MOST_TURNED = 8;

    private static final int FIRST_FRAME = 0xC0;
    private static final int HUFFMAN = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int LAST_FRAME = 0xCF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int QUANTIZATION = 0xDB;
    private static final int NUMBER_OF_LINES = 0xDC;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int HIERARCHY = 0xDE;
    private static final int EXPANSION = 0xDF;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;

    private static final Set<Integer> TABLES = Set.of(HUFFMAN, ARITHMETIC, QUANTIZATION, RESTART_INTERVAL);

    /** Markers that give the picture another size than its frame says, and that no browser follows. */
    private static final Set<Integer> OF_OTHER_SIZES = Set.of(RESERVED, NUMBER_OF_LINES, HIERARCHY, EXPANSION);

    /** Each scan of a picture goes over the whole of it, however few bytes it has. Cameras and programs write ten. */
    private static final int MOST_SCANS = 100;

    /** JFIF without its small picture; what Adobe says of the colours, without what may follow. */
    private static final int JFIF_LENGTH = 16;

    private static final int ADOBE_LENGTH = 14;

    private final PhotoBytes photo;
    private int orientation = UPRIGHT;
    private int frames;
    private int scans;

    PlainJpeg(PhotoBytes photo) {
        this.photo = photo;
    }

    /** Writes the plain photo; says why it cannot. */
    Optional<Problem> write() {
        photo.copy(0, 2);
        int at = 2;
        while (at < photo.length()) {
            if (photo.unsigned(at) != 0xFF) {
                return Optional.of(Problem.BROKEN);
            }
            int marker = photo.unsigned(at + 1);
            if (marker == 0xFF) {
                // A byte that fills.
                at++;
                continue;
            }
            if (marker == END) {
                photo.copy(at, at + 2);
                break;
            }
            int length = photo.unsigned16(at + 2);
            Optional<Problem> problem = length < 2 ? Optional.of(Problem.BROKEN) : segment(marker, at, length);
            if (problem.isPresent()) {
                return problem;
            }
            int end = at + 2 + length;
            at = marker == SCAN ? scan(end) : end;
        }
        // A photo that was cut off while it was sent is shown as far as it goes.
        return scans == 0 || at > photo.length() ? Optional.of(Problem.BROKEN) : Optional.empty();
    }

    private Optional<Problem> segment(int marker, int at, int length) {
        int end = at + 2 + length;
        if (marker < FIRST_FRAME || (marker >= FIRST_RESTART && marker <= BEGIN) || OF_OTHER_SIZES.contains(marker)) {
            return Optional.of(Problem.BROKEN);
        }
        if (marker == SCAN) {
            scans++;
            photo.copy(at, end);
            return frames == 1 && scans <= MOST_SCANS ? Optional.empty() : Optional.of(Problem.BROKEN);
        }
        if (TABLES.contains(marker)) {
            photo.copy(at, end);
        } else if (marker <= LAST_FRAME) {
            photo.copy(at, end);
            return frame(at, length);
        } else if (marker == APP0 && photo.startsWith(JFIF, at + 4)) {
            jfif(at, length);
        } else if (marker == APP14 && photo.startsWith(ADOBE, at + 4) && length >= ADOBE_LENGTH) {
            copyShort(at, ADOBE_LENGTH);
        } else if (marker == APP1 && photo.startsWith(EXIF, at + 4) && orientation == UPRIGHT) {
            orientation = orientation(at + 10, end);
            putOrientation();
        }
        return Optional.empty();
    }

    /** A frame's header: one, before all scans, as long as its components are many. */
    private Optional<Problem> frame(int at, int length) {
        frames++;
        int components = photo.unsigned(at + 9);
        boolean isWhole = components >= 1 && components <= 4 && length == 8 + 3 * components;
        if (frames > 1 || !isWhole) {
            return Optional.of(Problem.BROKEN);
        }
        return PhotoSize.problem(photo.unsigned16(at + 7), photo.unsigned16(at + 5));
    }

    private void jfif(int at, int length) {
        if (length >= JFIF_LENGTH) {
            copyShort(at, JFIF_LENGTH);
            // The small picture has no width and no height.
            photo.out().putShort(photo.out().position() - 2, (short) 0);
        }
    }

    /** Copies the beginning of a segment, as a segment of that length. */
    private void copyShort(int at, int length) {
        photo.copy(at, at + 2);
        photo.out().putShort((short) length);
        photo.copy(at + 4, at + 2 + length);
    }

    /** Copies what follows a scan's header, to the next marker that is none of the scan's own. */
    private int scan(int begin) {
        int at = begin;
        while (at + 1 < photo.length() && (photo.unsigned(at) != 0xFF || isOfTheScan(photo.unsigned(at + 1)))) {
            at++;
        }
        int end = at + 1 < photo.length() ? at : photo.length();
        photo.copy(begin, end);
        return end;
    }

    private static boolean isOfTheScan(int marker) {
        return marker == 0 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }

    /**
     * How the picture has to be turned, from its Exif; upright where it does not say so, or says nothing that
     * is understood.
     */
    private int orientation(int begin, int end) {
        try {
            ByteBuffer exif = photo.slice(begin, end);
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
    private void putOrientation() {
        if (orientation == UPRIGHT) {
            return;
        }
        ByteBuffer out = photo.out();
        out.put((byte) 0xFF).put((byte) APP1).putShort((short) 34).put(EXIF);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        out.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        out.putShort((short) orientation).putShort((short) 0).putInt(0);
    }
}
