package org.inclusion.operator;

import java.util.concurrent.Callable;
import org.inclusion.learner.RebuildState.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Derives anew what is not as the evidence makes it. */
@Command(name = "rebuild", description = "Rebuilds wrong states of learners from their evidence. Servers may run.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ContentOptions content;

    @Mixin
    private LearnerOptions learners;

    @Option(
            names = "--outdated",
            description =
                    "Also what another model or other settings derived. Only where the host runs with the standard settings and "
                            + "all its packs are named: else it would be outdated for the host instead. A host with its own calls "
                            + "inclusion.rebuildState().")
    private boolean outdated;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    RebuildCommand() {}

    @Override
    public Integer call() throws Exception {
        return Checking.run(database, content, learners, spec.commandLine(), (states, learner, check) -> {
            if (check == Check.DIFFERENT || (outdated && check == Check.OUTDATED)) {
                states.rebuild(learner);
                return true;
            }
            return false;
        });
    }
}
