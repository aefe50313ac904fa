package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.journal.JournalCheck;
import org.inclusion.journal.JournalCheck.Broken;
import org.inclusion.journal.JournalHead;
import org.inclusion.jpa.JpaStores;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Seals the journal, verifies it, and drops its oldest segments. */
@Command(
        name = "journal",
        description = "Seals the journal of what people did, verifies it, and drops its oldest segments.")
final class JournalCommand {

    /** In months. */
    private static final int SHORTEST = 1;

    private static final int LONGEST = 36;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    JournalCommand() {}

    /** What a command does with the library. */
    private interface Work {
        int with(Inclusion inclusion);
    }

    @Command(
            name = "seal",
            description = {
                "Chains and signs what was noted since the last time, and says the head.",
                "Keep the head outside the database. Servers may run; let a timer do it."
            })
    int seal(@Mixin DatabaseOptions database, @Mixin JournalKeyOptions key) throws IOException {
        return with(database, key, inclusion -> {
            long sealed = inclusion.sealJournal().seal();
            new ResultTable().row("sealed", sealed).print(spec.commandLine().getOut());
            inclusion.verifyJournal().head().ifPresent(this::print);
            return Operator.RIGHT;
        });
    }

    @Command(
            name = "verify",
            description = {
                "Holds the journal against its chain, its signatures and the heads that were kept.",
                "Changes nothing; servers may run."
            })
    int verify(
            @Mixin DatabaseOptions database,
            @Mixin JournalKeyOptions key,
            @Option(
                            names = "--head",
                            paramLabel = "FILE",
                            description = "Heads that were kept, one on each line. Everything before them is proved.")
                    @Nullable
                    GivenFile heads,
            @Option(
                            names = "--from",
                            paramLabel = "HEAD",
                            description = "The head that drop said last. Default: the beginning.")
                    @Nullable
                    String from)
            throws IOException {
        List<JournalHead> kept = new ArrayList<>();
        if (heads != null) {
            heads.lines((line, number) -> {
                if (!line.isBlank()) {
                    kept.add(head(line));
                }
            });
        }
        JournalHead beginning = from == null ? JournalHead.BEGINNING : head(from);
        return with(database, key, inclusion -> {
            JournalCheck check = inclusion.verifyJournal().check(beginning, kept);
            new ResultTable()
                    .row("first segment", check.first())
                    .row("last segment", check.last())
                    .row("entries", check.entries())
                    .row("unprotected", check.unprotected())
                    .row("uncommitted", check.uncommitted())
                    .row("ended aliases", check.ended())
                    .print(spec.commandLine().getOut());
            check.broken()
                    .map(JournalCommand::inWords)
                    .ifPresent(spec.commandLine().getOut()::println);
            return check.isRight() ? Operator.RIGHT : Operator.NOT_RIGHT;
        });
    }

    @Command(
            name = "drop",
            description = {
                "Drops the oldest segments, and says the head of the last one dropped.",
                "Keep that head: verify --from begins there."
            })
    int drop(
            @Mixin DatabaseOptions database,
            @Mixin JournalKeyOptions key,
            @Option(
                            names = "--keep-months",
                            paramLabel = "N",
                            defaultValue = "12",
                            description =
                                    "How many months are kept, 1 to 36. More than 12 needs a reason in writing. Default: "
                                            + "${DEFAULT-VALUE}.")
                    int months)
            throws IOException {
        if (months < SHORTEST || months > LONGEST) {
            throw new WrongUseException("--keep-months is to be " + SHORTEST + " to " + LONGEST);
        }
        return with(database, key, inclusion -> {
            Instant before = Clock.systemUTC()
                    .instant()
                    .atZone(ZoneOffset.UTC)
                    .minusMonths(months)
                    .toInstant();
            inclusion
                    .sealJournal()
                    .drop(before)
                    .ifPresentOrElse(
                            this::print, () -> spec.commandLine().getOut().println("nothing is that old"));
            return Operator.RIGHT;
        });
    }

    private int with(DatabaseOptions database, JournalKeyOptions key, Work work) throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion = key.open(JpaStores.on(factory))) {
                return work.with(inclusion);
            } catch (StoreUnavailableException | RetryableException e) {
                throw new EndedEarlyException("ended; begin again: the same command goes on", e);
            }
        }
    }

    private void print(JournalHead head) {
        spec.commandLine().getOut().println(head);
    }

    private static JournalHead head(String text) {
        try {
            return JournalHead.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private static String inWords(Broken broken) {
        String where = "segment " + broken.segment() + (broken.place() == 0 ? "" : ", entry " + broken.place());
        return where + ": "
                + switch (broken.why()) {
                    case ENTRY_CHANGED -> "an entry was changed or swapped";
                    case ENTRY_MISSING_OR_ADDED -> "an entry was taken out or put in";
                    case ENTRY_MISSHAPEN -> "the row of an entry holds what no entry has";
                    case NOT_THIS_PERSON ->
                        "an alias in the entry is said to be that of a person for whom it was not made";
                    case PERSON_MISSING ->
                        "nobody stands behind an alias in the entry, and no erasure or move says why";
                    case PERSON_IS_BACK -> "somebody stands behind the alias that the entry says has ended";
                    case SEGMENT_ADDED ->
                        "the segment was put in, or the head given with --from is not the last dropped";
                    case SEGMENT_MISSING -> "the segment was taken out or cut off";
                    case DOES_NOT_FOLLOW -> "the segment does not follow on the one before";
                    case NOT_SIGNED -> "the segment was not signed with this key, or was changed after that";
                    case NOT_WHAT_THE_HEAD_SAYS -> "a head that was kept says something else";
                };
    }
}
