package org.inclusion.samples.reliability.embedded;

import java.util.Arrays;
import java.util.List;

/** What happened on a {@link RecordedDisk}, in the order in which it happened. */
sealed interface Change {

    int BLOCK = 4096;

    /** Makes this change. */
    void applyTo(Disk disk);

    /** The same change as a death in its middle may leave it. */
    default List<Change> cutShort() {
        return List.of();
    }

    /** Bytes were written. */
    final class Written implements Change {
        private final String file;
        private final int position;
        private final byte[] bytes;

        /** The bytes are taken as they are, and must not change any more. */
        Written(String file, int position, byte[] bytes) {
            this.file = file;
            this.position = position;
            this.bytes = bytes;
        }

        @Override
        public void applyTo(Disk disk) {
            disk.write(file, position, bytes);
        }

        /** A killed process leaves whole pages, from the first one on. */
        @Override
        public List<Change> cutShort() {
            int half = bytes.length / BLOCK / 2 * BLOCK;
            return half == 0 ? List.of() : List.of(new Written(file, position, Arrays.copyOf(bytes, half)));
        }
    }

    /** A file became shorter. */
    record Truncated(String file, int size) implements Change {
        @Override
        public void applyTo(Disk disk) {
            disk.truncate(file, size);
        }
    }

    /** A file was removed. */
    record Deleted(String file) implements Change {
        @Override
        public void applyTo(Disk disk) {
            disk.delete(file);
        }
    }

    /** A file took the place of another. */
    record Moved(String from, String to) implements Change {
        @Override
        public void applyTo(Disk disk) {
            disk.move(from, to);
        }
    }

    /** An act was acknowledged: from now on it has to be there. */
    record Acknowledged(String act) implements Change {
        @Override
        public void applyTo(Disk disk) {
            // Nothing was written for it.
        }
    }
}
