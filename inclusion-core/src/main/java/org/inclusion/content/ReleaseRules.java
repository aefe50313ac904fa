package org.inclusion.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.path.Step;

/**
 * The rules between the versions of a pack, and between the packs of a library. Each rule answers with what breaks it.
 */
final class ReleaseRules {

    /** A host names these without their pack. */
    private static final List<Kind> UNIQUE_OVER_PACKS = List.of(Kind.PATH, Kind.GOAL, Kind.TOUR);

    private ReleaseRules() {}

    /** All that forbids to add a pack to its own versions. */
    static Stream<PackProblem> brokenBy(ContentPack pack, NavigableMap<PackVersion, ContentPack> versions) {
        if (versions.isEmpty()) {
            return Stream.empty();
        }
        Collection<ContentPack> earlierInItsMajor = versions.subMap(
                        new PackVersion(pack.version().major(), 0, 0), true, pack.version(), false)
                .values();
        return Stream.concat(
                aReleasedVersionNeverChanges(pack, versions),
                pack.outline().steps().entries().stream()
                        .flatMap(step -> Stream.concat(
                                aStepIdKeepsItsSkill(step, versions.values()),
                                whatIsDoneStaysDone(step, earlierInItsMajor))));
    }

    private static Stream<PackProblem> aReleasedVersionNeverChanges(
            ContentPack pack, NavigableMap<PackVersion, ContentPack> versions) {
        return Stream.ofNullable(versions.get(pack.version()))
                .filter(released -> !released.hasContentsOf(pack))
                .map(released -> pack.versionPointer()
                        .problem("pack " + pack.id() + " " + pack.version() + " has other content in "
                                + header(released) + " than in " + header(pack)
                                + ": give a change a new version, and another pack another id"));
    }

    private static String header(ContentPack pack) {
        return pack.located(pack.versionPointer());
    }

    /** Evidence of a step would come to speak of another skill. */
    private static Stream<PackProblem> aStepIdKeepsItsSkill(
            Section.Entry<Step> step, Collection<ContentPack> versions) {
        return versions.stream()
                .filter(other -> other.outline().steps().find(step.id()).stream()
                        .anyMatch(found -> !found.skill().equals(step.item().skill())))
                .limit(1)
                .map(other -> step.where()
                        .at("id")
                        .problem("step \"" + step.id() + "\" is about another skill in pack " + other + ", in "
                                + header(other) + ": give the new step, or another pack, a new id"));
    }

    /** Learners are moved to the latest version of their major version: a step that was done would be undone. */
    private static Stream<PackProblem> whatIsDoneStaysDone(
            Section.Entry<Step> step, Collection<ContentPack> earlierInItsMajor) {
        return inOther(earlierInItsMajor, step)
                .filter(earlier -> step.item().completion().asksMoreThan(earlier.completion()))
                .limit(1)
                .map(earlier -> step.where()
                        .at("completion")
                        .problem("step \"" + step.id() + "\" asks more than in an earlier version: what is done"
                                + " stays done, so this takes a new major version"));
    }

    private static Stream<Step> inOther(Collection<ContentPack> versions, Section.Entry<Step> step) {
        return versions.stream().flatMap(version -> version.outline().steps().find(step.id()).stream());
    }

    /** Ids that stand in several packs, though a host names their items without the pack. */
    static Stream<PackProblem> brokenOver(List<ContentPack> packs) {
        if (packs.size() < 2) {
            return Stream.empty();
        }
        return UNIQUE_OVER_PACKS.stream().flatMap(kind -> idsInSeveralPacks(packs, kind));
    }

    /** An item, and the pack it stands in. */
    private record Owned(ContentPack pack, Section.Entry<?> entry) {

        String file() {
            return pack.located(entry.where());
        }
    }

    private static Stream<PackProblem> idsInSeveralPacks(List<ContentPack> packs, Kind kind) {
        return packs.stream()
                .flatMap(pack -> pack.outline().of(kind).entries().stream().map(entry -> new Owned(pack, entry)))
                .collect(Collectors.groupingBy(owned -> owned.entry().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(owners -> owners.size() > 1)
                .map(owners -> standsTwice(kind, owners.get(0), owners.get(1)));
    }

    private static PackProblem standsTwice(Kind kind, Owned first, Owned second) {
        return second.entry()
                .where()
                .at("id")
                .problem(kind.word() + " \"" + second.entry().id() + "\" stands in pack "
                        + first.pack().id() + " too: in " + first.file() + " and in " + second.file());
    }
}
