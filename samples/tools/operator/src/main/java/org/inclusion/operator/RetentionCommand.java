package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongPredicate;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.jpa.JpaStores;
import org.inclusion.privacy.ApplyRetention;
import org.inclusion.privacy.ImplausibleClockException;
import org.inclusion.privacy.RetentionCounts;
import org.inclusion.privacy.RetentionPolicy;
import org.inclusion.privacy.RetentionTerms;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends what was kept long enough. */
@Command(
        name = "retention",
        description = {
            "Ends what was kept long enough. Servers may run.",
            "It requests the erasure of learners with whom the last contact is long ago, and removes looks, day",
            "relations, guests and home results whose term is over. A host with a policy of its own calls",
            "inclusion.applyRetention(). Stopped or failed, the next run goes on."
        })
final class RetentionCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private KeyOptions key;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(
            names = "--keep",
            paramLabel = "PERIOD",
            defaultValue = "P2Y",
            description = "How long after the last contact, by default two years: P2Y.")
    private Period keep;

    @Option(
            names = "--keep-in",
            paramLabel = "ID=PERIOD",
            description = "How long after the last contact in a structure; may be given again.")
    private Map<String, Period> keepIn = new LinkedHashMap<>();

    @Option(
            names = "--keep-looks",
            paramLabel = "PERIOD",
            defaultValue = "P1Y",
            description = "How long a look stays, by default one year: P1Y.")
    private Period keepLooks;

    @Option(
            names = "--keep-days",
            paramLabel = "PERIOD",
            defaultValue = "P1M",
            description = "How long a day relation stays, by default one month: P1M.")
    private Period keepDays;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day of today, as 2027-09-01: confirms the clock after more than a month in which nobody "
                    + "worked with anybody.")
    private @Nullable LocalDate today;

    @Spec
    private CommandSpec spec;

    /** What is done. */
    static final class Which {
        @Option(names = "--dry-run", description = "Counts what --run would do, and changes nothing.")
        private boolean dryRun;

        @Option(names = "--run", description = "Does it.")
        @SuppressWarnings("UnusedVariable") // picocli reads it: the other option is missing
        private boolean run;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets them
    RetentionCommand() {}

    @Override
    public Integer call() {
        RetentionPolicy policy = policy();
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            InclusionBuilder builder =
                    Inclusion.builder().stores(JpaStores.on(factory)).retentionPolicy(policy);
            try (Inclusion inclusion = which.dryRun
                    ? builder.build()
                    : key.giveTo(builder, database).build()) {
                tell(counts(inclusion), spec.commandLine().getOut());
            } catch (StoreUnavailableException | RetryableException e) {
                throw new EndedEarlyException("ended; begin again: the next run goes on", e);
            } catch (ImplausibleClockException e) {
                throw new NotRightException(e.getMessage() + " (--today)");
            }
        }
        if (database.stop().isWanted()) {
            throw new Stop.StoppedException("stopped; begin again: the next run goes on");
        }
        return Operator.RIGHT;
    }

    private RetentionPolicy policy() {
        try {
            RetentionPolicy policy = new RetentionPolicy(new RetentionTerms(keep, keepLooks, keepDays), Map.of());
            for (Map.Entry<String, Period> one : keepIn.entrySet()) {
                policy = policy.in(one.getKey(), new RetentionTerms(one.getValue(), keepLooks, keepDays));
            }
            return policy;
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage() + "; nothing was done");
        }
    }

    private RetentionCounts counts(Inclusion inclusion) {
        ProgressLines progress = new ProgressLines(
                spec.commandLine().getErr(), "people", inclusion.rebuildState().learners());
        LongPredicate goOn = people -> {
            progress.done(people);
            return !database.stop().isWanted();
        };
        ApplyRetention retention = inclusion.applyRetention();
        ApplyRetention believed = today == null ? retention : retention.confirming(today);
        return which.dryRun ? believed.dryRun(goOn) : believed.run(goOn);
    }

    private static void tell(RetentionCounts counts, PrintWriter out) {
        ResultTable table = new ResultTable().row("people", counts.people()).row("due", counts.due());
        counts.rows()
                .forEach((kind, rows) ->
                        table.row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), rows));
        table.print(out);
    }
}
