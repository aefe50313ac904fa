package org.inclusion;

import java.util.List;
import java.util.Locale;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.authoring.Draft;
import org.inclusion.authoring.DraftText;
import org.inclusion.authoring.Photo;
import org.inclusion.authoring.PublishedLesson;
import org.inclusion.authoring.SaidPublication;
import org.inclusion.authoring.SeenDraft;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;

/**
 * Every request that one actor can make about the lessons of a structure: those that its helpers write, and those that it published. Each is
 * refused where the actor has no permission. A refusal is a value; nothing is null; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * StructureLessons ofCcas = inclusion.as(helper).lessonsOf("ccas");
 * Draft draft = ofCcas.copy(id, new PathId("premiers-pas"), new StepId("envoyer-un-message"), Locale.FRENCH).orThrow();
 * Draft saved = ofCcas.save(id, draft.revision(), text).orThrow();
 * inclusion.as(colleague).lessonsOf("ccas").read(id, saved.revision());
 * ofCcas.publish(id, saved.revision(), new SaidPublication(inSixMonths, false));
 * inclusion.openLesson(saved.address());
 * }</pre>
 */
public final class StructureLessons {

    private final Actor actor;
    private final String structure;
    private final AuthoringUseCases useCases;

    StructureLessons(Actor actor, String structure, AuthoringUseCases useCases) {
        this.actor = actor;
        this.structure = structure;
        this.useCases = useCases;
    }

    /**
     * The lessons that the structure published and that are open, for anybody who belongs to it.
     *
     * @return the latest saved first; or the refusal
     */
    public Outcome<List<PublishedLesson>> published() {
        return useCases.readLessons.of(actor, structure);
    }

    /**
     * The drafts of the structure, for its helpers.
     *
     * @return the latest saved first, 100 at the most; or the refusal
     */
    public Outcome<List<Draft>> drafts() {
        return useCases.writeDrafts.of(actor, structure);
    }

    /**
     * One draft, with its status of today, its problems and its editions.
     *
     * @param draft the draft's id
     * @return the draft; or the refusal: not found where there is none
     */
    public Outcome<SeenDraft> see(String draft) {
        return useCases.writeDrafts.see(actor, structure, draft);
    }

    /**
     * Saves the text of a draft, with whatever mistakes it has. Sent again, it is saved once. A colleague who had read the former text is
     * forgotten.
     *
     * @param draft the draft's id, chosen by its sender
     * @param revision the revision on which the text was written; 0 for a new draft
     * @param text the text
     * @return the draft; or the refusal: invalid for what is too long, conflict where somebody else saved it since
     */
    public Outcome<Draft> save(String draft, int revision, DraftText text) {
        return useCases.writeDrafts.save(actor, structure, draft, revision, text);
    }

    /**
     * Begins a draft with the lesson of a step.
     *
     * @param draft the draft's id, chosen by its sender
     * @param path the path of the step
     * @param step the step
     * @param language the language of the copy, where the lesson has it
     * @return the draft; or the refusal: not found for an unknown path or step; conflict where the id is taken
     */
    public Outcome<Draft> copy(String draft, PathId path, StepId step, Locale language) {
        return useCases.copyLesson.copy(actor, structure, draft, path, step, language);
    }

    /**
     * Adds a photo to a draft, without what the camera wrote beside it.
     *
     * @param draft the draft's id
     * @param photo a JPEG, PNG or WebP, 700 KiB at the most
     * @return the photo's name, by which a block shows it; or the refusal: invalid where it is no photo, broken or too large
     */
    public Outcome<String> addPhoto(String draft, byte[] photo) {
        return useCases.addPhoto.add(actor, structure, draft, photo);
    }

    /**
     * A photo of a draft.
     *
     * @param draft the draft's id
     * @param name the photo's name
     * @return the photo; or the refusal
     */
    public Outcome<Photo> photo(String draft, String name) {
        return useCases.writeDrafts.photo(actor, structure, draft, name);
    }

    /**
     * Says that the actor has read the text of a colleague as it stands.
     *
     * @param draft the draft's id
     * @param revision the revision that was read
     * @return the draft; or the refusal: conflict where the text has changed since, or is the actor's own
     */
    public Outcome<Draft> read(String draft, int revision) {
        return useCases.publishDrafts.read(actor, structure, draft, revision);
    }

    /**
     * Publishes the text as it stands.
     *
     * @param draft the draft's id
     * @param revision the revision to be published
     * @param said when to check it again, and whether there is a colleague
     * @return the draft; or the refusal: invalid for another day than a later one of the next two years; conflict where the text has
     *     changed since, has a mistake, or was read by nobody though there are colleagues
     */
    public Outcome<Draft> publish(String draft, int revision, SaidPublication said) {
        return useCases.publishDrafts.publish(actor, structure, draft, revision, said);
    }

    /**
     * Takes a lesson back: nobody can open it any more. Its editions stay, and it can be published again.
     *
     * @param draft the draft's id
     * @return the draft; or the refusal
     */
    public Outcome<Draft> takeBack(String draft) {
        return useCases.publishDrafts.takeBack(actor, structure, draft);
    }

    /**
     * Destroys a draft with its editions and photos, for good.
     *
     * @param draft the draft's id; it need not be known
     * @return the id; or the refusal
     */
    public Outcome<String> destroy(String draft) {
        return useCases.publishDrafts.destroy(actor, structure, draft);
    }
}
