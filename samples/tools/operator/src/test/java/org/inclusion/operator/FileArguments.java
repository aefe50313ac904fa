package org.inclusion.operator;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every place of the command line at which a file or a folder is named, as picocli knows them. */
final class FileArguments {

    /** What a command needs besides, by its label. */
    private static final Map<String, String> VALUES = Map.of(
            "NUMBER", "1",
            "N", "12",
            "DAYS", "1",
            "TAG", "fr",
            "URL", "https://platform.example.org/");

    /** The name of a file with an installation key, beside the empty file. */
    static final String KEY = "right-key";

    /** The name of a file with a pair of keys of the journal, beside the empty file. */
    static final String JOURNAL_KEY = "right-key.pem";

    /**
     * A command and one of its arguments.
     *
     * @param words the names of the command
     */
    record Place(List<String> words, CommandSpec command, ArgSpec argument) {

        Class<?> type() {
            Class<?>[] inside = argument.auxiliaryTypes();
            return argument.type().isAssignableFrom(List.class) && inside.length > 0 ? inside[0] : argument.type();
        }

        String label() {
            return argument.paramLabel();
        }

        /** The command line with a value there, and whatever else the command cannot do without. */
        String[] with(String url, Path empty, String value) {
            List<String> line = new ArrayList<>(words);
            for (OptionSpec option : command.options()) {
                if (option == argument
                        || isNeeded(option)
                        || option.longestName().equals("--user")
                        || isKeyBeside(option)) {
                    line.add(option.longestName());
                    if (option.arity().max() > 0) {
                        line.add(option == argument ? value : filler(option, url, empty));
                    }
                }
            }
            command.positionalParameters().stream()
                    .filter(each -> each == argument || isNeeded(each))
                    .forEach(each -> line.add(each == argument ? value : filler(each, url, empty)));
            return line.toArray(String[]::new);
        }

        /** A right key: without one, a command ends before it reads another file. */
        private boolean isKeyBeside(OptionSpec option) {
            return option.longestName().equals("--key-file") && !words.contains("keys");
        }

        /** Of several that exclude each other, the last, where one has to be there. */
        private static boolean isNeeded(ArgSpec argument) {
            ArgGroupSpec group = argument.group();
            return group == null
                    ? argument.required()
                    : group.multiplicity().min() > 0
                            && List.copyOf(group.args()).get(group.args().size() - 1) == argument;
        }

        private String filler(ArgSpec argument, String url, Path empty) {
            if (argument instanceof OptionSpec option && option.longestName().equals("--key-file")) {
                return empty.resolveSibling(words.contains("journal") ? JOURNAL_KEY : KEY)
                        .toString();
            }
            if (argument instanceof OptionSpec option && option.longestName().equals("--url")) {
                return url;
            }
            if (argument instanceof OptionSpec option && option.longestName().equals("--user")) {
                return "sa";
            }
            return switch (argument.paramLabel()) {
                case "FOLDER" -> String.valueOf(empty.getParent());
                case "FILE" -> (argument.type() == Path.class ? empty.resolveSibling("new") : empty).toString();
                // No two alike.
                default -> VALUES.getOrDefault(argument.paramLabel(), "x" + Integer.toHexString(argument.hashCode()));
            };
        }

        @Override
        public String toString() {
            String name = argument instanceof OptionSpec option ? option.longestName() : label();
            return String.join(" ", words) + " " + name;
        }
    }

    private FileArguments() {}

    static List<Place> all(CommandLine line) {
        return of(List.of(), line)
                .filter(place -> place.type() == Path.class
                        || place.type() == GivenFile.class
                        || place.type() == File.class
                        || place.label().equals("FILE"))
                .toList();
    }

    private static Stream<Place> of(List<String> words, CommandLine line) {
        Stream<Place> own = line.getCommandSpec().args().stream()
                .map(argument -> new Place(words, line.getCommandSpec(), argument));
        return Stream.concat(
                own,
                line.getSubcommands().entrySet().stream()
                        .flatMap(each -> of(
                                Stream.concat(words.stream(), Stream.of(each.getKey()))
                                        .toList(),
                                each.getValue())));
    }
}
