package org.inclusion.samples.reliability;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.overload.Outcome;
import org.inclusion.samples.reliability.overload.Overload;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Twice as much as can be done. */
@Command(
        name = "overload",
        mixinStandardHelpOptions = true,
        description =
                "Finds out how much can be done over HTTP, asks twice as much, and holds every answer to whom it is for;"
                        + " fails where somebody is not told when to come again, is told of somebody else, or the heap grows.")
final class OverloadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--minutes",
            defaultValue = "10",
            paramLabel = "N",
            description = "For how long. Default: ${DEFAULT-VALUE}")
    private double minutes;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (minutes <= 0) {
            throw new ParameterException(command.commandLine(), "--minutes must be above 0");
        }
        destination.check("overload");
        try {
            Duration time = Duration.ofMillis(Math.round(minutes * 60_000));
            Installation installation = destination.installation();
            Outcome outcome = Overload.run(installation, time, destination::tell);
            destination.write(
                    "overload",
                    Circumstances.of(
                                    String.format(Locale.ROOT, "overload --minutes %s", minutes),
                                    installation.version())
                            + outcome.table());
            return outcome.isGood() ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
