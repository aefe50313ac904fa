package org.inclusion.samples.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.inclusion.jpa.RecordsExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes everything that is kept. */
@Command(
        name = "export",
        description = "Writes everything that is kept, of one moment, as lines of JSON. Servers may run.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; a name that ends with .gz is compressed. The file appears when it is whole.")
    private Path file;

    @Option(names = "--learner", paramLabel = "ID", description = "Of one learner alone.")
    private @Nullable String learner;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    ExportCommand() {}

    @Override
    public Integer call() throws Exception {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Map<String, Long> counts;
            try {
                try (OutputStream out = open(part)) {
                    counts = write(factory, out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                Files.deleteIfExists(part);
            }
            ResultTable table = new ResultTable();
            counts.forEach(table::row);
            table.print(spec.commandLine().getOut());
            return Operator.RIGHT;
        }
    }

    private Map<String, Long> write(EntityManagerFactory factory, OutputStream out) {
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), "rows", 0);
        return RecordsExport.of(factory)
                .write(
                        learner == null ? null : LearnerOptions.id(learner),
                        Clock.systemUTC().instant(),
                        out,
                        rows -> {
                            if (database.stop().isWanted()) {
                                throw new Stop.StoppedException("stopped; an export is of one moment: begin it again");
                            }
                            progress.done(rows);
                        });
    }

    private static OutputStream open(Path part) throws IOException {
        OutputStream out = Files.newOutputStream(part);
        return part.toString().endsWith(".gz.part")
                ? new GZIPOutputStream(out, 1 << 16)
                : new BufferedOutputStream(out);
    }
}
