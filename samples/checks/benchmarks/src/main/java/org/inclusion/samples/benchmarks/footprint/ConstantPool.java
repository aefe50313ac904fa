package org.inclusion.samples.benchmarks.footprint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The names in a class file: other classes, methods with their types, texts (Java Virtual Machine Specification
 * 17, 4.4).
 */
final class ConstantPool {

    /** Magic number, versions and the pool's length come before it. */
    private static final int HEAD = 8;

    private ConstantPool() {}

    /**
     * How much of a class it is.
     *
     * @param classFile a class file
     * @return bytes
     */
    static int size(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(HEAD);
        int count = in.readUnsignedShort();
        int before = in.available();
        for (int constant = 1; constant < count; constant++) {
            int tag = in.readUnsignedByte();
            in.skipNBytes(
                    switch (tag) {
                        case 1 -> in.readUnsignedShort();
                        case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
                        case 5, 6 -> 8;
                        case 7, 8, 16, 19, 20 -> 2;
                        case 15 -> 3;
                        default -> throw new IOException("no constant has the tag " + tag);
                    });
            // A long or a double takes two numbers.
            constant += tag == 5 || tag == 6 ? 1 : 0;
        }
        return before - in.available();
    }
}
