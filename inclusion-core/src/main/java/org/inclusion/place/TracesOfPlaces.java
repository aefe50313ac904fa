package org.inclusion.place;

import java.util.Collection;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Forgets who was at places of which no trace is kept. Thread-safe. */
@Internal
public interface TracesOfPlaces {

    /**
     * Forgets everything that is kept about learners and some places.
     *
     * @param tx the transaction
     * @param places the ids of places that help after violence, with health, an addiction or asylum; 1,000 at most
     */
    void forget(Transaction tx, Collection<String> places);
}
