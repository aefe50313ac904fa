package org.inclusion.samples.reliability.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** The file system {@code recorded:} of H2, which writes to the real one and notes every change. */
public final class RecordedDisk extends FilePathWrapper {

    private static final Object LOCK = new Object();

    private static List<Change> changes = new ArrayList<>();

    /** H2 makes one for each path. */
    public RecordedDisk() {}

    /** From now on URLs may begin with {@code jdbc:h2:recorded:}. */
    static void register() {
        FilePath.register(new RecordedDisk());
    }

    /** Begins anew. */
    static void begin() {
        synchronized (LOCK) {
            changes = new ArrayList<>();
        }
    }

    /** What happened since the beginning. */
    static List<Change> sinceTheBeginning() {
        synchronized (LOCK) {
            return List.copyOf(changes);
        }
    }

    static void note(Change change) {
        synchronized (LOCK) {
            changes.add(change);
        }
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Recorded(getName(), super.open(mode));
    }

    @Override
    public void delete() {
        synchronized (LOCK) {
            super.delete();
            note(new Change.Deleted(getName()));
        }
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        synchronized (LOCK) {
            super.moveTo(target, atomicReplace);
            note(new Change.Moved(getName(), target.getName()));
        }
    }

    /** A file whose changes are noted. */
    private static final class Recorded extends FileBaseDefault {
        private final String name;
        private final FileChannel file;

        Recorded(String name, FileChannel file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            synchronized (LOCK) {
                while (source.hasRemaining()) {
                    file.write(source, position + bytes.length - source.remaining());
                }
                note(new Change.Written(name, Math.toIntExact(position), bytes));
            }
            return bytes.length;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (LOCK) {
                file.truncate(size);
                note(new Change.Truncated(name, Math.toIntExact(size)));
            }
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
