package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Where a spoken question names the answers, it names them in the order of the buttons: a helper reads with a finger on
 * the screen.
 */
class SpokenOrderTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** The beginning of a word is enough: "vous appelez" is "j’appelle". */
    private static final int STEM = 5;

    /** Words of two letters and less are in every answer. */
    private static final int SHORT = 2;

    private static final String OR = " ou ";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]\\s");

    @Test
    void aSpokenQuestionNamesTheAnswersInTheOrderOfTheButtons() {
        List<String> others = new ArrayList<>();
        int named = 0;
        for (ContentPack pack :
                ContentLibrary.of(ContentLibrary.standardPacks()).packs()) {
            for (Question question : pack.questions()) {
                Optional<List<Integer>> order = order(question);
                named += order.isPresent() ? 1 : 0;
                order.filter(places -> !places.equals(places.stream().sorted().toList()))
                        .ifPresent(places -> others.add(question.id() + " " + places));
            }
        }
        assertThat(others, is(List.of()));
        assertThat(named, is(greaterThan(300)));
    }

    /** In which order the answers are named; empty where they are not, or where nobody can tell one from the other. */
    private static Optional<List<Integer>> order(Question question) {
        String spoken = question.spoken().in(Locale.FRENCH);
        List<Set<String>> own = own(question.options().stream()
                .map(option -> option.text().in(Locale.FRENCH))
                .toList());
        List<Integer> starts = new ArrayList<>(List.of(0));
        SENTENCE_END.matcher(spoken).results().map(MatchResult::end).forEach(starts::add);
        for (int i = starts.size() - 1; i >= 0; i--) {
            int from = starts.get(i);
            if (!spoken.substring(from).contains(OR)) {
                continue;
            }
            List<List<Integer>> places =
                    own.stream().map(stems -> places(spoken, stems, from)).toList();
            if (places.stream().noneMatch(List::isEmpty)) {
                return inOrder(places);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Integer>> inOrder(List<List<Integer>> places) {
        List<Integer> order = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing(option -> places.get(option).get(0)))
                .toList();
        for (int i = 1; i < order.size(); i++) {
            List<Integer> before = places.get(order.get(i - 1));
            if (before.get(before.size() - 1) >= places.get(order.get(i)).get(0)) {
                return Optional.empty();
            }
        }
        return Optional.of(order);
    }

    /** The words that each answer alone has. */
    private static List<Set<String>> own(List<String> answers) {
        List<Set<String>> all = answers.stream()
                .map(answer -> words(answer).map(SpokenOrderTest::stem).collect(Collectors.toSet()))
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    Set<String> own = new HashSet<>(all.get(i));
                    IntStream.range(0, all.size()).filter(j -> j != i).forEach(j -> own.removeAll(all.get(j)));
                    return own;
                })
                .toList();
    }

    private static List<Integer> places(String spoken, Set<String> stems, int from) {
        return words(spoken)
                .filter(word -> word.start() >= from && stems.contains(stem(word)))
                .map(MatchResult::start)
                .toList();
    }

    private static Stream<MatchResult> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.FRENCH))
                .results()
                .filter(word -> word.group().length() > SHORT);
    }

    private static String stem(MatchResult word) {
        String text = word.group();
        return text.substring(0, Math.min(STEM, text.length()));
    }
}
