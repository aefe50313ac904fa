package org.inclusion.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.skill.Framework;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * All content packs that a host uses, in every version still needed. Thread-safe. A pack is added or renewed while
 * running, and atomically: each look at the packs sees all of the change or none of it, and two looks of one request
 * may differ.
 */
public final class ContentLibrary {

    private final Framework framework;

    /** Null where nobody said which sites the host has. */
    private final @Nullable PracticeSites sites;

    private volatile Shelf shelf = Shelf.EMPTY;

    private ContentLibrary(Framework framework, @Nullable PracticeSites sites) {
        this.framework = framework;
        this.sites = sites;
    }

    /**
     * The packs delivered with the library, in the order in which pages list them. For learners: <em>Premiers pas</em>,
     * in French and English; in French, <em>Mes démarches en ligne</em>, <em>Me protéger en ligne</em>, <em>Garder le
     * lien</em>, <em>Ma santé en ligne</em>, <em>Se faire plaisir</em>, <em>Chercher un emploi</em>, <em>L’école des
     * enfants</em>, <em>Travailler avec le numérique</em>, <em>Se réunir et décider à distance</em>, <em>Choisir et
     * comprendre ses outils</em> and <em>Mon équipement</em>. For helpers, in French: <em>Accompagner des
     * personnes</em> and <em>Mes outils de travail</em>.
     */
    public static List<PackSource> standardPacks() {
        return List.copyOf(DeliveredPack.ALL);
    }

    /**
     * Reads packs into a new library over DigComp 3.0, for a tool that reads what was done with them. Whether the
     * practice sites are there that they name, is not checked.
     *
     * @param sources where the packs are read from
     * @throws InvalidPackException with every problem of every pack
     */
    public static ContentLibrary of(List<PackSource> sources) {
        ContentLibrary library = new ContentLibrary(Framework.digComp30(), null);
        library.add(sources);
        return library;
    }

    /**
     * Reads packs into a new library over DigComp 3.0, for people who learn with them: every practice site that they
     * name is one of the library's or of the host. The same holds for what is {@linkplain #add added} later.
     *
     * @param sources where the packs are read from
     * @param hostSites the names of the host's own practice sites
     * @throws InvalidPackException with every problem of every pack
     */
    public static ContentLibrary of(List<PackSource> sources, Collection<String> hostSites) {
        ContentLibrary library = new ContentLibrary(
                Framework.digComp30(), PracticeSites.ofTheLibrary().and(hostSites));
        library.add(sources);
        return library;
    }

    /**
     * Reads packs and adds all of them, or none. A version that is in the library already must have the same content.
     *
     * @param sources where the packs are read from
     * @throws InvalidPackException with every problem of every pack; the library stays as it was
     */
    public synchronized void add(List<PackSource> sources) {
        List<PackProblem> problems = new ArrayList<>();
        List<ContentPack> packs = new ArrayList<>();
        for (PackReading reading : sources.parallelStream()
                .map(source -> PackReading.of(source, framework, sites))
                .toList()) {
            problems.addAll(reading.problems());
            reading.pack().ifPresent(packs::add);
        }
        refuse(problems);
        Shelf after = shelf;
        for (ContentPack pack : packs) {
            ReleaseRules.brokenBy(pack, after.versions(pack.id())).forEach(problems::add);
            after = after.with(pack);
        }
        ReleaseRules.brokenOver(after.latest()).forEach(problems::add);
        refuse(problems);
        shelf = after;
    }

    private static void refuse(List<PackProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
    }

    /**
     * The pictures that the library has for every pack, by their ids, in the order of their sheet; each with what
     * it shows.
     */
    @Internal
    public static Map<String, LocalizedText> pictures() {
        return LibraryPictures.all();
    }

    /** The description of a picture of the library; empty for an unknown id. */
    @Internal
    public static Optional<LocalizedText> describedPicture(String id) {
        return LibraryPictures.description(id);
    }

    /** A picture of the library; empty for an unknown id. */
    @Internal
    public static Optional<PackFile> picture(String id) {
        return LibraryPictures.find(id);
    }

    /** The framework that the skills of all packs belong to. */
    public Framework framework() {
        return framework;
    }

