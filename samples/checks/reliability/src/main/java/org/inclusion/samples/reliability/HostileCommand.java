package org.inclusion.samples.reliability;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inclusion.samples.reliability.hostile.Hostile;
import org.inclusion.samples.reliability.hostile.HostileResult;
import org.inclusion.samples.reliability.hostile.HostileSize;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One person against all others. */
@Command(
        name = "hostile",
        mixinStandardHelpOptions = true,
        description =
                "Lets one person with a long history do as much harm as one can, beside people who learn; fails where they"
                        + " notice it: slower, refused, or on a server that is not ready.")
final class HostileCommand implements Callable<Integer> {

    private static final String OF_THE_SERVER =
            "The server is `inclusion-server`, with the Hibernate and the Tomcat of its Spring Boot.\n\n";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "60",
            paramLabel = "N",
            description = "How long each quiet and each attacked phase lasts. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            paramLabel = "N",
            description = "How many quiet and attacked phases follow each other. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--history",
            defaultValue = "50000",
            paramLabel = "N",
            description = "How many pieces of evidence the attacker's history has. Default: ${DEFAULT-VALUE}")
    private int history;

    @Option(
            names = "--links",
            defaultValue = "16000",
            paramLabel = "N",
            description = "How many of them are a chain of corrections. Default: ${DEFAULT-VALUE}")
    private int links;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (seconds < 1 || rounds < 1) {
            throw new ParameterException(command.commandLine(), "--seconds and --rounds must be above 0");
        }
        if (links < 1 || history < links) {
            throw new ParameterException(command.commandLine(), "--history must be --links, which is above 0, or more");
        }
        destination.check("hostile");
        try {
            Installation installation = destination.installation();
            HostileResult result = Hostile.run(
                    installation,
                    new HostileSize(Duration.ofSeconds(seconds), rounds, history, links),
                    destination::tell);
            destination.write(
                    "hostile",
                    Circumstances.of(
                                    String.format(
                                            Locale.ROOT,
                                            "hostile --seconds %d --rounds %d --history %d --links %d",
                                            seconds,
                                            rounds,
                                            history,
                                            links),
                                    installation.version())
                            + OF_THE_SERVER
                            + result.table());
            return result.isGood() ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }
}
