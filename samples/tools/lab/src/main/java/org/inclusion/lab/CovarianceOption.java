package org.inclusion.lab;

import java.nio.file.Path;
import java.util.List;
import org.inclusion.autonomy.Prior;
import org.inclusion.lab.table.Covariance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How areas go together. */
final class CovarianceOption {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--covariance",
            paramLabel = "FILE",
            description = "Square table, area names as header and first column")
    private @Nullable Path file;

    boolean given() {
        return file != null;
    }

    /** The prior of a person in some areas, with the spread of one area times the table. */
    Prior prior(List<String> areas, PriorOption one) {
        if (file == null) {
            throw new ParameterException(command.commandLine(), "Missing required option: '--covariance=FILE'");
        }
        return Covariance.read(file).times(one.sd() * one.sd()).prior(areas, one.mean());
    }
}
