package org.inclusion.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of one meaning: who says <em>un toubib</em> looks for <em>un médecin</em>. They stand in
 * {@code familiar-words.txt}.
 */
final class FamiliarWords {

    private static final Map<String, Set<String>> KIN = read();

    private FamiliarWords() {}

    /**
     * The stems of the words that mean the same.
     *
     * @param stem the stem of a word, see {@link SoughtWord}
     * @return empty for a word that stands for itself alone
     */
    static Set<String> of(String stem) {
        return KIN.getOrDefault(stem, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> kin = new HashMap<>();
        for (List<String> stems : groups()) {
            stems.forEach(
                    stem -> kin.computeIfAbsent(stem, one -> new HashSet<>()).addAll(stems));
        }
        return Map.copyOf(kin);
    }

    private static List<List<String>> groups() {
        try (InputStream file = Objects.requireNonNull(FamiliarWords.class.getResourceAsStream("familiar-words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" "))
                            .map(SoughtWord::stemOf)
                            .collect(Collectors.toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
