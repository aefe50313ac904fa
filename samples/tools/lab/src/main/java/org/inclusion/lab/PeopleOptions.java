package org.inclusion.lab;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many people are simulated, and which. */
final class PeopleOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--persons", required = true, paramLabel = "N", description = "How many people")
    private int persons;

    @Option(names = "--seed", required = true, description = "Makes the people and their answers")
    private long seed;

    int persons() {
        if (persons < 1) {
            throw new ParameterException(command.commandLine(), "--persons must be above 0");
        }
        return persons;
    }

    long seed() {
        return seed;
    }
}
