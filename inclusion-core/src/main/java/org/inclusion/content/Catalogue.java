package org.inclusion.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.path.Goal;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The resources of all packs that say who needs them, to be searched. The source of a number is a resource too, and is in no
 * catalogue. An address that several packs name is there once. Immutable.
 */
final class Catalogue {

    /** Where a word was found counts: a title before a wish, and a wish before what is looked for there. */
    private static final int TITLE = 0;

    private static final int WISH = 2;
    private static final int FIND = 4;

    private final List<Entry> entries;

    /** A resource, with its words as they are compared: each with what it costs to be found there. */
    private record Entry(Published<Resource> published, Map<String, Integer> words) {

        Resource resource() {
            return published.item();
        }

        Ranked ranked(List<String> sought) {
            int[] nearest = sought.stream()
                    .map(this::distance)
                    .flatMapToInt(OptionalInt::stream)
                    .toArray();
            return new Ranked(this, nearest.length, IntStream.of(nearest).sum());
        }

        /** How far the resource is from a word; empty where it lacks the word. */
        private OptionalInt distance(String sought) {
            return words.entrySet().stream()
                    .filter(word -> SoughtWords.distance(sought, word.getKey()) < SoughtWords.OTHER)
                    .mapToInt(word -> word.getValue() + SoughtWords.distance(sought, word.getKey()))
                    .min();
        }
    }

    /**
     * A resource beside a search.
     *
     * @param had how many of the sought words it has
     * @param distance how far it is from these
     */
    private record Ranked(Entry entry, int had, int distance) {}

    private Catalogue(List<Entry> entries) {
        this.entries = entries;
    }

    static Catalogue of(List<ContentPack> packs) {
        Set<URI> known = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (ContentPack pack : packs) {
            pack.resources().stream()
                    .filter(resource -> resource.wish() != null && known.add(resource.href()))
                    .map(resource -> new Entry(new Published<>(pack, resource), wordsOf(pack, resource)))
                    .forEach(entries::add);
        }
        return new Catalogue(List.copyOf(entries));
    }

    private static Map<String, Integer> wordsOf(ContentPack pack, Resource resource) {
        Map<String, Integer> words = new LinkedHashMap<>();
        note(words, pack, resource.title(), TITLE);
        note(words, pack, resource.wish(), WISH);
        note(words, pack, resource.find(), FIND);
        return Map.copyOf(words);
    }

    /** A word that stands in several places counts in the first. */
    private static void note(Map<String, Integer> words, ContentPack pack, @Nullable LocalizedText text, int where) {
        if (text != null) {
            pack.languages()
                    .forEach(language ->
                            SoughtWords.words(text.in(language)).forEach(word -> words.putIfAbsent(word, where)));
        }
    }

    /**
     * Finds resources: those with every word, or, where none has, those with the most of the words.
     *
     * @param goal the goal that the search names; empty where it names none
     */
    FoundResources find(ResourceSearch search, Optional<Published<Goal>> goal) {
        Set<String> ofGoal = goal.map(Catalogue::competencesOf).orElse(Set.of());
        List<String> sought = SoughtWords.of(search.words()).words();
        List<Ranked> ranked = entries.stream()
                .filter(entry -> goal.isEmpty()
                        || entry.resource().competences().stream().anyMatch(ofGoal::contains))
                .map(entry -> entry.ranked(sought))
                .toList();
        int most = ranked.stream().mapToInt(Ranked::had).max().orElse(0);
        List<Ranked> said = most == 0 && !sought.isEmpty()
                ? List.of()
                : ranked.stream()
                        .filter(one -> one.had() == most)
                        .sorted(Comparator.comparingInt(Ranked::distance))
                        .toList();
        Predicate<Ranked> byCompetence = holds(Resource::competences, search.competence());
        Predicate<Ranked> byTheme = holds(Resource::themes, search.theme());
        List<Ranked> found = said.stream().filter(byCompetence.and(byTheme)).toList();
        return new FoundResources(
                found.stream()
                        .skip(search.skip())
                        .limit(search.limit())
                        .map(one -> one.entry().published())
                        .toList(),
                found.size(),
                most > 0 && most < sought.size(),
                counted(said.stream().filter(byTheme), Resource::competences),
                counted(said.stream().filter(byCompetence), Resource::themes));
    }

    private static Predicate<Ranked> holds(Function<Resource, List<String>> codes, @Nullable String wanted) {
        return one -> wanted == null || codes.apply(one.entry().resource()).contains(wanted);
    }

    private static Map<String, Integer> counted(Stream<Ranked> found, Function<Resource, List<String>> codes) {
        return found.map(one -> codes.apply(one.entry().resource()))
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(code -> code, code -> 1, Integer::sum, TreeMap::new));
    }

    /** The competences that the steps of a goal teach. */
    private static Set<String> competencesOf(Published<Goal> goal) {
        ContentPack pack = goal.pack();
        return goal.item().steps().stream()
                .flatMap(step -> pack.step(step).stream())
                .flatMap(step -> pack.skill(step.skill()).stream())
                .map(skill -> skill.competence())
                .collect(Collectors.toSet());
    }
}
