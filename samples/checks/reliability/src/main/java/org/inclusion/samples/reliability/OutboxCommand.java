package org.inclusion.samples.reliability;

import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.outbox.KilledWhileSending;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A server is killed while it sends. */
@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        description =
                "Lets three servers send what is due through a gateway that fails one time in five, and kills one of them in"
                        + " the middle; fails if a message was lost, or came twice without a reason.")
final class OutboxCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--letters",
            defaultValue = "10000",
            paramLabel = "N",
            description = "How many letters are due. Default: ${DEFAULT-VALUE}")
    private int letters;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (letters < 1) {
            throw new ParameterException(command.commandLine(), "--letters must be above 0");
        }
        destination.check("outbox");
        try {
            Installation installation = destination.installation();
            KilledWhileSending.Finding found = KilledWhileSending.run(installation, letters, destination::tell);
            destination.write(
                    "outbox", Circumstances.of("outbox --letters " + letters, installation.version()) + found.table());
            return found.isGood() ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
