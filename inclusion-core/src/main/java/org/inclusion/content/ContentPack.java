package org.inclusion.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.path.Goal;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.skill.Framework;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One version of a parcel of content: skills, goals, paths, lessons, exercises, tours, questions. Everything in the
 * pack or the framework that an item names is there. Immutable: a released version never changes, so evidence can point
 * into it for ever.
 */
public final class ContentPack {

    private final Framework framework;
    private final PackHeader header;
    private final PackContents outline;
    private final Supplier<ReadPack> whole;
    private volatile @Nullable ReadPack read;
    private final StepList stepList;

    /**
     * A pack without a fault.
     *
     * @param outline everything but lessons, telephone scripts, questions, terms, kits and walkthroughs, which somebody
     *     opens one by one
     * @param whole the same pack with these, read now or when one of them is first opened
     */
    ContentPack(Framework framework, PackHeader header, PackContents outline, Supplier<ReadPack> whole) {
        this.framework = framework;
        this.header = header;
        this.outline = outline;
        this.whole = whole;
        this.stepList =
                new StepList(outline.steps().items().stream().map(Step::id).toList());
    }

    /** The pack's id, the same in every version. */
    public String id() {
        return header.id();
    }

    /** The pack's version. */
    public PackVersion version() {
        return header.version();
    }

    /** The pack's name. */
    public LocalizedText title() {
        return header.title();
    }

    /** The languages in which every text of the pack stands, the author's first. */
    public List<Locale> languages() {
        return header.languages().stream().map(Locale::forLanguageTag).toList();
    }

    /** The licence of the content, as an SPDX id. */
    public String licence() {
        return header.licence();
    }

    /** The framework that the pack's skills belong to. */
    public Framework framework() {
        return framework;
    }

    /**
     * Refers to an item in this version of the pack, as evidence does.
     *
     * @param itemId id of a step, question, skill or self-report question; it is not looked up
     */
    public ItemRef ref(String itemId) {
        return new ItemRef(id(), version().toString(), itemId);
    }

    /** A pinned reference to a step of this version. */
    public ItemRef ref(StepId step) {
        return ref(step.value());
    }

    /** A pinned reference to a question of this version. */
    public ItemRef ref(QuestionId question) {
        return ref(question.value());
    }

    /** All goals, in the author's order. */
    public Collection<Goal> goals() {
        return outline.goals().items();
    }

    /** All paths, in the author's order. */
    public Collection<SkillPath> paths() {
        return outline.paths().items();
    }

    /** All skills, in the author's order. */
    public Collection<Skill> skills() {
        return outline.skills().items();
    }

    /** All questions, in the author's order. */
    public Collection<Question> questions() {
        return contents().questions().items();
    }

    /** All self-report questions, in the author's order. */
    public Collection<SelfReportQuestion> selfReports() {
        return outline.selfReports().items();
    }

    /** The goal with an id; empty where the pack has none. */
    public Optional<Goal> goal(String id) {
        return outline.goals().find(id);
    }

    /** The path with an id; empty where the pack has none. */
    public Optional<SkillPath> path(PathId id) {
        return outline.paths().find(id.value());
    }

    /** The step with an id, whichever path of the pack it stands on; empty where the pack has none. */
    public Optional<Step> step(StepId id) {
        return outline.steps().find(id.value());
    }

    /**
     * The audience of the pack: helpers if all its paths are for helpers, since the pack is then about their trade;
     * else learners.
     */
    public Audience audience() {
        boolean forHelpers =
                !paths().isEmpty() && paths().stream().map(SkillPath::audience).allMatch(Audience.HELPER::equals);
        return forHelpers ? Audience.HELPER : Audience.LEARNER;
    }

    /** The ids of the steps of all paths, in the author's order. A host asks {@link #paths()} instead. */
    @Internal
    public StepList stepList() {
        return stepList;
    }

    /** The skill with an id; empty where the pack has none. */
    public Optional<Skill> skill(String id) {
        return outline.skills().find(id);
    }

    /** The question with an id; empty where the pack has none. */
    public Optional<Question> question(QuestionId id) {
        return contents().questions().find(id.value());
    }

    /** The self-report question with an id; empty where the pack has none. */
    public Optional<SelfReportQuestion> selfReport(String id) {
        return outline.selfReports().find(id);
    }

