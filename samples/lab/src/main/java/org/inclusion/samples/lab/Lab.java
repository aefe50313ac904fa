package org.inclusion.samples.lab;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The laboratory: one command line over the library's own model. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = "Scores, calibrates, simulates and tracks with the library's own model.",
        subcommands = {})
public final class Lab {

    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Lab()).execute(arguments);
    }
}
