package org.inclusion.room;

import java.util.random.RandomGenerator;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerTurns;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.journal.Journal;
import org.inclusion.learner.LearnerStates;
import org.inclusion.outbox.Notices;
import org.inclusion.outbox.Outbox;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * The parts of the library that every room uses. Thread-safe.
 *
 * @param transactions opens or joins transactions
 * @param turns the right of one writer to write about a learner
 * @param access the rules
 * @param guard asks for a permission, and notes a look, before any work begins
 * @param quota what was added in a day
 * @param states what is derived of each learner
 * @param content what can be learned
 * @param journal notes acts
 * @param outbox keeps what leaves
 * @param notices tells the host
 * @param random cryptographically secure
 * @param calendar the time
 * @param stores the stores
 */
@Internal
public record RoomGround(
        Transactions transactions,
        LearnerTurns turns,
        AccessPolicy access,
        Guard guard,
        DayQuota quota,
        LearnerStates states,
        ContentLibrary content,
        Journal journal,
        Outbox outbox,
        Notices notices,
        RandomGenerator random,
        Calendar calendar,
        RoomStores stores) {}
