package org.inclusion.operator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds every snapshot against the evidence, and changes nothing. */
@Command(
        name = "verify",
        description = "Compares the stored state of every learner with her evidence. Changes nothing; servers may run.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ContentOptions content;

    @Mixin
    private LearnerOptions learners;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    VerifyCommand() {}

    @Override
    public Integer call() throws Exception {
        return Checking.run(database, content, learners, spec.commandLine(), (states, learner, check) -> false);
    }
}
