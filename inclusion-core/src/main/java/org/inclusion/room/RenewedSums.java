package org.inclusion.room;

import java.time.Instant;
import java.util.Collection;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Tells when the sums of each structure were renewed. A room that makes sums lends it. */
@Internal
@FunctionalInterface
public interface RenewedSums {

    /** When, one time a structure, in no particular order. */
    Collection<Instant> at(Transaction tx);
}
