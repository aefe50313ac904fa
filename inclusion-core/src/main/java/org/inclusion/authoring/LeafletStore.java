package org.inclusion.authoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inclusion.store.Transaction;

/**
 * Keeps leaflets, which are lessons that a structure writes itself, with their editions and photos.
 * <strong>Port.</strong> Implemented by a store. Thread-safe. Nothing in it is about a learner.
 */
public interface LeafletStore {

    /**
     * Adds a leaflet, unless its id exists.
     *
     * @param tx the transaction
     * @param leaflet the leaflet
     * @return whether it is new
     */
    boolean add(Transaction tx, Leaflet leaflet);

    /**
     * Replaces a leaflet, unless its text was changed concurrently. The origin and the address stay as they were added.
     *
     * @param tx the transaction
     * @param leaflet the leaflet as it is from now on
     * @param revision the revision that the leaflet must have until now
     * @return whether it was replaced; false for another revision, or for an unknown leaflet
     */
    boolean replace(Transaction tx, Leaflet leaflet, int revision);

    /**
     * Finds a leaflet.
     *
     * @param tx the transaction
     * @param structure the id of its structure
     * @param id its id
     */
    Optional<Leaflet> find(Transaction tx, String structure, String id);

    /**
     * Finds the leaflet with an address.
     *
     * @param tx the transaction
     * @param address the code that opens the lesson, as it was added
     * @return the leaflet, published or not
     */
    Optional<Leaflet> at(Transaction tx, String address);

    /**
     * Reads the leaflets of a structure.
     *
     * @param tx the transaction
     * @param structure the id of the structure
     * @param atMost how many at most, above 0
     * @return the latest saved first; those of one instant by id
     */
    List<Leaflet> of(Transaction tx, String structure, int atMost);

    /**
     * Adds an edition, unless its number exists.
     *
     * @param tx the transaction
     * @param edition the edition
     * @return whether it is new
     */
    boolean publish(Transaction tx, Edition edition);

    /**
     * Reads the editions of a leaflet.
     *
     * @param tx the transaction
     * @param structure the id of its structure
     * @param id its id
     * @return by number, newest first
     */
    List<Edition> editions(Transaction tx, String structure, String id);

    /**
     * Keeps a photo of a leaflet. Idempotent: a photo that is kept under the name stays.
     *
     * @param tx the transaction
     * @param structure the id of the leaflet's structure
     * @param id the leaflet's id; it need not be known yet
     * @param photo the photo
     */
    void keep(Transaction tx, String structure, String id, Photo photo);

    /**
     * Finds a photo of a leaflet.
     *
     * @param tx the transaction
     * @param structure the id of the leaflet's structure
     * @param id the leaflet's id
     * @param name the photo's name
     */
    Optional<Photo> photo(Transaction tx, String structure, String id, String name);

    /**
     * The names of the photos of a leaflet.
     *
     * @param tx the transaction
     * @param structure the id of the leaflet's structure
     * @param id the leaflet's id
     * @return in alphabetical order
     */
    List<String> photos(Transaction tx, String structure, String id);

    /**
     * Destroys photos of a leaflet. A name without a photo is ignored.
     *
     * @param tx the transaction
     * @param structure the id of the leaflet's structure
     * @param id the leaflet's id
     * @param names the names of the photos
     */
    void drop(Transaction tx, String structure, String id, Collection<String> names);

    /**
     * Destroys a leaflet with its editions and photos. Idempotent.
     *
     * @param tx the transaction
     * @param structure the id of its structure
     * @param id its id
     */
    void destroy(Transaction tx, String structure, String id);

    /**
     * Replaces the id of an erased helper by an alias, wherever the helper saved, read or
     * published something.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many changes were made; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}
