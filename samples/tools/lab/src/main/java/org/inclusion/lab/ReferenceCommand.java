package org.inclusion.lab;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inclusion.lab.reference.Agreement;
import org.inclusion.lab.reference.References;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Our figures beside those of established software. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description =
                "Compares our figures with reference files of mirt and catR, one line a check; fails where one differs.")
final class ReferenceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "The reference files.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        List<Agreement> agreements = References.check(folder);
        for (Agreement agreement : agreements) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-8s %-36s %6d figures, largest difference %.1e of %.0e   %s",
                    agreement.holds() ? "agrees" : "DIFFERS",
                    agreement.subject(),
                    agreement.figures(),
                    agreement.difference(),
                    agreement.allowed(),
                    agreement.rule()));
        }
        out.flush();
        return agreements.stream().allMatch(Agreement::holds) ? 0 : 1;
    }
}
