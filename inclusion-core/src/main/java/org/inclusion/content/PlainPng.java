package org.inclusion.content;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import org.inclusion.content.PlainPhoto.Problem;

/**
 * Copies of a PNG what a decoder needs: the header, the colours, the picture, and numbers that say how to show them.
 * Source: Portable Network Graphics, third edition.
 */
final class PlainPng {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private static final Set<String> PICTURE = Set.of("PLTE", "IDAT", "IEND");

    /** Numbers alone: no words, no times, no profile. */
    private static final Set<String> NUMBERS = Set.of("tRNS", "gAMA", "cHRM", "sRGB", "cICP", "sBIT", "bKGD", "pHYs");

    private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");

    private static final int HEADER_LENGTH = 13;

    private final PhotoBytes photo;

    PlainPng(PhotoBytes photo) {
        this.photo = photo;
    }

    /** Writes the plain photo; says why it cannot. */
    Optional<Problem> write() {
        int at = SIGNATURE.length;
        photo.copy(0, at);
        boolean hasPicture = false;
        boolean isFirst = true;
        while (true) {
            long length = photo.unsigned32(at, ByteOrder.BIG_ENDIAN);
            String type = photo.type(at + 4);
            if (length > photo.length() - at - 12 || type.equals("IHDR") != isFirst) {
                return Optional.of(Problem.BROKEN);
            }
            int end = at + 12 + (int) length;
            Optional<Problem> problem = chunk(type, at, end);
            if (problem.isPresent()) {
                return problem;
            }
            hasPicture |= type.equals("IDAT");
            if (type.equals("IEND")) {
                return hasPicture ? Optional.empty() : Optional.of(Problem.BROKEN);
            }
            isFirst = false;
            at = end;
        }
    }

    private Optional<Problem> chunk(String type, int at, int end) {
        if (MOVING.contains(type)) {
            return Optional.of(Problem.MOVING);
        }
        if (type.equals("IHDR")) {
            photo.copy(at, end);
            return end - at == 12 + HEADER_LENGTH
                    ? PhotoSize.problem(
                            photo.unsigned32(at + 8, ByteOrder.BIG_ENDIAN),
                            photo.unsigned32(at + 12, ByteOrder.BIG_ENDIAN))
                    : Optional.of(Problem.BROKEN);
        }
        if (PICTURE.contains(type) || NUMBERS.contains(type)) {
            photo.copy(at, end);
            return Optional.empty();
        }
        // A capital letter says that nobody can show the picture who does not know the chunk.
        return Character.isUpperCase(type.charAt(0)) ? Optional.of(Problem.BROKEN) : Optional.empty();
    }
}
