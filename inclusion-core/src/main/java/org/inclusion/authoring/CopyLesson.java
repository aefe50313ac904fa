package org.inclusion.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.access.SecretSigns;
import org.inclusion.annotation.Internal;
import org.inclusion.authoring.DraftBlock.Kind;
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
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.inclusion.words.LocalizedText;

/**
 * Begins a draft with the lesson of a step: a helper changes three things and has a lesson of the structure's own. Where a lesson offers an
 * exercise, the copy has none; a word of a glossary becomes a paragraph with its meaning. Thread-safe.
 */
@Internal
public final class CopyLesson {

    private final Transactions transactions;
    private final DraftStore drafts;
    private final WriteDrafts writeDrafts;
    private final ContentLibrary content;
    private final RandomGenerator random;
    private final Calendar calendar;

    /**
     * Copies lessons.
     *
     * @param random draws the addresses of lessons; not to be foreseen, such as {@link java.security.SecureRandom}
     */
    public CopyLesson(
            Transactions transactions,
            DraftStore drafts,
            WriteDrafts writeDrafts,
            ContentLibrary content,
            RandomGenerator random,
            Calendar calendar) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.writeDrafts = writeDrafts;
        this.content = content;
        this.random = random;
        this.calendar = calendar;
    }

    /**
     * Copies a lesson into a new draft.
     *
     * @param id the id of the draft
     * @param path the path of the step
     * @param step the step whose lesson is copied
     * @param language the language of the copy, where the lesson has it; else the first of the lesson's
     * @return the draft; or the refusal: not found for an unknown path or step; conflict where the id is taken
     */
    public Outcome<Draft> copy(
            Actor helper, String structure, String id, PathId path, StepId step, Locale language) {
        Optional<Refusal> refusal = DraftRules.refusalOf(helper, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Published<SkillPath>> published = content.path(path);
        return Outcome.found(published, "path", path.value())
                .flatMap(known -> Outcome.found(known.item().step(step), "step", step.value())
                        .flatMap(found -> transactions.run(
                                tx -> copy(tx, helper, structure, id, known.pack(), found, language))));
    }

    private Outcome<Draft> copy(
            Transaction tx,
            Actor helper,
            String structure,
            String id,
            ContentPack pack,
            Step step,
            Locale language) {
        // A pack was checked when it was read, so the lesson that a step names is in the pack.
        Lesson lesson = pack.lesson(step.lesson()).orElseThrow();
        DraftText text = DraftRules.clean(textOf(pack, lesson, language));
        Draft draft = new Draft(
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
        Outcome<Draft> begun = writeDrafts.begin(tx, helper, draft);
        begun.toOptional().ifPresent(known -> keepPictures(tx, known, pack));
        return begun;
    }

    private void keepPictures(Transaction tx, Draft draft, ContentPack pack) {
        draft.text().pictures().stream()
                .filter(name -> name.contains("."))
                .flatMap(name -> pack.file(name).stream())
                .forEach(file -> drafts.keep(
                        tx, draft.structure(), draft.id(), new Photo(file.name(), file.bytes())));
    }

    private static DraftText textOf(ContentPack pack, Lesson lesson, Locale reader) {
        String tag = lesson.title().shownIn(reader);
        Locale language = Locale.forLanguageTag(tag);
        List<DraftBlock> blocks = new ArrayList<>();
        lesson.blocks().forEach(block -> copied(pack, block, language).ifPresent(blocks::add));
        return new DraftText(tag, lesson.title().in(language), blocks);
    }

    private static Optional<DraftBlock> copied(ContentPack pack, Block block, Locale language) {
        if (block instanceof Block.Paragraph paragraph) {
            return Optional.of(DraftBlock.of(Kind.PARAGRAPH, paragraph.text().in(language)));
        }
        if (block instanceof Block.Tip tip) {
            return Optional.of(DraftBlock.of(Kind.TIP, tip.text().in(language)));
        }
        if (block instanceof Block.Listing list) {
            return Optional.of(DraftBlock.of(Kind.LIST, lines(list.items(), language)));
        }
        if (block instanceof Block.Picture picture) {
            return Optional.of(new DraftBlock(Kind.PICTURE, picture.alt().in(language), picture.src()));
        }
        if (block instanceof Block.Term term) {
            return pack.term(term.term())
                    .map(known -> DraftBlock.of(
                            Kind.PARAGRAPH,
                            known.term().in(language) + " : " + known.meaning().in(language)));
        }
        return Optional.empty();
    }

    private static String lines(List<LocalizedText> items, Locale language) {
        return items.stream().map(item -> item.in(language)).collect(Collectors.joining("\n"));
    }
}
