package org.inclusion.lab;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How gently it begins. */
final class GentleOption {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--gentle",
            defaultValue = "0",
            paramLabel = "P",
            description = "Least probability of success of the first five questions. Default: none")
    private double probability;

    double probability() {
        if (!(probability >= 0 && probability < 1)) {
            throw new ParameterException(command.commandLine(), "--gentle must be from 0 below 1");
        }
        return probability;
    }
}
