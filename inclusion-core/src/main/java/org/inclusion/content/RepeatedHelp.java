package org.inclusion.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.words.LocalizedText;

/**
 * Finds answers of one question that are helped by the same sentence: to whoever gave the second, it speaks of
 * the first.
 */
final class RepeatedHelp {

    private final Section<Question> questions;

    RepeatedHelp(Section<Question> questions) {
        this.questions = questions;
    }

    Stream<PackProblem> all() {
        return questions.entries().stream().flatMap(RepeatedHelp::in);
    }

    private static Stream<PackProblem> in(Section.Entry<Question> question) {
        List<Question.Option> options = question.item().options();
        Map<String, String> firstWith = new HashMap<>();
        return IntStream.range(0, options.size())
                .boxed()
                .flatMap(i -> repeated(
                        options.get(i),
                        firstWith,
                        question.where().at("options").at(i),
                        question.id()));
    }

    private static Stream<PackProblem> repeated(
            Question.Option option, Map<String, String> firstWith, PackPointer where, String question) {
        LocalizedText help = option.help();
        if (help == null) {
            return Stream.empty();
        }
        // A help that is missing or empty is told as a mistake.
        return help.languages().stream()
                .filter(language -> !sameWords(help, language).isEmpty())
                .flatMap(language -> {
                    String first = firstWith.putIfAbsent(language + " " + sameWords(help, language), option.id());
                    return first == null
                            ? Stream.empty()
                            : Stream.of(where.at("help")
                                    .at(language)
                                    .problem("the help of option \"" + option.id() + "\" of question \"" + question
                                            + "\" is that of option \"" + first
                                            + "\": say what was right in this one, and what to look at"));
                });
    }

    private static String sameWords(LocalizedText help, String language) {
        return help.in(Locale.forLanguageTag(language))
                .strip()
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
