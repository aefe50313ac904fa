package org.inclusion.samples.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inclusion.samples.reliability.hostile.Doors;
import org.inclusion.samples.reliability.hostile.DoorsRow;
import org.inclusion.samples.reliability.hostile.DoorsSize;
import org.inclusion.samples.reliability.postgres.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Slow bodies at doors that need no sign-in. */
@Command(
        name = "doors",
        mixinStandardHelpOptions = true,
        description =
                "Sends bodies at a byte a second to doors that need no sign-in, of the demo and of the server, while honest"
                        + " people sign in; fails where one of them is not let in.")
final class DoorsCommand implements Callable<Integer> {

    private static final int MOST_ADDRESSES = 250;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "N",
            description =
                    "How long honest people come in each phase: eight a second at the server, one at the demo. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--sockets",
            defaultValue = "64,210,400,1000",
            split = ",",
            paramLabel = "N",
            description = "How many sockets send slowly, a phase for each number. Default: ${DEFAULT-VALUE}")
    private List<Integer> sockets = List.of();

    @Option(
            names = "--addresses",
            defaultValue = "1,10,100",
            split = ",",
            paramLabel = "N",
            description = "From how many addresses, a phase for each number. Default: ${DEFAULT-VALUE}")
    private List<Integer> addresses = List.of();

    @Option(
            names = "--sign-in",
            defaultValue = "210",
            paramLabel = "N",
            description =
                    "How many sockets send to the sign-in alone, from ten addresses; 0 for no such phase. Default:"
                            + " ${DEFAULT-VALUE}")
    private int signIn;

    @Mixin
    private Destination destination = new Destination();

    @Override
    public Integer call() {
        if (seconds < 1 || sockets.stream().anyMatch(one -> one < 1) || signIn < 0) {
            throw new ParameterException(command.commandLine(), "--seconds and --sockets must be above 0");
        }
        if (addresses.stream().anyMatch(one -> one < 1 || one > MOST_ADDRESSES)) {
            throw new ParameterException(command.commandLine(), "--addresses must be from 1 to " + MOST_ADDRESSES);
        }
        destination.check("doors");
        try {
            Installation installation = destination.installation();
            List<DoorsRow> rows = Doors.run(
                    installation,
                    new DoorsSize(Duration.ofSeconds(seconds), sockets, addresses, signIn),
                    destination::tell);
            destination.write(
                    "doors",
                    Circumstances.of(
                                    String.format(
                                            Locale.ROOT,
                                            "doors --seconds %d --sockets %s --addresses %s --sign-in %d",
                                            seconds,
                                            list(sockets),
                                            list(addresses),
                                            signIn),
                                    installation.version())
                            + DoorsRow.HEAD
                            + rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining()));
            return rows.stream().allMatch(DoorsRow::isGood) ? 0 : 1;
        } finally {
            destination.cleanUp();
        }
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
