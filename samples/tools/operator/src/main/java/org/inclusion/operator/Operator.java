package org.inclusion.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The operators' command line. What it says to them is on standard error, what it found on standard output. */
@Command(
        name = "operator",
        description = "Looks after the tables of inclusion in a database, and helps to write packs.",
        footer = {
            "",
            "Exit codes: 0 all is right; 1 something is not as it should be, and it was said what;",
            "2 wrong use, or a file that cannot be read or written, nothing was done;",
            "3 the database is away or busy, the same again later;",
            "4 a fault of this program; 130 stopped by Ctrl-C, and it was said how to go on."
        },
        subcommands = {
            SchemaCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            SummarizeCommand.class,
            JournalCommand.class,
            OutboxCommand.class,
            PackCommand.class,
            PlacesCommand.class,
            LtiCommand.class,
            RetentionCommand.class,
            EraseCommand.class,
            ErasuresCommand.class,
            KeysCommand.class,
            MoveCommand.class,
            ExportCommand.class,
            ImportCommand.class
        })
public final class Operator {

    static final int RIGHT = 0;
    static final int NOT_RIGHT = 1;
    static final int WRONG_USE = 2;
    static final int AWAY = 3;
    static final int FAULT = 4;
    static final int STOPPED = 130;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private Operator() {}

    public static void main(String[] arguments) {
        // Hibernate logs where we log.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Stop stop = Stop.onInterrupt();
        int code = run(System.out, System.err, new Surroundings(System.getenv(), stop), arguments);
        stop.ended();
        System.exit(code);
    }

    /** UTF-8 whatever the locale: what is printed is a file for others to read. */
    static int run(PrintStream out, PrintStream err, Surroundings surroundings, String... arguments) {
        return commandLine(surroundings)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line = new CommandLine(new Operator(), new Commands(surroundings));
        line.registerConverter(GivenFile.class, text -> new GivenFile(Path.of(text)));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(Operator::tellUsage);
        line.setExecutionExceptionHandler((problem, command, parsed) -> tell(problem, command.getErr()));
        return line;
    }

    private static int tell(Throwable problem, PrintWriter err) {
        if (problem instanceof EndedEarlyException && problem.getCause() != null) {
            int code = tell(problem.getCause(), err);
            err.println(problem.getMessage());
            return code;
        }
        if (problem instanceof StoreUnavailableException) {
            err.println(problem.getMessage() + cause(problem));
            return AWAY;
        }
        if (problem instanceof RetryableException) {
            err.println("others hold what this needs: run it again" + cause(problem));
            return AWAY;
        }
        if (problem instanceof Stop.StoppedException) {
            err.println(problem.getMessage());
            return STOPPED;
        }
        if (problem instanceof WrongUseException || problem instanceof InvalidConfigurationException) {
            err.println(problem.getMessage());
            return WRONG_USE;
        }
        if (problem instanceof IOException file) {
            err.println(inOneLine(file));
            return WRONG_USE;
        }
        if (problem instanceof NotRightException) {
            err.println(problem.getMessage());
            return NOT_RIGHT;
        }
        problem.printStackTrace(err);
        return FAULT;
    }

    /** Java says of some failures the file alone, and of others nothing at all. */
    static String inOneLine(IOException problem) {
        String message = problem.getMessage();
        return problem.getClass() == IOException.class && message != null
                ? message
                : problem.getClass().getSimpleName().replace("Exception", "") + (message == null ? "" : ": " + message);
    }

    /** The driver's own words, in brackets; nothing where there are none. */
    private static String cause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == problem ? "" : " (" + cause.getMessage() + ")";
    }

    private static int tellUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr()
                .println(problem.getMessage() + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return WRONG_USE;
    }

    /** Gives every command what surrounds it. */
    private record Commands(Surroundings surroundings) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == DatabaseOptions.class) {
                return type.cast(new DatabaseOptions(surroundings));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /**
     * The surroundings of a run.
     *
     * @param environment the environment
     * @param stop whether it is to stop
     */
    record Surroundings(Map<String, String> environment, Stop stop) {
        @Nullable
        String variable(String name) {
            return environment.get(name);
        }
    }
}
