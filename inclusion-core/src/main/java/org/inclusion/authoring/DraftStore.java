package org.inclusion.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inclusion.store.Transaction;

/**
 * Keeps drafts with their editions and photos. <strong>Port.</strong> Implemented by a store. Thread-safe. Nothing in it is about a
 * learner.
 */
public interface DraftStore {

    /**
     * Adds a draft. The first draft of an id stands.
     *
     * @param tx the transaction
     * @param draft the draft
     * @return whether it is new
     */
    boolean add(Transaction tx, Draft draft);

    /**
     * Replaces a draft, unless somebody changed its text since. The origin and the address stay as they were added.
     *
     * @param tx the transaction
     * @param draft the draft as it is from now on
     * @param revision the revision that the draft must have until now
     * @return whether it was replaced; false for another revision, or where there is no such draft
     */
    boolean replace(Transaction tx, Draft draft, int revision);

    /**
     * Finds a draft.
     *
     * @param tx the transaction
     * @param structure the id of its structure
     * @param id its id
     */
    Optional<Draft> find(Transaction tx, String structure, String id);

    /**
     * Finds the draft with an address.
     *
     * @param tx the transaction
     * @param address the signs, in groups of four, as they were added
     * @return the draft, published or not
     */
    Optional<Draft> at(Transaction tx, String address);

    /**
     * Reads the drafts of a structure.
     *
     * @param tx the transaction
     * @param structure the id of the structure
     * @param atMost how many at the most, above 0
     * @return the latest saved first; those of one instant by id
     */
    List<Draft> of(Transaction tx, String structure, int atMost);

    /**
     * Adds an edition. The first edition of a number stands.
     *
     * @param tx the transaction
     * @param edition the edition
     * @return whether it is new
     */
    boolean publish(Transaction tx, Edition edition);

    /**
     * Reads the editions of a draft.
     *
     * @param tx the transaction
     * @param structure the id of its structure
     * @param id its id
     * @return by number, the latest first
     */
    List<Edition> editions(Transaction tx, String structure, String id);

    /**
     * Keeps a photo of a draft. A photo with its name is there already where it was kept before: then nothing changes.
     *
     * @param tx the transaction
     * @param structure the id of the draft's structure
     * @param id the draft's id; it need not be known yet
     * @param photo the photo
     */
    void keep(Transaction tx, String structure, String id, Photo photo);

    /**
     * Finds a photo of a draft.
     *
     * @param tx the transaction
     * @param structure the id of the draft's structure
     * @param id the draft's id
     * @param name the photo's name
     */
    Optional<Photo> photo(Transaction tx, String structure, String id, String name);

    /**
     * The names of the photos of a draft.
     *
     * @param tx the transaction
     * @param structure the id of the draft's structure
     * @param id the draft's id
     * @return in alphabetical order
     */
    List<String> photos(Transaction tx, String structure, String id);

    /**
     * Destroys photos of a draft. A name without a photo is passed over.
     *
     * @param tx the transaction
     * @param structure the id of the draft's structure
     * @param id the draft's id
     * @param names the names of the photos
     */
    void drop(Transaction tx, String structure, String id, Collection<String> names);

    /**
     * Destroys a draft with its editions and photos. Done twice, it is done once.
     *
     * @param tx the transaction
     * @param structure the id of its structure
     * @param id its id
     */
    void destroy(Transaction tx, String structure, String id);

    /**
     * Puts an alias in the place of the id of a helper who is erased, wherever the helper saved, read or published something.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at the most, above 0
     * @return how many changes were made; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}
