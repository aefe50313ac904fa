package org.inclusion.place;

import java.util.Collection;
import java.util.List;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps help places. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface HelpPlaceStore {

    /**
     * Keeps places: inserts each, or replaces the one with its id.
     *
     * @param tx the transaction
     * @param places 1,000 at most; no id comes twice
     */
    void save(Transaction tx, Collection<HelpPlace> places);

    /**
     * Reads places by their ids.
     *
     * @param tx the transaction
     * @param ids 1,000 at most; none comes twice
     * @return the places that there are, in no particular order
     */
    List<HelpPlace> find(Transaction tx, Collection<String> ids);

    /**
     * Finds the nearest places. A place without a point on the earth is never found here.
     *
     * @param tx the transaction
     * @param around the circle in which they lie, as {@link Around#contains} tells
     * @param filter what they offer, as {@link PlaceFilter#matches} tells
     * @param atMost how many at most, from 1 to 1,000
     * @return by {@link Around#rank}, those of one rank by id
     */
    List<HelpPlace> nearest(Transaction tx, Around around, PlaceFilter filter, int atMost);

    /**
     * Finds the places of a postcode, with or without a point on the earth.
     *
     * @param tx the transaction
     * @param postcode five digits
     * @param filter what they offer, as {@link PlaceFilter#matches} tells
     * @param atMost how many at most, from 1 to 1,000
     * @return by id
     */
    List<HelpPlace> inPostcode(Transaction tx, String postcode, PlaceFilter filter, int atMost);

    /**
     * Reads all places, page by page.
     *
     * @param tx the transaction
     * @param after the last place of the page before, or null for the first page
     * @param atMost how many at most, from 1 to 1,000
     * @return by postcode, those of one postcode by id
     */
    List<HelpPlace> page(Transaction tx, @Nullable HelpPlace after, int atMost);

    /**
     * Removes places.
     *
     * @param tx the transaction
     * @param ids 1,000 at most; an id that no place has is ignored
     */
    void remove(Transaction tx, Collection<String> ids);

    /**
     * Keeps a decision about two places. It replaces the earlier one about the two; the places need not be kept.
     *
     * @param tx the transaction
     * @param decision the decision
     */
    void decide(Transaction tx, DuplicateDecision decision);

    /**
     * Reads the decisions about some places.
     *
     * @param tx the transaction
     * @param ids 1,000 at most; none comes twice
     * @return the decisions in which one of these ids or both take part, each once, in no particular order
     */
    List<DuplicateDecision> decisions(Transaction tx, Collection<String> ids);
}
