package org.inclusion.content;

import java.nio.ByteOrder;
import java.util.Optional;
import org.inclusion.content.PlainPhoto.Problem;

/**
 * Copies of a WebP what a decoder needs: one picture, what is see-through in it, and the header that goes before both.
 * Source: RFC 9649, and RFC 6386 for the header of a frame.
 */
final class PlainWebp {

    /** The bits of the header that say what else the file has: a profile, Exif, XMP, moving pictures. */
    private static final int PROFILE = 0x20;

    private static final int EXIF = 0x08;
    private static final int XMP = 0x04;
    private static final int MOVING = 0x02;

    private static final int HEADER_LENGTH = 10;

    private final PhotoBytes photo;
    private long[] canvas = {};
    private long[] picture = {};

    PlainWebp(PhotoBytes photo) {
        this.photo = photo;
    }

    /** Writes the plain photo; says why it cannot. */
    Optional<Problem> write() {
        long whole = 8 + size(4);
        if (whole > photo.length()) {
            return Optional.of(Problem.BROKEN);
        }
        photo.copy(0, 12);
        int at = 12;
        while (at + 8 <= whole) {
            long length = size(at + 4);
            if (length > whole - at - 8) {
                return Optional.of(Problem.BROKEN);
            }
            // A chunk begins at an even place.
            int end = (int) Math.min(at + 8 + length + (length & 1), whole);
            Optional<Problem> problem = chunk(photo.type(at), at, (int) length, end);
            if (problem.isPresent()) {
                return problem;
            }
            at = end;
        }
        photo.out().order(ByteOrder.LITTLE_ENDIAN).putInt(4, photo.out().position() - 8);
        return picture.length == 0 ? Optional.of(Problem.BROKEN) : Optional.empty();
    }

    private Optional<Problem> chunk(String type, int at, int length, int end) {
        return switch (type) {
            case "VP8X" -> header(at, length, end);
            case "VP8 ", "VP8L" -> picture(type.equals("VP8L") ? lossless(at, length) : lossy(at, length), at, end);
            case "ALPH" -> {
                photo.copy(at, end);
                yield Optional.empty();
            }
            case "ANIM", "ANMF" -> Optional.of(Problem.MOVING);
            default -> Optional.empty();
        };
    }

    /** The header comes before the picture, once. */
    private Optional<Problem> header(int at, int length, int end) {
        if (canvas.length + picture.length > 0 || length != HEADER_LENGTH) {
            return Optional.of(Problem.BROKEN);
        }
        canvas = new long[] {1 + unsigned24(at + 12), 1 + unsigned24(at + 15)};
        int flags = photo.unsigned(at + 8);
        int begin = photo.out().position();
        photo.copy(at, end);
        photo.out().put(begin + 8, (byte) (flags & ~(PROFILE | EXIF | XMP)));
        return (flags & MOVING) != 0 ? Optional.of(Problem.MOVING) : PhotoSize.problem(canvas[0], canvas[1]);
    }

    /** One picture, as large as the header says where there is one. */
    private Optional<Problem> picture(long[] size, int at, int end) {
        boolean isOther = canvas.length > 0 && size.length > 0 && (size[0] != canvas[0] || size[1] != canvas[1]);
        if (size.length == 0 || picture.length > 0 || isOther) {
            return Optional.of(Problem.BROKEN);
        }
        picture = size;
        photo.copy(at, end);
        return PhotoSize.problem(size[0], size[1]);
    }

    /** Width and height of a lossy picture: a key frame, three signs, twice fourteen bits. Empty where it is none. */
    private long[] lossy(int at, int length) {
        boolean isFrame = length >= 10
                && (photo.unsigned(at + 8) & 1) == 0
                && photo.startsWith(new byte[] {(byte) 0x9D, 1, 0x2A}, at + 11);
        return isFrame ? new long[] {unsigned24(at + 14) & 0x3FFF, unsigned24(at + 16) & 0x3FFF} : new long[0];
    }

    /**
     * Width and height of a lossless picture: a sign, and twice fourteen bits that count from one. Empty where it
     * is none.
     */
    private long[] lossless(int at, int length) {
        if (length < 5 || photo.unsigned(at + 8) != 0x2F) {
            return new long[0];
        }
        long bits = size(at + 9);
        return new long[] {1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)};
    }

    private long size(int at) {
        return photo.unsigned32(at, ByteOrder.LITTLE_ENDIAN);
    }

    private long unsigned24(int at) {
        return photo.unsigned(at) | photo.unsigned(at + 1) << 8 | photo.unsigned(at + 2) << 16;
    }
}
