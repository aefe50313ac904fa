package org.inclusion.samples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/**
 * A page with a section for each program, between the marks {@code <!-- name: begin -->} and {@code <!-- name: end
 * -->}. A section is replaced by what its program prints.
 */
final class MeasuredPage {

    private final Path file;

    MeasuredPage(Path file) {
        this.file = file;
    }

    /**
     * Runs a program, and puts what it prints into its section. The program's output goes to the standard output
     * as well.
     *
     * @param name the name of the section
     * @param machine the day and the machine, in a line of its own above the table
     * @return what the program returned
     * @throws CommandLineOptionException if there is no such page, or it has no such section; the program has not
     *     run then
     */
    boolean write(String name, String machine, Callable<Boolean> program) throws Exception {
        replaced(name, "");
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean met;
        try (PrintStream both = new PrintStream(new Both(console, printed), true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            met = program.call();
        } finally {
            System.setOut(console);
        }
        String table = printed.toString(StandardCharsets.UTF_8).strip();
        Files.writeString(file, replaced(name, "*" + machine + "*\n```\n" + table + "\n```\n"));
        return met;
    }

    private String replaced(String name, String section) throws IOException, CommandLineOptionException {
        if (!Files.isRegularFile(file)) {
            throw new CommandLineOptionException("there is no page " + file);
        }
        String text = Files.readString(file);
        String begin = "<!-- " + name + ": begin -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- " + name + ": end -->");
        if (from < 0 || to < from) {
            throw new CommandLineOptionException(
                    file + " has no section " + name + ", which begins with " + begin.strip());
        }
        return text.substring(0, from + begin.length()) + section + text.substring(to);
    }

    private static final class Both extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int octet) throws IOException {
            first.write(octet);
            second.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            first.write(octets, from, length);
            second.write(octets, from, length);
        }

        @Override
        public void flush() throws IOException {
            first.flush();
        }
    }
}
