package org.inclusion.accompaniment;

import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment as a helper sends it, before it is noted as an {@link Accompaniment}. Immutable.
 *
 * <pre>{@code
 * Activity activity = new Activity(today, AccompanimentMode.PLACE, 30, Set.of(Theme.EMAIL), Set.of(Material.ORDINATEUR));
 * SaidAccompaniment said = new SaidAccompaniment(id, activity, null, Help.TOGETHER, null);
 * inclusion.as(helper).about(learner).accompaniments().note(said);
 * }</pre>
 *
 * @param id chosen by the sender, unique for the learner: what is sent twice is noted once. It says nothing about
 *     anybody, since an export holds it
 * @param activity day, way of meeting, minutes, themes and materials
 * @param redirection to which kind of structure she was directed; null where to none
 * @param help the help in this activity, as the helper chose it; null where it is not noted. Never a level
 * @param evidence what was done for her, with her or by her, to be recorded in the same transaction: a practice or an
 *     observation, about this learner and by this helper; null where nothing is to be recorded, or is recorded already
 */
public record SaidAccompaniment(
        String id,
        Activity activity,
        @Nullable Redirection redirection,
        @Nullable Help help,
        @Nullable Evidence evidence) {}
