package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.inclusion.place.FindDuplicatePlaces;
import org.inclusion.place.HelpPlace;
import org.inclusion.place.ImportPlaces;
import org.inclusion.place.ImportedPlaces;
import org.inclusion.place.PlaceRows;
import org.inclusion.place.PossibleDuplicate;
import org.inclusion.place.RowProblem;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes in help places from files, and shows which may be one. */
@Command(name = "places", description = "Takes in the places where people get help, from public files.")
final class PlacesCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PlacesCommand() {}

    @Command(
            name = "import",
            description = {
                "Takes in a file of places. Servers may run.",
                "It is in the national format of places of digital mediation (1.0.2 as CSV or JSON, and the",
                "files of version 0), or in that of data·inclusion 1 (JSON). The same file twice changes",
                "nothing. A line for each problem: row, column, what is wrong, the value, and whether the row",
                "was refused. Exit code 1 if a row was refused, or the file is broken.",
                "A file with columns of its own needs --columns. Every mistake of that mapping is listed,",
                "and nothing is taken in: exit code 2. Try --dry-run first."
            })
    int takeIn(
            @Mixin DatabaseOptions database,
            @Mixin PlaceFileOptions file,
            @Option(names = "--dry-run", description = "Counts what would be done, and changes nothing.") boolean isDry,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = "unnamed",
                            description = {
                                "Who collected the places, where the file does not say it: always the",
                                "same name for files of one source. By default: ${DEFAULT-VALUE}."
                            })
                    String source)
            throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion =
                            Inclusion.builder().stores(JpaStores.on(factory)).build();
                    PlaceRows rows = file.open(source, spec.commandLine().getOut())) {
                return takeIn(inclusion.importPlaces(), rows, database, isDry);
            } catch (StoreUnavailableException | RetryableException e) {
                throw new EndedEarlyException("ended; begin again: the same file goes on", e);
            }
        }
    }

    private int takeIn(ImportPlaces places, PlaceRows rows, DatabaseOptions database, boolean isDry)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), "rows", 0);
        Map<RowProblem.Kind, Long> kinds = new EnumMap<>(RowProblem.Kind.class);
        Consumer<RowProblem> problems = problem -> {
            kinds.merge(problem.kind(), 1L, Long::sum);
            out.println(line(problem));
        };
        LongPredicate goOn = read -> {
            progress.done(read);
            return !database.stop().isWanted();
        };
        ImportedPlaces done = isDry ? places.dryRun(rows, problems, goOn) : places.run(rows, problems, goOn);
        ResultTable table = new ResultTable()
                .row("rows", done.rows())
                .row("added", done.added())
                .row("changed", done.changed())
                .row("unchanged", done.unchanged())
                .row("refused", done.refused())
                .row("incomplete", done.incomplete());
        kinds.forEach((kind, count) -> table.row("- " + kind, count));
        table.print(out);
        if (database.stop().isWanted()) {
            throw new Stop.StoppedException("stopped; each row is in whole or not at all: the same file goes on");
        }
        return done.whole() && done.refused() == 0 ? Operator.RIGHT : Operator.NOT_RIGHT;
    }

    @Command(
            name = "check",
            description = {
                "Says what is wrong with a file of places. Needs no database.",
                "A line for each problem, and how many opening hours are understood. Of the others a page says:",
                "call before you go there. Exit code 1 if a row would be refused. Import alone tells an id that",
                "comes twice, a day in the future, and a row older than what is kept."
            })
    int check(
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true,
                            description = "Says this.")
                    boolean wanted,
            @Mixin PlaceFileOptions file)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CheckedFile checked;
        try (PlaceRows rows = file.open("checked", out)) {
            checked = CheckedFile.read(rows, problem -> out.println(line(problem)));
        }
        checked.table().print(out);
        return checked.isRight() ? Operator.RIGHT : Operator.NOT_RIGHT;
    }

    static String line(RowProblem problem) {
        return String.join(
                "\t",
                problem.row() == 0 ? "file" : "row " + problem.row(),
                problem.column(),
                problem.kind().name(),
                problem.value(),
                problem.refused() ? "refused" : "left out");
    }

    @Command(
            name = "duplicates",
            description = {
                "Shows which places may be one. Changes nothing.",
                "By the rule of the national map: of one postcode, from two sources, alike in street, name and",
                "point. Nothing is merged: you decide, with same or different, and are not asked again."
            })
    int duplicates(
            @Mixin DatabaseOptions database,
            @Option(
                            names = "--at-least",
                            paramLabel = "SCORE",
                            defaultValue = "90",
                            description = "How alike, from 0 to 100. By default: ${DEFAULT-VALUE}.")
                    int atLeast)
            throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion =
                    Inclusion.builder().stores(JpaStores.on(factory)).build()) {
                PrintWriter out = spec.commandLine().getOut();
                long[] pairs = {0};
                long read = inclusion
                        .duplicatePlaces()
                        .run(
                                atLeast,
                                pair -> {
                                    pairs[0]++;
                                    out.println(lines(pair));
                                },
                                done -> !database.stop().isWanted());
                new ResultTable().row("places", read).row("pairs", pairs[0]).print(out);
                return Operator.RIGHT;
            }
        }
    }

    private static String lines(PossibleDuplicate pair) {
        return pair.score() + "\t" + line(pair.one()) + System.lineSeparator() + "\t" + line(pair.other());
    }

    private static String line(HelpPlace place) {
        return String.join(
                "\t",
                place.id(),
                place.name(),
                place.address().street(),
                place.address().postcode() + " " + place.address().town(),
                place.origin().source(),
                place.origin().updatedOn().toString());
    }

    @Command(
            name = "same",
            description = {
                "Keeps that two places are one, and leaves one of them out. Servers may run.",
                "No file brings that one back while the other is kept. Exit code 1 if the place to keep is not",
                "there, or nobody knows the other."
            })
    int same(
            @Mixin DatabaseOptions database,
            @Option(
                            names = "--keep",
                            paramLabel = "ID",
                            required = true,
                            description = "The place that stays: an id that duplicates says.")
                    String keep,
            @Option(
                            names = "--leave-out",
                            paramLabel = "ID",
                            required = true,
                            description = "The place that is left out.")
                    String leaveOut)
            throws IOException {
        requireTwo(keep, leaveOut);
        return decide(database, duplicates -> duplicates.areOne(keep, leaveOut));
    }

    @Command(
            name = "different",
            description = {
                "Keeps that two places are two. Servers may run.",
                "They are not shown again. A place that was left out as one with the other comes back with the",
                "next file of its source. Exit code 1 if neither is there, or nobody knows one of them."
            })
    int different(
            @Mixin DatabaseOptions database,
            @Option(names = "--one", paramLabel = "ID", required = true, description = "An id that duplicates says.")
                    String one,
            @Option(names = "--other", paramLabel = "ID", required = true, description = "The other id.") String other)
            throws IOException {
        requireTwo(one, other);
        return decide(database, duplicates -> duplicates.areTwo(one, other));
    }

    private void requireTwo(String one, String other) {
        if (one.equals(other)) {
            throw new ParameterException(spec.commandLine(), "two places have two ids: " + one);
        }
    }

    private int decide(DatabaseOptions database, Predicate<FindDuplicatePlaces> decision) throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion =
                    Inclusion.builder().stores(JpaStores.on(factory)).build()) {
                boolean isKept = decision.test(inclusion.duplicatePlaces());
                new ResultTable()
                        .row("decided", isKept ? 1 : 0)
                        .print(spec.commandLine().getOut());
                return isKept ? Operator.RIGHT : Operator.NOT_RIGHT;
            }
        }
    }

    @Command(
            name = "remove",
            description = {
                "Removes a place that is no more. Servers may run.",
                "The next file of its source brings it back if it is still there. Exit code 1 if there is no",
                "such place."
            })
    int remove(
            @Mixin DatabaseOptions database,
            @Option(names = "--place", paramLabel = "ID", required = true, description = "An id that duplicates says.")
                    String place)
            throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion =
                    Inclusion.builder().stores(JpaStores.on(factory)).build()) {
                boolean isRemoved = inclusion.importPlaces().remove(place);
                new ResultTable()
                        .row("removed", isRemoved ? 1 : 0)
                        .print(spec.commandLine().getOut());
                return isRemoved ? Operator.RIGHT : Operator.NOT_RIGHT;
            }
        }
    }
}