    /** The lesson with an id; empty where the pack has none. */
    public Optional<Lesson> lesson(String id) {
        return contents().lessons().find(id);
    }

    /** The exercise with an id; empty where the pack has none. */
    public Optional<Exercise> exercise(String id) {
        return outline.exercises().find(id);
    }

    /** All tours, in the author's order. */
    public Collection<Tour> tours() {
        return outline.tours().items();
    }

    /** The tour with an id; empty where the pack has none. */
    public Optional<Tour> tour(String id) {
        return outline.tours().find(id);
    }

    /** The telephone script of a step; empty where the pack has none. */
    public Optional<TelephoneScript> script(StepId step) {
        return contents().scripts().find(step.value());
    }

    /** All glossary terms, in the author's order. */
    public Collection<GlossaryTerm> glossary() {
        return contents().glossary().items();
    }

    /** The glossary term with an id; empty where the pack has none. */
    public Optional<GlossaryTerm> term(String id) {
        return contents().glossary().find(id);
    }

    /** The resource with an id; empty where the pack has none. */
    public Optional<Resource> resource(String id) {
        return outline.resources().find(id);
    }

    /** All workshop kits, in the author's order. */
    public Collection<WorkshopKit> kits() {
        return contents().kits().items();
    }

    /** The workshop kit with an id; empty where the pack has none. */
    public Optional<WorkshopKit> kit(String id) {
        return contents().kits().find(id);
    }

    /** All resources, in the author's order. */
    public Collection<Resource> resources() {
        return outline.resources().items();
    }

    /** All walkthroughs of the sites of others, in the author's order. */
    public Collection<Walkthrough> walkthroughs() {
        return contents().walkthroughs().items();
    }

    /** The walkthrough with an id; empty where the pack has none. */
    public Optional<Walkthrough> walkthrough(String id) {
        return contents().walkthroughs().find(id);
    }

    /** The paper with an id; empty where the pack has none. */
    public Optional<Paper> paper(String id) {
        return outline.papers().find(id);
    }

    /**
     * The picture or narration with a file name, or the picture of the library with an id; empty where no item of the
     * pack names such a file or picture.
     */
    public Optional<PackFile> file(String name) {
        return Optional.ofNullable(whole().media().get(name));
    }

    /**
     * The id of the area that a question belongs to.
     *
     * @param question a question of this pack
     * @throws IllegalArgumentException if the pack lacks the question's skill
     */
    public AreaId areaOf(Question question) {
        return areaOfSkill(question.skill());
    }

    /**
     * The id of the area that a step belongs to.
     *
     * @param step a step of this pack
     * @throws IllegalArgumentException if the pack lacks the step's skill
     */
    public AreaId areaOf(Step step) {
        return areaOfSkill(step.skill());
    }

    private AreaId areaOfSkill(String skillId) {
        return skill(skillId)
                .map(framework::areaOf)
                .orElseThrow(() -> new IllegalArgumentException("pack " + id() + " has no skill " + skillId));
    }

    /** Byte by byte: tells a released version that is read again from one that was changed without a new version. */
    boolean hasContentsOf(ContentPack other) {
        Map<String, byte[]> ours = whole().bytes();
        Map<String, byte[]> theirs = other.whole().bytes();
        return ours.keySet().equals(theirs.keySet())
                && ours.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), theirs.get(file.getKey())));
    }

    /**
     * The sections that pages list and that evidence is checked against. Those that somebody opens may be empty: see
     * {@link #contents}.
     */
    PackContents outline() {
        return outline;
    }

    /** All sections. */
    PackContents contents() {
        return whole().contents();
    }

    /** The whole pack. Two threads may read it at once; both read the same. */
    ReadPack whole() {
        ReadPack known = read;
        if (known == null) {
            known = whole.get();
            read = known;
        }
        return known;
    }

    /** The file in which something of the pack stands, with the location of the pack: two packs may have one name. */
    String located(PackPointer where) {
        String file = where.file();
        return header.location() + "/" + file.substring(file.lastIndexOf('/') + 1);
    }

    /** Points at the version in the header. */
    PackPointer versionPointer() {
        return header.where().at("version");
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
