package org.inclusion.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.kept.ErasedKind;
import org.inclusion.room.Forget;
import org.inclusion.room.Rename;
import org.inclusion.store.Transaction;

/**
 * Everything that is kept of a learner, and how it is destroyed.
 *
 * @param rows how the rows about her are forgotten, by kind
 * @param acts how her id leaves the rows about others, but for evidence
 * @param entries how her id leaves the entries of the journal that are not sealed yet
 * @param sums forgets how published sums counted her
 * @param rest forgets the few rows that are left: what was derived, what she used of her quotas, her alias
 *     in the journal
 * @param over removes what archives keep of learners who were erased before, where its time is over
 */
@Internal
public record Kept(
        Map<ErasedKind, Forget> rows,
        List<Rename> acts,
        Rename entries,
        BiConsumer<Transaction, LearnerId> sums,
        BiConsumer<Transaction, LearnerId> rest,
        Runnable over) {}
