package org.inclusion.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.path.Goal;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The resources of all packs that say who needs them, to be searched. The source of a number is a resource too, and is
 * in no catalogue. An address that several packs name is there once. Immutable.
 */
final class Catalogue {

    /** Where a word was found counts: a title before what people say, and that before what is looked for there. */
    private static final int TITLE = 0;

    private static final int WISH = 1;
    private static final int FIND = 2;

    /** The parts of an address that name nobody. */
    private static final Set<String> OF_EVERY_ADDRESS = Set.of("www", "fr", "gouv", "org", "com", "beta");

    /** What a word weighs in each of these places: a name is seldom said by chance. */
    private static final double[] WEIGHTS = {1.3, 1, .8};

    /** The share of their weight that the further sought words of one sentence add: together they are no chance. */
    private static final double TOGETHER = .5;

    /** Where no resource has every word, those count that have this share of what the best one has. */
    private static final double ENOUGH = .5;

    /**
     * So many are seen at once. Where fewer count, the best of the others take the free places: a resource may have a
     * word, or every word, by chance.
     */
    private static final int SEEN_AT_ONCE = 3;

    /**
     * The share of its weight that a word adds with each further sentence, up to {@value #OFTEN}: the resource is
     * about it.
     */
    private static final double AGAIN = .1;

    private static final int OFTEN = 5;

    /** Where a sentence ends. */
    private static final Pattern END = Pattern.compile("[.!?:;]+");

    private final List<Entry> entries;
    private final Vocabulary vocabulary;

    /** A sentence of a resource: where it stands, and its words by their places in the vocabulary. */
    private static final class Sentence {

        private final int where;
        private final int[] words;

        Sentence(int where, int[] words) {
            this.where = where;
            this.words = words;
        }

        /** The weight of a word here, by the nearness of each word of the vocabulary. */
        double weight(double[] nearness) {
            double nearest = 0;
            for (int word : words) {
                nearest = Math.max(nearest, nearness[word]);
            }
            return WEIGHTS[where] * nearest;
        }
    }

    /** A resource, with its sentences as they are compared. */
    private record Entry(Published<Resource> published, List<Sentence> sentences) {

        Resource resource() {
            return published.item();
        }

        /** The weight of a word here, from 0 for a word that the resource does not have. */
        double weight(double[] nearness) {
            double most = 0;
            int having = 0;
            for (Sentence sentence : sentences) {
                double weight = sentence.weight(nearness);
                most = Math.max(most, weight);
                having += weight > 0 ? 1 : 0;
            }
            return most * (1 + AGAIN * Math.max(0, Math.min(having - 1, OFTEN)));
        }
    }

    /**
     * A resource beside a search.
     *
     * @param had how many of the sought words it has
     * @param weight how much these say; a word says more the fewer resources have it
     */
    private record Ranked(Entry entry, int had, double weight) {

        Ranked with(double more) {
            return new Ranked(entry, had + 1, weight + more);
        }

        Ranked together(double more) {
            return new Ranked(entry, had, weight + more);
        }
    }

    private Catalogue(List<Entry> entries, Vocabulary vocabulary) {
        this.entries = entries;
        this.vocabulary = vocabulary;
    }

    static Catalogue of(List<ContentPack> packs) {
        Vocabulary vocabulary = new Vocabulary();
        Set<URI> known = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (ContentPack pack : packs) {
            pack.resources().stream()
                    .filter(resource -> resource.wish() != null && known.add(resource.href()))
                    .map(resource -> new Entry(new Published<>(pack, resource), sentences(pack, resource, vocabulary)))
                    .forEach(entries::add);
        }
        return new Catalogue(List.copyOf(entries), vocabulary);
    }

    private static List<Sentence> sentences(ContentPack pack, Resource resource, Vocabulary vocabulary) {
        List<Sentence> sentences = new ArrayList<>();
        note(sentences, pack, resource.title(), TITLE, vocabulary);
        List<String> address = SoughtWords.words(resource.href().getHost()).stream()
                .filter(word -> !OF_EVERY_ADDRESS.contains(word))
                .toList();
        sentences.add(sentence(TITLE, address, vocabulary));
        note(sentences, pack, resource.wish(), WISH, vocabulary);
        note(sentences, pack, resource.said(), WISH, vocabulary);
        note(sentences, pack, resource.find(), FIND, vocabulary);
        return List.copyOf(sentences);
    }

