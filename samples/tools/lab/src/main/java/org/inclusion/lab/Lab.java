package org.inclusion.lab;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import org.inclusion.content.InvalidPackException;
import org.inclusion.lab.table.InvalidTableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** The laboratory: one command line over the library's own model. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = "Scores, calibrates, simulates and tracks with the library's own model.",
        subcommands = {
            ScoreCommand.class,
            CalibrateCommand.class,
            SimulateCommand.class,
            ReplayCommand.class,
            SimulateTrackCommand.class,
            TrackCommand.class,
            BarsCommand.class,
            ReferenceCommand.class
        })
public final class Lab {

    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** UTF-8 whatever the locale: what is printed is a file for others to read. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return commandLine()
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    /** An error of the input is one line; an error of the laboratory keeps its stack trace. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Lab());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Model.class, Lab::model);
        line.setParameterExceptionHandler(Lab::tellUsage);
        line.setExecutionStrategy(Lab::execute);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof InvalidTableException
                    || problem instanceof InvalidPackException
                    || problem instanceof FileSystemException
                    || problem instanceof ExecutionException) {
                command.getErr().println(line(problem));
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw problem;
        });
        return line;
    }

    /** Where results go is looked at before the work begins, and whether they got there after it. */
    private static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        for (CommandSpec mixin : last.commandSpec().mixins().values()) {
            if (mixin.userObject() instanceof Destination destination) {
                destination.check();
            }
        }
        int code = new RunLast().execute(parsed);
        Destination.requireWritten(last.commandSpec().commandLine());
        return code;
    }

    private static @Nullable String line(Exception problem) {
        return problem instanceof FileSystemException
                ? problem.getClass().getSimpleName().replace("Exception", "") + ": " + problem.getMessage()
                : problem.getMessage();
    }

    private static Model model(String text) {
        return Arrays.stream(Model.values())
                .filter(model -> model.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be 2pl or grm, not " + text));
    }

    private static int tellUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage() + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
