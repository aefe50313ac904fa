package org.inclusion.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.ObjLongConsumer;

/**
 * A file that somebody named to be read. It is looked at when it is opened: a folder, a pipe or a device is refused,
 * since it has no end or is waited for. What is read of it has a greatest length. Every command that reads a file takes
 * it as one of these.
 */
final class GivenFile {

    /** In bytes: of a file with a secret, a key or a part of a pack. */
    static final int SMALL = 8 << 20;

    /** In characters: of a line of a list that this program wrote. */
    private static final int LONGEST_LINE = 1_000;

    private final Path path;

    GivenFile(Path path) {
        this.path = path;
    }

    /**
     * The path of the file, for what reads it with a greatest length of its own.
     *
     * @throws WrongUseException if it is no file that can be read to its end
     */
    Path path() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                return path;
            }
            throw unreadable(
                    attributes.isDirectory() ? "it is a folder, and no file" : "it is a pipe or a device, and no file");
        } catch (IOException e) {
            throw unreadable(Operator.inOneLine(e));
        }
    }

    /** The name, without the folder. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Opens the file. */
    InputStream open() throws IOException {
        return Files.newInputStream(path());
    }

    /** The whole text, in UTF-8, of {@link #SMALL} bytes at most. */
    String text() {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(SMALL + 1);
            if (bytes.length > SMALL) {
                throw unreadable("it is larger than " + (SMALL >> 20) + " MiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Gives each line of a list, in UTF-8, with its number from 1. */
    void lines(ObjLongConsumer<String> each) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            long number = 1;
            for (int sign = reader.read(); sign >= 0; sign = reader.read()) {
                if (sign == '\n') {
                    each.accept(line.toString().stripTrailing(), number++);
                    line.setLength(0);
                } else if (line.length() == LONGEST_LINE) {
                    throw unreadable("line " + number + " is longer than " + LONGEST_LINE + " characters");
                } else {
                    line.append((char) sign);
                }
            }
            if (!line.isEmpty()) {
                each.accept(line.toString().stripTrailing(), number);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private WrongUseException unreadable(IOException why) {
        return unreadable(why instanceof CharacterCodingException ? "it is not UTF-8" : Operator.inOneLine(why));
    }

    private WrongUseException unreadable(String why) {
        return new WrongUseException(path + ": cannot be read (" + why + ")");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
