package org.inclusion.room;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Reads all rows of a kind about a learner, which quotas keep few. */
@Internal
@FunctionalInterface
public interface AllRows<T> {

    List<T> of(Transaction tx, LearnerId learner);
}
