package org.inclusion.lab;

import java.nio.file.Path;
import org.inclusion.lab.table.Bank;
import org.inclusion.lab.table.Responses;
import picocli.CommandLine.Option;

/** The answers. */
final class ResponsesOption {

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE",
            description = "person, then one column an item; empty = missing, categories from 0")
    private Path file = Path.of("");

    Path file() {
        return file;
    }

    Responses read(Bank bank) {
        return Responses.read(file, bank);
    }

    Responses read(int highestCategory) {
        return Responses.read(file, highestCategory);
    }
}
