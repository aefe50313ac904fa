package org.inclusion.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Framework;
import org.jspecify.annotations.Nullable;

/**
 * All packs a host uses, in every version still needed. Thread-safe; a pack is added or renewed atomically, while running:
 * each request sees all of the change or none of it.
 */
public final class ContentLibrary {

    private final Framework framework;

    /** Pack id to version to pack. Never changed, only replaced. */
    private volatile Map<String, NavigableMap<PackVersion, ContentPack>> shelf = new TreeMap<>();

    private ContentLibrary(Framework framework) {
        this.framework = framework;
    }

    /**
     * The packs delivered with the library: <em>Premiers pas</em> for learners, <em>Accompagner à distance sur des
     * démarches</em> for helpers. French.
     *
     * @return their sources
     */
    public static List<PackSource> standardPacks() {
        ClassLoader loader = ContentLibrary.class.getClassLoader();
        return List.of(
                PackSource.classpath(loader, "org/inclusion/content/packs/premiers-pas"),
                PackSource.classpath(loader, "org/inclusion/content/packs/accompagner-a-distance"));
    }

    /**
     * Reads packs into a new library over DigComp 3.0.
     *
     * @param sources where they are
     * @return the library
     * @throws InvalidPackException with every problem of every pack
     */
    public static ContentLibrary of(List<PackSource> sources) {
        ContentLibrary library = new ContentLibrary(Framework.digComp30());
        library.add(sources);
        return library;
    }

