package org.inclusion.jpa;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** The file system {@code filling:} of H2: the real one, on which no file grows while it is full. */
public final class FillingDisk extends FilePathWrapper {

    private static volatile boolean full;

    /** H2 makes one for each path. */
    public FillingDisk() {}

    /** From now on URLs may begin with {@code jdbc:h2:filling:}. */
    static void register() {
        FilePath.register(new FillingDisk());
    }

    static void full(boolean isFull) {
        full = isFull;
    }

    @Override
    public String getScheme() {
        return "filling";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Filling(super.open(mode));
    }

    private static final class Filling extends FileBaseDefault {
        private final FileChannel file;

        Filling(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (full && position + source.remaining() > file.size()) {
                throw new IOException("No space left on device");
            }
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
