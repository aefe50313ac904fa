package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.export.DataExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what is kept for long. */
@Command(
        name = "export",
        description = "Writes what is kept for long, of one moment, as lines of JSON. Servers may run.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description =
                    "Where to; a name that ends with .gz is compressed. Nothing may be there yet. The file appears when "
                            + "it is whole; where the system knows such rights, nobody else may read it.")
    private Path file;

    @Option(
            names = "--learner",
            paramLabel = "ID",
            description = "Of one learner alone. Exit code 1 if nothing is kept of her.")
    private @Nullable String learner;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    ExportCommand() {}

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(file)) {
            throw new WrongUseException(file + " is a folder: nothing was written");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUseException(file + " is there already: nothing was written");
        }
        LearnerId one = learner == null ? null : LearnerOptions.id(learner);
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            ResultTable table = new ResultTable();
            try {
                keep(factory, one).forEach(table::row);
            } catch (FileSystemException e) {
                throw e;
            } catch (IOException e) {
                throw new WrongUseException(
                        file + ": cannot be written, nothing was kept (" + Operator.inOneLine(e) + ")");
            }
            table.print(spec.commandLine().getOut());
            return Operator.RIGHT;
        }
    }

    private Map<String, Long> keep(EntityManagerFactory factory, @Nullable LearnerId one) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OutputStream kept = create(part);
        boolean isWhole = false;
        try {
            Map<String, Long> counts;
            try (kept;
                    OutputStream out = packed(kept)) {
                counts = write(factory, one, out);
            }
            if (one != null) {
                LearnerOptions.requireKept(one, counts);
            }
            Files.move(part, file);
            isWhole = true;
            return counts;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Makes a file that its user can read, and nobody else of this machine: it holds what people did. */
    private static OutputStream create(Path part) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] mine =
                part.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            return Channels.newOutputStream(Files.newByteChannel(part, anew, mine));
        } catch (FileAlreadyExistsException e) {
            throw new WrongUseException(
                    part + " is there already: another export may be at work; if none is, remove it");
        }
    }

    private OutputStream packed(OutputStream kept) throws IOException {
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(kept, 1 << 16) : new BufferedOutputStream(kept);
    }

    private Map<String, Long> write(EntityManagerFactory factory, @Nullable LearnerId one, OutputStream out) {
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), "rows", 0);
        return DataExport.of(factory).write(one, Clock.systemUTC().instant(), out, rows -> {
            if (database.stop().isWanted()) {
                throw new Stop.StoppedException("stopped; an export is of one moment: begin it again");
            }
            progress.done(rows);
        });
    }
}
