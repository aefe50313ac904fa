package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.inclusion.privacy.EraseLearners;
import org.inclusion.privacy.ErasureReceipt;
import org.inclusion.privacy.RequestedErasure;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases learners. */
@Command(
        name = "erase",
        description = {
            "Destroys everything of the learners whose erasure is due, or requests the erasure of one. Servers may run.",
            "A host that needs a callback calls inclusion.eraseLearners(). Stopped or failed, the next run goes on."
        })
final class EraseCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private KeyOptions key;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10080",
            description =
                    "With --learner: after how many minutes everything is destroyed, 1 or more; by default seven days.")
    private long minutes;

    @Spec
    private CommandSpec spec;

    /** Who is erased. */
    static final class Which {
        @Option(names = "--due", description = "Those whose erasure is due: destroys everything of them.")
        @SuppressWarnings("UnusedVariable") // picocli reads it: the other option is missing
        private boolean due;

        @Option(
                names = "--learner",
                paramLabel = "ID",
                description = "Requests the erasure of this learner: everything about her is hidden at once.")
        private @Nullable String learner;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets them
    EraseCommand() {}

    @Override
    public Integer call() {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion = key.open(database, JpaStores.on(factory))) {
                return which.learner == null
                        ? due(inclusion.eraseLearners())
                        : request(inclusion.eraseLearners(), which.learner);
            }
        }
    }

    private int request(EraseLearners erasures, String learner) {
        if (minutes < 1) {
            throw new WrongUseException("--minutes is 1 or more: what is under way must end first");
        }
        RequestedErasure requested = erasures.request(LearnerOptions.id(learner), Duration.ofMinutes(minutes));
        spec.commandLine().getOut().println("hidden; to be destroyed from " + requested.destroyedFrom() + " on");
        return Operator.RIGHT;
    }

    private int due(EraseLearners erasures) {
        List<ErasureReceipt> receipts = new ArrayList<>();
        try {
            erasures.due(done -> !database.stop().isWanted(), receipts::add);
        } catch (StoreUnavailableException | RetryableException e) {
            throw new EndedEarlyException("ended; begin again: the next run goes on", e);
        } finally {
            tell(receipts, spec.commandLine().getOut());
        }
        if (database.stop().isWanted()) {
            throw new Stop.StoppedException("stopped; begin again: the next run goes on");
        }
        return Operator.RIGHT;
    }

    /** The receipts added up, and what only the host can erase. */
    static void tell(List<ErasureReceipt> receipts, PrintWriter out) {
        long rows = receipts.stream()
                .flatMap(receipt -> receipt.destroyed().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        new ResultTable().row("erased", receipts.size()).row("rows", rows).print(out);
        if (!receipts.isEmpty()) {
            out.println("left to the host: " + receipts.get(0).leftToTheHost());
        }
    }
}
