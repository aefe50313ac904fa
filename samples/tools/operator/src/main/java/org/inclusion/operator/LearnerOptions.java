package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.export.DataExport;
import org.inclusion.learner.RebuildState;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which learners: all, those behind one, or one. */
final class LearnerOptions {

    /** Either of them, and not both. */
    private static final class Which {

        @Option(
                names = "--learner",
                paramLabel = "ID",
                description = "One learner alone. Exit code 1 if nothing is kept of her.")
        private @Nullable String learner;

        @Option(
                names = "--after",
                paramLabel = "ID",
                description = "Only learners behind this one, by id: to go on where a run was stopped.")
        private @Nullable String after;
    }

    @ArgGroup
    private Which which = new Which();

    /** An id that was mistyped is not right. */
    void requireKept(EntityManagerFactory factory) {
        if (which.learner != null) {
            LearnerId learner = id(which.learner);
            requireKept(
                    learner,
                    DataExport.of(factory)
                            .write(learner, Clock.systemUTC().instant(), OutputStream.nullOutputStream(), rows -> {}));
        }
    }

    /**
     * Says that nothing is kept of somebody, if so.
     *
     * @param rows of hers, by table
     */
    static void requireKept(LearnerId learner, Map<String, Long> rows) {
        if (rows.values().stream().allMatch(count -> count == 0)) {
            throw new NotRightException("nothing is kept of " + learner);
        }
    }

    /** Does something for each, and says how to go on if it does not come to its end. */
    void forEach(RebuildState states, Stop stop, PrintWriter err, Consumer<LearnerId> work) {
        if (which.learner != null) {
            work.accept(id(which.learner));
            return;
        }
        LearnerId after = which.after == null ? null : id(which.after);
        Run run = new Run(stop, new ProgressLines(err, "learners", after == null ? states.learners() : 0), work);
        try {
            states.forEachLearner(after, run::next);
        } catch (StoreUnavailableException | RetryableException e) {
            throw new EndedEarlyException(run.ended() + run.goOn(), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new EndedEarlyException(run.ended() + run.goOn() + run.goOnWithout(), e);
        }
        if (run.stopped) {
            throw new Stop.StoppedException("stopped" + run.goOn());
        }
    }

    static LearnerId id(String text) {
        try {
            return new LearnerId(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("no learner has the id " + text);
        }
    }

    private static final class Run {

        private final Stop stop;
        private final ProgressLines progress;
        private final Consumer<LearnerId> work;
        private @Nullable LearnerId at;
        private @Nullable LearnerId last;
        private long done;
        private boolean stopped;

        Run(Stop stop, ProgressLines progress, Consumer<LearnerId> work) {
            this.stop = stop;
            this.progress = progress;
            this.work = work;
        }

        boolean next(LearnerId learner) {
            if (stop.isWanted()) {
                stopped = true;
                return false;
            }
            at = learner;
            work.accept(learner);
            at = null;
            last = learner;
            progress.done(++done);
            return true;
        }

        String ended() {
            return at == null ? "ended" : "ended at " + at;
        }

        String goOnWithout() {
            return at == null ? "" : (last == null ? "; go on" : ", or") + " without her with --after " + at;
        }

        String goOn() {
            return last == null ? "; nothing was done yet" : "; go on with --after " + last;
        }
    }
}