    /**
     * The latest version of each pack, in the order in which the packs were added. A pack that is renewed keeps
     * its place.
     */
    public List<ContentPack> packs() {
        return shelf.latest();
    }

    private NavigableMap<PackVersion, ContentPack> versions(String packId) {
        return shelf.versions(packId);
    }

    /** The latest version of a pack; empty for an unknown id. */
    public Optional<ContentPack> pack(String packId) {
        return Optional.ofNullable(versions(packId).lastEntry()).map(Map.Entry::getValue);
    }

    /**
     * The latest version of a pack within a major version, to which an enrolment is pinned; empty where the library
     * holds no version of that major version.
     *
     * @param major the first number of the version
     */
    public Optional<ContentPack> pack(String packId, int major) {
        PackVersion nextMajor = new PackVersion(major + 1, 0, 0);
        return Optional.ofNullable(versions(packId).lowerEntry(nextMajor))
                .map(Map.Entry::getValue)
                .filter(pack -> pack.version().major() == major);
    }

    /**
     * The pack version that a piece of evidence points into; empty where the library does not hold that very version.
     */
    public Optional<ContentPack> pack(ItemRef ref) {
        return pack(ref.pack(), ref.version());
    }

    /**
     * A pack in one version; empty where the library does not hold that very version.
     *
     * @param version {@code "1.0.0"}
     */
    public Optional<ContentPack> pack(String packId, String version) {
        return versions(packId).values().stream()
                .filter(pack -> pack.version().toString().equals(version))
                .findFirst();
    }

    /** The step list with a fingerprint, whichever version of the pack has it; empty where no version has it. */
    @Internal
    public Optional<StepList> stepList(String packId, long fingerprint) {
        return versions(packId).descendingMap().values().stream()
                .map(ContentPack::stepList)
                .filter(list -> list.fingerprint() == fingerprint)
                .findFirst();
    }

    /** A path, in the latest version of its pack; empty for an unknown id. */
    public Optional<Published<SkillPath>> path(PathId pathId) {
        return find(pack -> pack.path(pathId));
    }

    /** A goal, in the latest version of its pack; empty for an unknown id. */
    public Optional<Published<Goal>> goal(String goalId) {
        return find(pack -> pack.goal(goalId));
    }

    /** A tour, in the latest version of its pack; empty for an unknown id. */
    public Optional<Published<Tour>> tour(String tourId) {
        return find(pack -> pack.tour(tourId));
    }

    /** A walkthrough, in the latest version of its pack; empty for an unknown id. */
    public Optional<Published<Walkthrough>> walkthrough(String walkthroughId) {
        return find(pack -> pack.walkthrough(walkthroughId));
    }

    /** All goals of the latest versions, by pack and then in the author's order. */
    public List<Published<Goal>> goals() {
        return all(ContentPack::goals);
    }

    /** All paths of the latest versions, by pack and then in the author's order. */
    public List<Published<SkillPath>> paths() {
        return all(ContentPack::paths);
    }

    /** All walkthroughs of the latest versions, by pack and then in the author's order. */
    public List<Published<Walkthrough>> walkthroughs() {
        return all(ContentPack::walkthroughs);
    }

    /**
     * Finds resources that say who needs them, in the latest versions. An address that several packs name is
     * found once.
     *
     * @param search what is looked for; a goal that no pack has leaves nothing out
     */
    public FoundResources findResources(ResourceSearch search) {
        String goal = search.goal();
        return shelf.catalogue().find(search, goal == null ? Optional.empty() : goal(goal));
    }

    /** The first pack that has an item, with that item. */
    private <T> Optional<Published<T>> find(Function<ContentPack, Optional<T>> itemOf) {
        return packs().stream()
                .flatMap(pack -> itemOf.apply(pack).map(item -> new Published<>(pack, item)).stream())
                .findFirst();
    }

    private <T> List<Published<T>> all(Function<ContentPack, Collection<T>> itemsOf) {
        return packs().stream()
                .flatMap(pack -> itemsOf.apply(pack).stream().map(item -> new Published<>(pack, item)))
                .toList();
    }
}
