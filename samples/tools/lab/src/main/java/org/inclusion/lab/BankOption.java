package org.inclusion.lab;

import java.nio.file.Path;
import org.inclusion.lab.table.Bank;
import picocli.CommandLine.Option;

/** The questions. */
final class BankOption {

    @Option(names = "--bank", required = true, paramLabel = "FILE", description = "item,area,a,b1[,b2…][,c][,sd_b]")
    private Path file = Path.of("");

    Bank read() {
        return Bank.read(file);
    }
}
