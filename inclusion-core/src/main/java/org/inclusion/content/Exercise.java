package org.inclusion.content;

import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A task on a practice site or on the host's own pages, with the sign by which a learner sees that it worked. The pack
 * format {@code inclusion-pack/1} calls it a practice: a pack lists its exercises under {@code practices}, and a step
 * or a block names one in its field {@code practice}.
 *
 * @param id id within its pack
 * @param title its title
 * @param task what to do
 * @param success how the learner sees that it worked
 * @param site the name of the practice site; null where the task is done on the host's pages, or away from any screen
 * @param page the address of the host's page on which the task is done, from the host's root: {@code /requests/new}.
 *     Null where the task is done on a practice site, or where the pack names no page
 * @param tour the id of a {@link Tour} over the site or the page of the task, or null
 */
public record Exercise(
        String id,
        LocalizedText title,
        LocalizedText task,
        LocalizedText success,
        @Nullable String site,
        @Nullable String page,
        @Nullable String tour) {}
