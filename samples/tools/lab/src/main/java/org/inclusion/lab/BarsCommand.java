package org.inclusion.lab;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.inclusion.lab.bars.BarTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Every promise about the measurement, measured. */
@Command(
        name = "bars",
        mixinStandardHelpOptions = true,
        description =
                "Measures every promise about the measurement, beside its bar and what others reach; fails where one is"
                        + " missed.")
final class BarsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--persons",
            defaultValue = "2000",
            paramLabel = "N",
            description = "How many people a run; twenty runs a setting. Default: ${DEFAULT-VALUE}")
    private int persons;

    @Option(names = "--picture", paramLabel = "FILE", description = "Draws the five-area figures there, as SVG.")
    private @Nullable Path picture;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (persons < 1) {
            throw new ParameterException(command.commandLine(), "--persons must be above 0");
        }
        BarTable table =
                new BarTable(persons, step -> command.commandLine().getErr().println("… " + step)).measure();
        destination.write(table.text());
        if (picture != null) {
            destination.write(picture, table.svg());
        }
        return table.allMet() ? 0 : 1;
    }
}
