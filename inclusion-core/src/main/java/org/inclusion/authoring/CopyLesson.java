package org.inclusion.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.authoring.LeafletBlock.Kind;
import org.inclusion.content.Block;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Lesson;
import org.inclusion.content.Published;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Begins a leaflet with the lesson of a step: a helper changes three things and has a lesson of the structure's own.
 * Where a lesson offers an exercise, the copy has none; a word of a glossary becomes a paragraph with its
 * meaning. Thread-safe.
 */
@Internal
public final class CopyLesson {

    private final LearnerTurns turns;
    private final LeafletStore leaflets;
    private final WriteLeaflets writeLeaflets;
    private final ContentLibrary content;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Copies lessons.
     *
     * @param random draws the addresses of lessons; cryptographically secure, such as
     *     {@link java.security.SecureRandom}
     */
    public CopyLesson(
            LearnerTurns turns,
            LeafletStore leaflets,
            WriteLeaflets writeLeaflets,
            ContentLibrary content,
            RandomGenerator random,
            Calendar calendar) {
        this.turns = turns;
        this.leaflets = leaflets;
        this.writeLeaflets = writeLeaflets;
        this.content = content;
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * Copies a lesson into a new leaflet.
     *
     * @param id the id of the leaflet
     * @param path the path of the step
     * @param step the step whose lesson is copied
     * @param language the language of the copy, where the lesson has it; else the first of the lesson's
     * @return the leaflet; or the refusal: not found for an unknown path or step; conflict where the id is taken
     */
    public Outcome<Leaflet> copy(Actor helper, String structure, String id, PathId path, StepId step, Locale language) {
        Optional<Refusal> refusal = LeafletRules.refusalOf(helper, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Published<SkillPath>> published = content.path(path);
        return Outcome.found(published, "path", path.value())
                .flatMap(known -> Outcome.found(known.item().step(step), "step", step.value())
                        .flatMap(found -> turns.alone(
                                helper,
                                calendar.now(),
                                tx -> copy(tx, helper, structure, id, known.pack(), found, language))));
    }

    private Outcome<Leaflet> copy(
            Transaction tx, Actor helper, String structure, String id, ContentPack pack, Step step, Locale language) {
        // A pack was checked when it was read, so the lesson that a step names is in the pack.
        Lesson lesson = pack.lesson(step.lesson()).orElseThrow();
        LeafletText text = LeafletRules.clean(textOf(pack, lesson, language));
        Leaflet leaflet = new Leaflet(
                structure,
                id,
                SecretSigns.drawn(random),
                pack.ref(step.id()),
                text,
                1,
                helper.id(),
                calendar.now(),
                null,
                null);
        Outcome<Leaflet> begun = writeLeaflets.begin(tx, helper, leaflet);
        begun.toOptional().ifPresent(known -> keepPictures(tx, known, pack));
        return begun;
    }

    private void keepPictures(Transaction tx, Leaflet leaflet, ContentPack pack) {
        leaflet.text().pictures().stream()
                .filter(name -> name.contains("."))
                .flatMap(name -> pack.file(name).stream())
                .forEach(file ->
                        leaflets.keep(tx, leaflet.structure(), leaflet.id(), new Photo(file.name(), file.bytes())));
    }

    private static LeafletText textOf(ContentPack pack, Lesson lesson, Locale reader) {
        String tag = lesson.title().shownIn(reader);
        Locale language = Locale.forLanguageTag(tag);
        List<LeafletBlock> blocks = new ArrayList<>();
        lesson.blocks().forEach(block -> copied(pack, block, language).ifPresent(blocks::add));
        return new LeafletText(tag, lesson.title().in(language), blocks);
    }

    private static Optional<LeafletBlock> copied(ContentPack pack, Block block, Locale language) {
        if (block instanceof Block.Paragraph paragraph) {
            return Optional.of(LeafletBlock.of(Kind.PARAGRAPH, paragraph.text().in(language)));
        }
        if (block instanceof Block.Tip tip) {
            return Optional.of(LeafletBlock.of(Kind.TIP, tip.text().in(language)));
        }
        if (block instanceof Block.Listing list) {
            return Optional.of(LeafletBlock.of(Kind.LIST, lines(list, language)));
        }
        if (block instanceof Block.Picture picture) {
            return Optional.of(new LeafletBlock(Kind.PICTURE, picture.alt().in(language), picture.src()));
        }
        if (block instanceof Block.Term term) {
            return pack.term(term.term())
                    .map(known -> LeafletBlock.of(
                            Kind.PARAGRAPH,
                            known.term().in(language) + " : " + known.meaning().in(language)));
        }
        return Optional.empty();
    }

    private static String lines(Block.Listing list, Locale language) {
        return IntStream.range(0, list.items().size())
                .mapToObj(at -> (list.numbered() ? (at + 1) + ". " : "")
                        + list.items().get(at).in(language))
                .collect(Collectors.joining("\n"));
    }
}
