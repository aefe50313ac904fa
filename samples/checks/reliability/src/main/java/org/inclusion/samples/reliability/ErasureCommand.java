package org.inclusion.samples.reliability;

import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.erasure.ErasedWhileTheyRecord;
import org.inclusion.samples.reliability.erasure.ErasureResult;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** People are erased while they and others record. */
@Command(
        name = "erasure",
        mixinStandardHelpOptions = true,
        description =
                "Erases people while eight devices send evidence of theirs and of others, and kills the erasure's connections"
                        + " meanwhile; fails if anything of the erased is left or came back, or anything of others was lost.")
final class ErasureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--people",
            defaultValue = "1000",
            paramLabel = "N",
            description = "How many people are erased. Default: ${DEFAULT-VALUE}")
    private int people;

    @Option(
            names = "--kills",
            defaultValue = "50",
            paramLabel = "N",
            description = "How often the erasure is killed. Default: ${DEFAULT-VALUE}")
    private int kills;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (people < 1 || kills < 0) {
            throw new ParameterException(command.commandLine(), "--people must be above 0, and --kills not below");
        }
        destination.check("erasure");
        try {
            Installation installation = destination.installation();
            ErasureResult result = ErasedWhileTheyRecord.run(installation, people, kills, destination::tell);
            destination.write(
                    "erasure",
                    Circumstances.of("erasure --people " + people + " --kills " + kills, installation.version())
                            + result.table());
            return result.isGood() ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