    /**
     * Reads packs and adds them, all or none. A version that is there already must have the same content.
     *
     * @param sources where they are
     * @throws InvalidPackException with every problem of every pack; the library stays as it was
     */
    public synchronized void add(List<PackSource> sources) {
        List<PackProblem> problems = new ArrayList<>();
        List<ContentPack> packs = new ArrayList<>();
        for (PackSource source : sources) {
            ContentPack pack = PackReader.read(source, framework, problems);
            if (pack != null) {
                packs.add(pack);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        Map<String, NavigableMap<PackVersion, ContentPack>> after = new TreeMap<>(shelf);
        for (ContentPack pack : packs) {
            NavigableMap<PackVersion, ContentPack> versions =
                    new TreeMap<>(after.getOrDefault(pack.id(), Collections.emptyNavigableMap()));
            checkRelease(versions, pack, problems);
            versions.put(pack.version(), pack);
            after.put(pack.id(), versions);
        }
        for (Kind kind : List.of(Kind.PATH, Kind.GOAL, Kind.TOUR)) {
            checkUnique(latest(after), kind, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        shelf = after;
    }

    /**
     * The framework of all packs.
     *
     * @return the framework
     */
    public Framework framework() {
        return framework;
    }

    /**
     * The latest version of every pack.
     *
     * @return the packs, by id
     */
    public List<ContentPack> packs() {
        return latest(shelf);
    }

    private static List<ContentPack> latest(Map<String, NavigableMap<PackVersion, ContentPack>> shelf) {
        List<ContentPack> latest = new ArrayList<>();
        for (NavigableMap<PackVersion, ContentPack> versions : shelf.values()) {
            latest.add(versions.lastEntry().getValue());
        }
        return List.copyOf(latest);
    }

    private NavigableMap<PackVersion, ContentPack> versions(String packId) {
        return shelf.getOrDefault(packId, Collections.emptyNavigableMap());
    }

    /**
     * The latest version of a pack.
     *
     * @param packId its id
     * @return the pack, or empty
     */
    public Optional<ContentPack> pack(String packId) {
        return packOf(versions(packId).lastEntry());
    }

    /**
     * The latest version of a pack within a major version, which an enrolment pins.
     *
     * @param packId its id
     * @param major the major version
     * @return the pack, or empty
     */
    public Optional<ContentPack> pack(String packId, int major) {
        Optional<ContentPack> pack = packOf(versions(packId).lowerEntry(new PackVersion(major + 1, 0, 0)));
        return pack.isPresent() && pack.get().version().major() == major ? pack : Optional.empty();
    }

    /**
     * The pack version that a piece of evidence points into.
     *
     * @param ref a pinned reference
     * @return the pack, or empty where the library does not hold that very version
     */
    public Optional<ContentPack> pack(ItemRef ref) {
        return pack(ref.pack(), ref.version());
    }

    /**
     * A pack in one version.
     *
     * @param packId its id
     * @param version {@code "1.0.0"}
     * @return the pack, or empty where the library does not hold that very version
     */
    public Optional<ContentPack> pack(String packId, String version) {
        for (ContentPack pack : versions(packId).values()) {
            if (pack.version().toString().equals(version)) {
                return Optional.of(pack);
            }
        }
        return Optional.empty();
    }

    /**
     * The step list of a pack that has a fingerprint, whichever version has it. For the library's own rooms.
     *
     * @param packId the pack's id
     * @param fingerprint the list's fingerprint
     * @return the list, or empty where no version in the library has it
     */
    public Optional<StepList> stepList(String packId, long fingerprint) {
        for (ContentPack pack : versions(packId).descendingMap().values()) {
            if (pack.stepList().fingerprint() == fingerprint) {
                return Optional.of(pack.stepList());
            }
        }
        return Optional.empty();
    }

    /**
     * A path, in the latest version of its pack.
     *
     * @param pathId its id
     * @return the path and its pack, or empty
     */
    public Optional<Published<SkillPath>> path(PathId pathId) {
        for (ContentPack pack : packs()) {
            Optional<SkillPath> path = pack.path(pathId);
            if (path.isPresent()) {
                return Optional.of(new Published<>(pack, path.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A goal, in the latest version of its pack.
     *
     * @param goalId its id
     * @return the goal and its pack, or empty
     */
    public Optional<Published<Goal>> goal(String goalId) {
        for (ContentPack pack : packs()) {
            Optional<Goal> goal = pack.goal(goalId);
            if (goal.isPresent()) {
                return Optional.of(new Published<>(pack, goal.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A tour, in the latest version of its pack.
     *
     * @param tourId its id
     * @return the tour and its pack, or empty
     */
    public Optional<Published<Tour>> tour(String tourId) {
        for (ContentPack pack : packs()) {
            Optional<Tour> tour = pack.tour(tourId);
            if (tour.isPresent()) {
                return Optional.of(new Published<>(pack, tour.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * All goals of the latest versions.
     *
     * @return the goals, by pack and then in the author's order
     */
    public List<Published<Goal>> goals() {
        List<Published<Goal>> all = new ArrayList<>();
        for (ContentPack pack : packs()) {
            for (Goal goal : pack.goals()) {
                all.add(new Published<>(pack, goal));
            }
        }
        return all;
    }

    /**
     * All paths of the latest versions.
     *
     * @return the paths, by pack and then in the author's order
     */
    public List<Published<SkillPath>> paths() {
        List<Published<SkillPath>> all = new ArrayList<>();
        for (ContentPack pack : packs()) {
            for (SkillPath path : pack.paths()) {
                all.add(new Published<>(pack, path));
            }
        }
        return all;
    }

    private static Optional<ContentPack> packOf(Map.@Nullable Entry<PackVersion, ContentPack> version) {
        return version == null ? Optional.empty() : Optional.of(version.getValue());
    }

    /** A released version never changes, a step id never comes to mean another skill, and what is done stays done. */
    private static void checkRelease(
            NavigableMap<PackVersion, ContentPack> versions, ContentPack pack, List<PackProblem> problems) {
        ContentPack same = versions.get(pack.version());
        if (same != null && !same.hasContentsOf(pack)) {
            problems.add(pack.versionPlace()
                    .problem("version " + pack.version() + " is released already with other"
                            + " content: give the change a new version"));
        }
        for (Map.Entry<String, PackPointer> placed : pack.places(Kind.STEP).entrySet()) {
            StepId id = new StepId(placed.getKey());
            PackPointer place = placed.getValue();
            Step step = pack.step(id).orElseThrow();
            for (ContentPack other : versions.values()) {
                Step there = other.step(id).orElse(step);
                if (!there.skill().equals(step.skill())) {
                    problems.add(place.at("id")
                            .problem("step \"" + id + "\" was about " + there.skill()
                                    + " in another version: give the new step a new id"));
                    break;
                }
            }
            for (ContentPack earlier : versions.headMap(pack.version(), false).values()) {
                CompletionRule before = earlier.step(id).orElse(step).completion();
                if (earlier.version().major() == pack.version().major()
                        && step.completion().asksMoreThan(before)) {
                    problems.add(place.at("completion")
                            .problem("step \"" + id + "\" asks more than in an earlier version: what is done"
                                    + " stays done, so this takes a new major version"));
                    break;
                }
            }
        }
    }

    private static void checkUnique(List<ContentPack> packs, Kind kind, List<PackProblem> problems) {
        Map<String, String> owners = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (ContentPack pack : packs) {
            for (Map.Entry<String, PackPointer> placed : pack.places(kind).entrySet()) {
                String id = placed.getKey();
                String owner = owners.putIfAbsent(id, pack.id());
                if (owner != null && told.add(id)) {
                    String what = kind.word() + " \"" + id + "\" stands in pack " + owner + " too";
                    problems.add(placed.getValue().at("id").problem(what));
                }
            }
        }
    }
}
