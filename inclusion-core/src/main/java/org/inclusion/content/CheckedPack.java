package org.inclusion.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.skill.Framework;

/**
 * The mistakes and the gaps that a check found in a pack. An author puts them right before others learn with the pack.
 *
 * @param mistakes problems for which the library refuses the pack, in the order of the files; ids that other packs use
 *     too, and unknown practice sites, come last
 * @param gaps problems with which the library accepts the pack, but learners or helpers miss something; in the order of
 *     the rules
 */
public record CheckedPack(List<PackProblem> mistakes, List<PackProblem> gaps) {

    /** Copies the problems. */
    public CheckedPack {
        mistakes = List.copyOf(mistakes);
        gaps = List.copyOf(gaps);
    }

    /**
     * Checks a pack, and finds every problem at once, also the gaps of a pack with mistakes.
     *
     * @param pack where the pack is read from
     * @param beside the other packs that the host uses; a pack with the id of the checked one is ignored, and mistakes
     *     in the other packs are not reported
     * @param hostSites the names of the host's own practice sites
     * @return the problems; none where the pack can be published
     */
    public static CheckedPack of(PackSource pack, List<PackSource> beside, Collection<String> hostSites) {
        Framework framework = Framework.digComp30();
        List<PackProblem> mistakes = new ArrayList<>();
        Optional<ContentPack> read = PackReader.readDespiteMistakes(pack, framework, mistakes);
        read.map(known -> idsOfOthers(known, framework, beside)).ifPresent(mistakes::addAll);
        PracticeSites sites = PracticeSites.ofTheLibrary().and(hostSites);
        read.ifPresent(known -> sites.unknownIn(known.contents()).forEach(mistakes::add));
        List<PackProblem> gaps = read.map(known -> new PackGaps(known.contents()).all()).stream()
                .flatMap(found -> found)
                .toList();
        return new CheckedPack(mistakes, gaps);
    }

    /**
     * Checks a lesson that is offered by itself, without a path: it is read like a pack with this lesson alone, and a
     * missing step is not reported.
     *
     * @param lesson where the pack is read from
     * @return the problems; none where the lesson can be published
     */
    public static CheckedPack ofLesson(PackSource lesson) {
        List<PackProblem> mistakes = new ArrayList<>();
        Optional<ContentPack> read = PackReader.readDespiteMistakes(lesson, Framework.digComp30(), mistakes);
        List<PackProblem> gaps = read.stream()
                .flatMap(known -> new PackGaps(known.contents()).ofLessons())
                .toList();
        return new CheckedPack(mistakes, gaps);
    }

    private static List<PackProblem> idsOfOthers(ContentPack pack, Framework framework, List<PackSource> beside) {
        Stream<ContentPack> others = beside.stream()
                .flatMap(source -> PackReading.of(source, framework).pack().stream())
                .filter(other -> !other.id().equals(pack.id()))
                .collect(Collectors.toMap(ContentPack::id, other -> other, (first, second) -> second))
                .values()
                .stream();
        // The checked pack comes last, so that a problem stands in its files.
        return ReleaseRules.brokenOver(Stream.concat(others, Stream.of(pack)).toList())
                .filter(problem -> isIn(pack, problem))
                .toList();
    }

    private static boolean isIn(ContentPack pack, PackProblem problem) {
        String file = pack.versionPointer().file();
        return problem.file().startsWith(file.substring(0, file.lastIndexOf('/') + 1));
    }

    /** Whether the pack has neither mistakes nor gaps. */
    public boolean isClean() {
        return mistakes.isEmpty() && gaps.isEmpty();
    }
}
