package org.inclusion.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Sentence;
import org.inclusion.words.TechnicalTerms;

/**
 * The hard words of administrations in one language, with a plain one for each. The packs avoid such words, so their
 * glossaries have few of them; whoever copies a letter into a leaflet meets them in each sentence. Immutable.
 */
final class HardWords {

    private record HardWord(List<String> forms, LocalizedText term, LocalizedText meaning) {

        static HardWord of(String line) {
            String[] sides = line.split(" = ", 2);
            List<String> forms = Arrays.asList(sides[0].split(", "));
            return new HardWord(forms, LocalizedText.of(forms.get(0)), LocalizedText.of(sides[1]));
        }

        Optional<String> formIn(String stems) {
            // What stands in capitals alone is an abbreviation: other rules find it where it is not spelled out.
            return forms.stream()
                    .filter(form -> !form.equals(form.toUpperCase(Locale.ROOT)))
                    .filter(form -> stems.contains(TechnicalTerms.stems(form)))
                    .findFirst();
        }

        boolean is(String stems) {
            return forms.stream().map(TechnicalTerms::stems).anyMatch(stems::equals);
        }

        HardSentence.PlainWord plain() {
            return new HardSentence.PlainWord(term, meaning);
        }
    }

    private final List<HardWord> words;

    HardWords(String language) {
        this.words = read(language);
    }

    private static List<HardWord> read(String language) {
        try (InputStream in = HardWords.class.getResourceAsStream("hard-words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + " "))
                    .map(line -> HardWord.of(line.substring(language.length() + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of hard words is in the jar", e);
        }
    }

    /** The hard words that a sentence has, in the form in which it has them. */
    List<String> in(Sentence sentence) {
        String stems = TechnicalTerms.stems(sentence.text());
        return words.stream().flatMap(word -> word.formIn(stems).stream()).toList();
    }

    /** How a word is said plainly; none where this list does not have it. */
    Stream<HardSentence.PlainWord> plain(String word) {
        String stems = TechnicalTerms.stems(word);
        return words.stream().filter(one -> one.is(stems)).limit(1).map(HardWord::plain);
    }
}
