package org.inclusion.samples.reliability;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Breaks what the library stands on, and counts what was lost: a table on the standard output, progress beside it. */
@Command(
        name = "reliability",
        mixinStandardHelpOptions = true,
        description = "Breaks what the library stands on, and counts what was lost.",
        subcommands = {
            FaultsCommand.class,
            EmbeddedCommand.class,
            OverloadCommand.class,
            HostileCommand.class,
            DoorsCommand.class,
            ErasureCommand.class,
            OutboxCommand.class,
            RemindersCommand.class
        })
public final class Reliability {

    private Reliability() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** UTF-8 whatever the locale: what is printed is a file for others to read. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Reliability())
                .setParameterExceptionHandler(Reliability::tellUsage)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private static int tellUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr()
                .println(problem.getMessage() + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