    private static void note(
            List<Sentence> sentences,
            ContentPack pack,
            @Nullable LocalizedText text,
            int where,
            Vocabulary vocabulary) {
        if (text != null) {
            pack.languages().stream()
                    .flatMap(language -> END.splitAsStream(text.in(language)))
                    .map(SoughtWords::words)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> sentences.add(sentence(where, words, vocabulary)));
        }
    }

    private static Sentence sentence(int where, List<String> words, Vocabulary vocabulary) {
        return new Sentence(
                where,
                words.stream()
                        .filter(word -> !SoughtWords.saysNothing(word))
                        .mapToInt(vocabulary::place)
                        .distinct()
                        .toArray());
    }

    /**
     * Finds resources: those with every word, or, where none has, those with the most telling of the words. Where these
     * are fewer than {@value #SEEN_AT_ONCE}, the best of the others follow, up to that number.
     *
     * @param goal the goal that the search names; empty where it names none
     */
    FoundResources find(ResourceSearch search, Optional<Published<Goal>> goal) {
        Set<String> ofGoal = goal.map(Catalogue::competencesOf).orElse(Set.of());
        List<SoughtWord> sought = SoughtWords.of(search.words(), vocabulary);
        List<Ranked> ranked = ranked(sought).stream()
                .filter(one -> goal.isEmpty()
                        || one.entry().resource().competences().stream().anyMatch(ofGoal::contains))
                .toList();
        List<Ranked> said = sought.isEmpty() ? ranked : nearest(ranked, sought.size());
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
                (int) found.stream().filter(one -> one.had() == sought.size()).count(),
                counted(said.stream().filter(byTheme), Resource::competences),
                counted(said.stream().filter(byCompetence), Resource::themes));
    }

    /** Every resource, with what it has of the sought words. */
    private List<Ranked> ranked(List<SoughtWord> sought) {
        List<double[]> nearness = sought.stream().map(vocabulary::nearness).toList();
        List<Ranked> ranked = new ArrayList<>(
                entries.stream().map(entry -> new Ranked(entry, 0, 0)).toList());
        double[] says = new double[sought.size()];
        for (int word = 0; word < says.length; word++) {
            double[] near = nearness.get(word);
            double[] weights =
                    entries.stream().mapToDouble(entry -> entry.weight(near)).toArray();
            long having = Arrays.stream(weights).filter(weight -> weight > 0).count();
            says[word] =
                    SoughtWords.share(sought.get(word)) * Math.log(1 + (double) entries.size() / Math.max(1, having));
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0) {
                    ranked.set(i, ranked.get(i).with(says[word] * weights[i]));
                }
            }
        }
        return ranked.stream()
                .map(one -> one.had() < 2 ? one : one.together(TOGETHER * together(one.entry(), nearness, says)))
                .toList();
    }

    /** What the words beside the most telling one say, in the sentence where they say most. */
    private static double together(Entry entry, List<double[]> nearness, double[] says) {
        double most = 0;
        for (Sentence sentence : entry.sentences()) {
            double all = 0;
            double first = 0;
            for (int word = 0; word < says.length; word++) {
                double weight = says[word] * sentence.weight(nearness.get(word));
                all += weight;
                first = Math.max(first, weight);
            }
            most = Math.max(most, all - first);
        }
        return most;
    }

    private static List<Ranked> nearest(List<Ranked> ranked, int sought) {
        List<Ranked> sorted = ranked.stream()
                .filter(one -> one.had() > 0)
                .sorted(Comparator.comparing((Ranked one) -> one.had() < sought)
                        .thenComparing(
                                Comparator.comparingDouble(Ranked::weight).reversed()))
                .toList();
        long counting = sorted.stream().filter(one -> one.had() == sought).count();
        if (counting == 0) {
            counting = sorted.stream()
                    .filter(one -> one.weight() >= ENOUGH * sorted.get(0).weight())
                    .count();
        }
        return sorted.stream().limit(Math.max(counting, SEEN_AT_ONCE)).toList();
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
