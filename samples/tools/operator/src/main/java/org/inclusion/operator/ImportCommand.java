package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.inclusion.jpa.export.DataImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads an export into tables with nothing in them. */
@Command(
        name = "import",
        description = {
            "Reads an export into tables with nothing in them, of whatever database: all of it or nothing.",
            "What is derived is derived at each reading, until new evidence or rebuild --outdated keeps it;",
            "structures see nothing before summarize."
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "The export; a name that ends with .gz is compressed.")
    private GivenFile file;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            ResultTable table = new ResultTable();
            read(factory).forEach(table::row);
            table.print(spec.commandLine().getOut());
            return Operator.RIGHT;
        }
    }

    private Map<String, Long> read(EntityManagerFactory factory) throws FileSystemException {
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), "rows", 0);
        try (InputStream kept = file.open();
                InputStream in = unpacked(kept)) {
            return DataImport.of(factory).read(in, rows -> {
                if (database.stop().isWanted()) {
                    throw new Stop.StoppedException("stopped; nothing was kept: begin again");
                }
                progress.done(rows);
            });
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new WrongUseException(file + ": " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private WrongUseException unreadable(@Nullable Throwable why) {
        return new WrongUseException(file + ": cannot be read, or was cut short: nothing was kept (" + why + ")");
    }

    private InputStream unpacked(InputStream kept) throws IOException {
        return file.toString().endsWith(".gz") ? new GZIPInputStream(kept, 1 << 16) : kept;
    }
}
