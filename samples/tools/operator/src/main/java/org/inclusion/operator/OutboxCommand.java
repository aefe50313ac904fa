package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.SendLetters;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the dead letters of the outbox, and lets them be sent again or drops them. */
@Command(
        name = "outbox",
        description = "Shows what waits to leave and what is tried no more, and sends that again or drops it.")
final class OutboxCommand {

    /** How many letters are read at once. */
    private static final int PAGE = 500;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    OutboxCommand() {}

    /** Which dead letters. */
    static final class Chosen {

        @Option(
                names = "--letter",
                paramLabel = "ID",
                required = true,
                description = "This letter alone: an id that list says. Exit code 1 if no dead letter has it.")
        private @Nullable String letter;

        @Option(names = "--all", required = true, description = "Every dead letter.")
        @SuppressWarnings("UnusedVariable") // picocli reads it: where no letter is named, all are meant
        private boolean all;
    }

    @Command(
            name = "list",
            description = {
                "Says how many letters wait, since when, and which are dead. Servers may run.",
                "A line for each dead letter: id, kind, person, what it is about, attempts, last failure."
            })
    int list(@Mixin DatabaseOptions database) throws IOException {
        return with(database, letters -> {
            PrintWriter out = spec.commandLine().getOut();
            OutboxLag lag = letters.lag();
            new ResultTable()
                    .row("waiting", lag.waiting())
                    .row("dead", lag.dead())
                    .print(out);
            if (lag.oldestDueAt() != null) {
                out.println("due first: " + lag.oldestDueAt());
            }
            each(letters, letter -> {
                out.println(line(letter));
                return true;
            });
            return Operator.RIGHT;
        });
    }

    @Command(
            name = "retry",
            description = {
                "Lets dead letters be sent again, as if they had never been tried. Servers may run.",
                "The host sends them: nothing leaves from here."
            })
    int retry(@Mixin DatabaseOptions database, @ArgGroup(exclusive = true, multiplicity = "1") Chosen chosen)
            throws IOException {
        return with(database, letters -> tell("sent again", change(letters, chosen, letters::again)));
    }

    @Command(name = "drop", description = "Drops dead letters: what they were to say is never sent. Servers may run.")
    int drop(@Mixin DatabaseOptions database, @ArgGroup(exclusive = true, multiplicity = "1") Chosen chosen)
            throws IOException {
        return with(database, letters -> tell("dropped", change(letters, chosen, letters::drop)));
    }

    private static long change(SendLetters letters, Chosen chosen, Predicate<String> change) {
        if (chosen.letter != null) {
            return change.test(chosen.letter) ? 1 : 0;
        }
        return each(letters, letter -> change.test(letter.id()));
    }

    private int tell(String done, long count) {
        new ResultTable().row(done, count).print(spec.commandLine().getOut());
        return count == 0 ? Operator.NOT_RIGHT : Operator.RIGHT;
    }

    /** Every dead letter, and for how many of them something was done. */
    private static long each(SendLetters letters, Predicate<Letter> work) {
        long done = 0;
        String after = null;
        List<Letter> page = letters.dead(after, PAGE);
        while (!page.isEmpty()) {
            done += page.stream().filter(work).count();
            after = page.get(page.size() - 1).id();
            page = letters.dead(after, PAGE);
        }
        return done;
    }

    private static String line(Letter letter) {
        return String.join(
                " ",
                letter.id(),
                letter.kind().name(),
                letter.person(),
                letter.about(),
                String.valueOf(letter.attempts()),
                String.valueOf(letter.failure()));
    }

    private static int with(DatabaseOptions database, Function<SendLetters, Integer> work) throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion =
                    Inclusion.builder().stores(JpaStores.on(factory)).build()) {
                return work.apply(inclusion.sendLetters());
            } catch (StoreUnavailableException | RetryableException e) {
                throw new EndedEarlyException("ended; begin again: the same command goes on", e);
            }
        }
    }
}
