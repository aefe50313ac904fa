package org.inclusion.samples.reliability;

import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.erasure.ErasedAtWork;
import org.inclusion.samples.reliability.erasure.ErasedWhileTheyRecord;
import org.inclusion.samples.reliability.erasure.ErasureResult;
import org.inclusion.samples.reliability.erasure.WorkResult;
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

    @Option(
            names = "--at-work",
            defaultValue = "12",
            paramLabel = "N",
            description =
                    "How many people are erased while five clients of each, let in before, go on with acts of every kind."
                            + " Default: ${DEFAULT-VALUE}")
    private int atWork;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (people < 1 || kills < 0 || atWork < 1) {
            throw new ParameterException(
                    command.commandLine(), "--people and --at-work must be above 0, and --kills not below");
        }
        destination.check("erasure");
        try {
            Installation installation = destination.installation();
            WorkResult work = ErasedAtWork.run(installation, atWork, destination::tell);
            ErasureResult result = ErasedWhileTheyRecord.run(installation, people, kills, destination::tell);
            destination.write(
                    "erasure",
                    Circumstances.of(
                                    "erasure --people " + people + " --kills " + kills + " --at-work " + atWork,
                                    installation.version())
                            + result.table()
                            + "\n"
                            + work.table());
            return result.isGood() && work.isGood() ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
