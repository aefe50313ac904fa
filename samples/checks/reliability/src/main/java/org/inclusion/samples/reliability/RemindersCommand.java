package org.inclusion.samples.reliability;

import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.outbox.DaylightSaving;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reminders on the nights when the clocks change. */
@Command(
        name = "reminders",
        mixinStandardHelpOptions = true,
        description =
                "Lets three servers send reminders over both nights when the clocks change, while people agree on appointments, move"
                        + " them and call them off, also late; fails if one that was due did not come in time, if one came that was"
                        + " not due, or came twice without a reason.")
final class RemindersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--people",
            defaultValue = "3000",
            paramLabel = "N",
            description = "How many people have an appointment around each night. Default: ${DEFAULT-VALUE}")
    private int people;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (people < 1) {
            throw new ParameterException(command.commandLine(), "--people must be above 0");
        }
        destination.check("reminders");
        try {
            Installation installation = destination.installation();
            DaylightSaving.Finding found = DaylightSaving.run(installation, people, destination::tell);
            destination.write(
                    "reminders",
                    Circumstances.of("reminders --people " + people, installation.version()) + found.table());
            return found.isGood() ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
