package org.inclusion.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Helps the authors of packs. */
@Command(
        name = "pack",
        description = "Helps to write a pack. Needs no database.",
        subcommands = {
            PackNewCommand.class,
            PackImportCommand.class,
            PackCheckCommand.class,
            PackReadabilityCommand.class,
            PackDescribeCommand.class
        })
final class PackCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    PackCommand() {}
}
