package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.cohort.SummarizedStructures;
import org.inclusion.content.PackSource;
import org.inclusion.jpa.JpaStores;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sums up how the people of each structure are doing. */
@Command(
        name = "summarize",
        description = {
            "Sums up how the people of each structure are doing, for its coordinators. Servers may run.",
            "It replays everybody's evidence, with the standard settings: a host with its own calls",
            "inclusion.summarizeStructures(). If it stops, each structure has its old sums or its new ones.",
            "With --done it counts what was done until the day before, and nothing else: for each night."
        })
final class SummarizeCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Option(
            names = "--pack",
            paramLabel = "FOLDER",
            description =
                    "A pack of the host's own; once for each. Without it, what was counted of its goals and steps is removed.")
    private List<Path> packs = new ArrayList<>();

    @Option(
            names = "--done",
            description = "Counts accompaniments, workshops and kept promises alone, and reads no evidence.")
    private boolean doneAlone;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    SummarizeCommand() {}

    @Override
    public Integer call() throws Exception {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            InclusionBuilder builder =
                    Inclusion.builder().stores(JpaStores.on(factory)).anyPracticeSite();
            packs.forEach(folder -> builder.pack(PackSource.folder(folder)));
            try (Inclusion inclusion = builder.build()) {
                if (doneAlone) {
                    new ResultTable()
                            .row("structures renewed", countDone(inclusion))
                            .print(spec.commandLine().getOut());
                    return Operator.RIGHT;
                }
                SummarizedStructures done = summarize(inclusion);
                new ResultTable()
                        .row("learners", done.learners())
                        .row("unreadable", done.unreadable())
                        .row("structures", done.structures())
                        .print(spec.commandLine().getOut());
                return done.unreadable() == 0 ? Operator.RIGHT : Operator.NOT_RIGHT;
            }
        }
    }

    private long countDone(Inclusion inclusion) {
        try {
            return inclusion
                    .countDone()
                    .run(Clock.systemUTC().instant(), () -> !database.stop().isWanted());
        } catch (StoreUnavailableException | RetryableException e) {
            throw new EndedEarlyException("ended; begin again: run twice, it keeps the same", e);
        }
    }

    private SummarizedStructures summarize(Inclusion inclusion) {
        ProgressLines progress = new ProgressLines(
                spec.commandLine().getErr(),
                "learners",
                inclusion.rebuildState().learners());
        try {
            return inclusion
                    .summarizeStructures()
                    .run(Clock.systemUTC().instant(), learners -> {
                        progress.done(learners);
                        return !database.stop().isWanted();
                    })
                    .orElseThrow(() -> new Stop.StoppedException(
                            "stopped; each structure has its old sums or its new: begin again"));
        } catch (StoreUnavailableException | RetryableException e) {
            throw new EndedEarlyException("ended; begin again: run twice, it keeps the same", e);
        }
    }
}
