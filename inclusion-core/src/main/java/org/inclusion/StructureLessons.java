package org.inclusion;

import java.util.List;
import java.util.Locale;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.authoring.Leaflet;
import org.inclusion.authoring.LeafletText;
import org.inclusion.authoring.OpenedLesson;
import org.inclusion.authoring.Photo;
import org.inclusion.authoring.SaidEdition;
import org.inclusion.authoring.SeenLeaflet;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;

/**
 * Every request that one actor can make about the lessons of a structure: those that its helpers write, and those that it published. Each is
 * refused where the actor has no permission. A refusal is a value; nothing is null; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 *
 * <pre>{@code
 * StructureLessons ofCcas = inclusion.as(helper).lessonsOf("ccas");
 * Leaflet leaflet = ofCcas.copy(id, new PathId("premiers-pas"), new StepId("ecrire-un-message"), Locale.FRENCH).orThrow();
 * Leaflet saved = ofCcas.save(id, leaflet.revision(), text).orThrow();
 * inclusion.as(colleague).lessonsOf("ccas").read(id, saved.revision());
 * ofCcas.publish(id, saved.revision(), new SaidEdition(inSixMonths, false));
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
    public Outcome<List<OpenedLesson>> opened() {
        return useCases.readLessons.of(actor, structure);
    }

    /**
     * The leaflets of the structure, for its helpers.
     *
     * @return the latest saved first, 100 at the most; or the refusal
     */
    public Outcome<List<Leaflet>> leaflets() {
        return useCases.writeLeaflets.of(actor, structure);
    }

    /**
     * One leaflet, with its status of today, its problems and its editions.
     *
     * @param leaflet the leaflet's id
     * @return the leaflet; or the refusal: not found where there is none
     */
    public Outcome<SeenLeaflet> see(String leaflet) {
        return useCases.writeLeaflets.see(actor, structure, leaflet);
    }

    /**
     * Saves the text of a leaflet, with whatever mistakes it has. Sent again, it is saved once. A colleague who had read the former text is
     * forgotten.
     *
     * @param leaflet the leaflet's id, chosen by its sender
     * @param revision the revision on which the text was written; 0 for a new leaflet
     * @param text the text
     * @return the leaflet; or the refusal: invalid for what is too long, conflict where somebody else saved it since
     */
    public Outcome<Leaflet> save(String leaflet, int revision, LeafletText text) {
        return useCases.writeLeaflets.save(actor, structure, leaflet, revision, text);
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
        return useCases.copyLesson.copy(actor, structure, leaflet, path, step, language);
    }

    /**
     * Adds a photo to a leaflet, without what the camera wrote beside it.
     *
     * @param leaflet the leaflet's id
     * @param photo a JPEG, PNG or WebP, 700 KiB at the most
     * @return the photo's name, by which a block shows it; or the refusal: invalid where it is no photo, broken or too large
     */
    public Outcome<String> addPhoto(String leaflet, byte[] photo) {
        return useCases.addPhoto.add(actor, structure, leaflet, photo);
    }

    /**
     * A photo of a leaflet.
     *
     * @param leaflet the leaflet's id
     * @param name the photo's name
     * @return the photo; or the refusal
     */
    public Outcome<Photo> photo(String leaflet, String name) {
        return useCases.writeLeaflets.photo(actor, structure, leaflet, name);
    }

    /**
     * Says that the actor has read the text of a colleague as it stands.
     *
     * @param leaflet the leaflet's id
     * @param revision the revision that was read
     * @return the leaflet; or the refusal: conflict where the text has changed since, or is the actor's own
     */
    public Outcome<Leaflet> read(String leaflet, int revision) {
        return useCases.publishLeaflets.read(actor, structure, leaflet, revision);
    }

    /**
     * Publishes the text as it stands.
     *
     * @param leaflet the leaflet's id
     * @param revision the revision to be published
     * @param said when to check it again, and whether there is a colleague
     * @return the leaflet; or the refusal: invalid for another day than a later one of the next two years; conflict where the text has
     *     changed since, has a mistake, or was read by nobody though there are colleagues
     */
    public Outcome<Leaflet> publish(String leaflet, int revision, SaidEdition said) {
        return useCases.publishLeaflets.publish(actor, structure, leaflet, revision, said);
    }

    /**
     * Takes a lesson back: nobody can open it any more. Its editions stay, and it can be published again.
     *
     * @param leaflet the leaflet's id
     * @return the leaflet; or the refusal
     */
    public Outcome<Leaflet> takeBack(String leaflet) {
        return useCases.publishLeaflets.takeBack(actor, structure, leaflet);
    }

    /**
     * Destroys a leaflet with its editions and photos, for good.
     *
     * @param leaflet the leaflet's id; it need not be known
     * @return the id; or the refusal
     */
    public Outcome<String> destroy(String leaflet) {
        return useCases.publishLeaflets.destroy(actor, structure, leaflet);
    }
}
