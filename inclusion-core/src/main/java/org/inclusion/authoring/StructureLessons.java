package org.inclusion.authoring;

import java.util.List;
import java.util.Locale;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.room.StructureDoor;

/**
 * Every request that one actor can make about the lessons of a structure: those that its helpers write, and those that
 * it published. Each is refused where the actor has no permission. A refusal is a value; nothing is null; every method
 * may throw {@link org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * StructureLessons ofCcas = inclusion.as(helper).at(StructureLessons.DOOR, "ccas");
 * Leaflet leaflet = ofCcas.copy(id, new PathId("premiers-pas"), new StepId("ecrire-un-message"), Locale.FRENCH).orThrow();
 * Leaflet saved = ofCcas.save(id, leaflet.revision(), text).orThrow();
 * inclusion.as(colleague).at(StructureLessons.DOOR, "ccas").read(id, saved.revision());
 * ofCcas.publish(id, saved.revision(), new SaidEdition(inSixMonths, false));
 * inclusion.at(LessonSide.DOOR).open(saved.address());
 * }</pre>
 */
public final class StructureLessons {

    /** The door to these requests: {@code as(helper).at(StructureLessons.DOOR, structure)}. */
    public static final StructureDoor<StructureLessons> DOOR =
            new StructureDoor<>(AuthoringRoom.ID, StructureLessons.class);

    private final Actor actor;
    private final String structure;
    private final WriteLeaflets writeLeaflets;
    private final FindHardSentences findHardSentences;
    private final CopyLesson copyLesson;
    private final AddPhoto addPhoto;
    private final PublishLeaflets publishLeaflets;
    private final ReadLessons readLessons;

    StructureLessons(
            Actor actor,
            String structure,
            WriteLeaflets writeLeaflets,
            FindHardSentences findHardSentences,
            CopyLesson copyLesson,
            AddPhoto addPhoto,
            PublishLeaflets publishLeaflets,
            ReadLessons readLessons) {
        this.actor = actor;
        this.structure = structure;
        this.writeLeaflets = writeLeaflets;
        this.findHardSentences = findHardSentences;
        this.copyLesson = copyLesson;
        this.addPhoto = addPhoto;
        this.publishLeaflets = publishLeaflets;
        this.readLessons = readLessons;
    }

    /**
     * The lessons that the structure published and that are open, for anybody who belongs to it.
     *
     * @return the last saved first; or the refusal
     */
    public Outcome<List<OpenedLesson>> opened() {
        return readLessons.of(actor, structure);
    }

    /**
     * The leaflets of the structure, for its helpers.
     *
     * @return the latest saved first, 100 at most; or the refusal
     */
    public Outcome<List<Leaflet>> leaflets() {
        return writeLeaflets.of(actor, structure);
    }

    /**
     * One leaflet, with its status of today, its problems and its editions.
     *
     * @param leaflet the leaflet's id
     * @return the leaflet; or the refusal: not found where there is none
     */
    public Outcome<SeenLeaflet> see(String leaflet) {
        return writeLeaflets.see(actor, structure, leaflet);
    }

    /**
     * The sentences of a text that are hard to read, by the rules of the packs. Nothing is stored, and none of them
     * prevents publication.
     *
     * @param text the text
     * @return from the title to the last part; none where all are easy
     */
    public List<HardSentence> hardSentences(LeafletText text) {
        return findHardSentences.of(text);
    }

    /**
     * Saves the text of a leaflet, even with mistakes. Resending is idempotent. A colleague's reading of the former
     * text no longer counts.
     *
     * @param leaflet the leaflet's id, chosen by its sender
     * @param revision the revision on which the text was written; 0 for a new leaflet
     * @param text the text
     * @return the leaflet; or the refusal: invalid for what is too long, conflict where somebody else saved it since
     */
    public Outcome<Leaflet> save(String leaflet, int revision, LeafletText text) {
        return writeLeaflets.save(actor, structure, leaflet, revision, text);
    }

    /**
     * Begins a leaflet with the lesson of a step.
     *
     * @param leaflet the leaflet's id, chosen by its sender
     * @param path the path of the step
     * @param step the step
     * @param language the language of the copy, where the lesson has it
     * @return the leaflet; or the refusal: not found for an unknown path or step; conflict where the id is taken
     */
    public Outcome<Leaflet> copy(String leaflet, PathId path, StepId step, Locale language) {
        return copyLesson.copy(actor, structure, leaflet, path, step, language);
    }

    /**
     * Adds a photo to a leaflet, without the camera's metadata (EXIF).
     *
     * @param leaflet the leaflet's id
     * @param photo a JPEG, PNG or WebP, 700 KiB at most
     * @return the photo's name, by which a block shows it; or the refusal: invalid where it is no photo, broken or
     *     too large
     */
    public Outcome<String> addPhoto(String leaflet, byte[] photo) {
        return addPhoto.add(actor, structure, leaflet, photo);
    }

    /**
     * A photo of a leaflet.
     *
     * @param leaflet the leaflet's id
     * @param name the photo's name
     * @return the photo; or the refusal
     */
    public Outcome<Photo> photo(String leaflet, String name) {
        return writeLeaflets.photo(actor, structure, leaflet, name);
    }

    /**
     * Records that the actor has read the current text of a colleague.
     *
     * @param leaflet the leaflet's id
     * @param revision the revision that was read
     * @return the leaflet; or the refusal: conflict where the text has changed since, or is the actor's own
     */
    public Outcome<Leaflet> read(String leaflet, int revision) {
        return publishLeaflets.read(actor, structure, leaflet, revision);
    }

    /**
     * Publishes the current text.
     *
     * @param leaflet the leaflet's id
     * @param revision the revision to be published
     * @param said when to check it again, and whether there is a colleague
     * @return the leaflet; or the refusal: invalid for another day than a later one of the next two years; conflict
     *     where the text has changed since, has a mistake, or was read by nobody though there are colleagues
     */
    public Outcome<Leaflet> publish(String leaflet, int revision, SaidEdition said) {
        return publishLeaflets.publish(actor, structure, leaflet, revision, said);
    }

    /**
     * Takes a lesson back: nobody can open it any more. Its editions stay, and it can be published again.
     *
     * @param leaflet the leaflet's id
     * @return the leaflet; or the refusal
     */
    public Outcome<Leaflet> takeBack(String leaflet) {
        return publishLeaflets.takeBack(actor, structure, leaflet);
    }

    /**
     * Destroys a leaflet with its editions and photos, for good.
     *
     * @param leaflet the leaflet's id; it need not be known
     * @return the id; or the refusal
     */
    public Outcome<String> destroy(String leaflet) {
        return publishLeaflets.destroy(actor, structure, leaflet);
    }
}
