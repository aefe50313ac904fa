package org.inclusion.samples.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.inclusion.jpa.RecordsImport;
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
            "What is derived is derived again when somebody is first read, or by rebuild --outdated."
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "The export; a name that ends with .gz is compressed.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        try (EntityManagerFactory factory = database.open();
                InputStream in = open()) {
            Checking.requireSchema(factory);
            ResultTable table = new ResultTable();
            read(factory, in).forEach(table::row);
            table.print(spec.commandLine().getOut());
            return Operator.RIGHT;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Map<String, Long> read(EntityManagerFactory factory, InputStream in) {
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), "rows", 0);
        try {
            return RecordsImport.of(factory).read(in, rows -> {
                if (database.stop().isWanted()) {
                    throw new Stop.StoppedException("stopped; nothing was kept: begin again");
                }
                progress.done(rows);
            });
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new WrongUseException(file + ": " + e.getMessage());
        }
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
