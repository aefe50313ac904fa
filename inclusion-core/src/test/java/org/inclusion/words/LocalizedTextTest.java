package org.inclusion.words;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {

    private static final List<String> TAGS = List.of("fr", "en", "de", "ar", "pt-BR", "zh-Hant-TW", "es", "tr", "uk");

    @ParameterizedTest
    @CsvSource({
        "fr,fr",
        "fr-CA,fr-CA",
        "fr-CH,fr",
        "en,en",
        "en-GB,en",
        "fr-FR-u-nu-latn,fr",
        "zh-Hant-TW,zh-Hant",
        "zh-Hans-CN,fr",
        "de,fr",
        "und,fr"
    })
    void aReaderIsServedInTheNearestLanguageThenInTheAuthorsFirst(String reader, String served) {
        LocalizedText text = text("fr", "en", "fr-CA", "zh-Hant");

        assertThat(text.in(Locale.forLanguageTag(reader)), equalTo("in " + served));
    }

    @Test
    void theFirstLanguageIsTheAuthorsAndNotTheAlphabets() {
        assertThat(text("tr", "ar").in(Locale.GERMAN), equalTo("in tr"));
        assertThat(text("ar", "tr").in(Locale.GERMAN), equalTo("in ar"));
    }

    @Test
    void languagesStandInTheAuthorsOrder() {
        qt().forAll(lists().of(integers().between(0, TAGS.size() - 1)).ofSizeBetween(1, 9))
                .checkAssert(picks -> {
                    List<String> tags = picks.stream().map(TAGS::get).distinct().toList();
                    assertThat(List.copyOf(text(tags.toArray(String[]::new)).languages()), equalTo(tags));
                });
    }

    @Test
    void languagesCannotBeChangedFromOutside() {
        LocalizedText text = text("fr", "en");

        assertThrows(UnsupportedOperationException.class, () -> text.languages().remove("fr"));
    }

    @Test
    void aTextIsWhatItWasWhenItWasMade() {
        Map<String, String> texts = new LinkedHashMap<>(Map.of("fr", "Bonjour"));
        LocalizedText text = LocalizedText.of(texts);

        texts.put("fr", "Au revoir");

        assertThat(text.in(Locale.FRENCH), equalTo("Bonjour"));
    }

    @Test
    void equalTextsAreEqual() {
        assertThat(text("fr", "en"), equalTo(text("fr", "en")));
        assertThat(text("fr", "en").hashCode(), equalTo(text("fr", "en").hashCode()));
        assertThat(text("fr", "en"), not(equalTo(text("fr"))));
    }

    @Test
    void aTextWithoutAnyLanguageIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LocalizedText.of(Map.of()));
    }

    @Test
    void fallbacksGoFromTheNearestToTheWidest() {
        assertThat(
                LocalizedText.fallbacks(Locale.forLanguageTag("zh-Hant-TW")), contains("zh-Hant-TW", "zh-Hant", "zh"));
        assertThat(
                LocalizedText.fallbacks(Locale.forLanguageTag("fr-FR-x-simple")),
                contains("fr-FR-x-simple", "fr-FR", "fr"));
    }

    private static LocalizedText text(String... languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages) {
            texts.put(language, "in " + language);
        }
        return LocalizedText.of(texts);
    }
}
