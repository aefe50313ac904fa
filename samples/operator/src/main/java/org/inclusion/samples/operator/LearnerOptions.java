package org.inclusion.samples.operator;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.RebuildState;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which learners: all, those behind one, or one. */
final class LearnerOptions {

    @Option(names = "--learner", paramLabel = "ID", description = "One learner alone.")
    private @Nullable String learner;

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Only learners behind this one, by id: to go on where a run was stopped.")
    private @Nullable String after;

    /** Does something for each, and says how to go on if it does not come to its end. */
    void forEach(RebuildState states, Stop stop, PrintWriter err, Consumer<LearnerId> work) {
        if (learner != null) {
            work.accept(id(learner));
            return;
        }
        Run run = new Run(stop, new ProgressLines(err, "learners", after == null ? states.learners() : 0), work);
        try {
            states.forEachLearner(after == null ? null : id(after), run::next);
        } catch (StoreUnavailableException e) {
            throw new StoreUnavailableException(e.getMessage() + run.goOn(), e);
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
            work.accept(learner);
            last = learner;
            progress.done(++done);
            return true;
        }

        String goOn() {
            return last == null ? "; nothing was done yet" : "; go on with --after " + last;
        }
    }
}
