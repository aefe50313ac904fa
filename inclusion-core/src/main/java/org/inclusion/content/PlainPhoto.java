package org.inclusion.content;

import java.nio.BufferOverflowException;
import java.util.Optional;
import org.inclusion.annotation.Internal;

/**
 * Takes out of a photo everything but the picture: where and when it was taken, by whom and with which device, a small
 * copy of what was cut away, a film behind it, the profile of its colours. What a decoder needs is copied as it is, and
 * a JPEG stays the right way up. Nothing is decoded: how large a picture is, its header says. The first bytes of a file
 * say what it is, whatever its name.
 *
 * <p>A profile names the device that made it, often with a number of its own, and the numbers of a calibrated screen
 * are as good as a name. Without it a photo is shown as sRGB, which most are; one with more colours looks a
 * little paler.
 */
@Internal
public final class PlainPhoto {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** Why a photo is not taken. */
    public enum Problem {
        /** Its first bytes are those of no JPEG, PNG or WebP. */
        NO_PHOTO,
        /** It is cut off, or contradicts itself: no two programs would agree what it shows. */
        BROKEN,
        /** It has several pictures, of which one follows the other. */
        MOVING,
        /** A telephone may be unable to show it, however few bytes it has. */
        TOO_MANY_PIXELS
    }

    /**
     * The result of checking a photo.
     *
     * @param bytes the plain photo, or nothing where there is a problem
     * @param problem why it is not taken
     */
    @SuppressWarnings("ArrayRecordComponent") // It is read once, and compared with nothing.
    public record Checked(byte[] bytes, Optional<Problem> problem) {}

    private PlainPhoto() {}

    /**
     * The ending of a photo's name, by its first bytes: {@code jpg}, {@code png} or {@code webp}; empty where it is
     * no photo.
     */
    public static Optional<String> ending(byte[] bytes) {
        PhotoBytes photo = new PhotoBytes(bytes);
        if (photo.startsWith(JPEG, 0)) {
            return Optional.of("jpg");
        }
        if (photo.startsWith(PlainPng.SIGNATURE, 0)) {
            return Optional.of("png");
        }
        return photo.startsWith("RIFF", 0) && photo.startsWith("WEBP", 8) ? Optional.of("webp") : Optional.empty();
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

    /** The plain photo, of whatever was sent. */
    public static Checked of(byte[] bytes) {
        Optional<String> ending = ending(bytes);
        if (ending.isEmpty()) {
            return new Checked(new byte[0], Optional.of(Problem.NO_PHOTO));
        }
        PhotoBytes photo = new PhotoBytes(bytes);
        Optional<Problem> problem = write(ending.get(), photo);
        return new Checked(problem.isEmpty() ? photo.written() : new byte[0], problem);
    }

    private static Optional<Problem> write(String ending, PhotoBytes photo) {
        try {
            return switch (ending) {
                case "jpg" -> new PlainJpeg(photo).write();
                case "png" -> new PlainPng(photo).write();
                default -> new PlainWebp(photo).write();
            };
        } catch (IndexOutOfBoundsException | BufferOverflowException cutOff) {
            return Optional.of(Problem.BROKEN);
        }
    }
}
