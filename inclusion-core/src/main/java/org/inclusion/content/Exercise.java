package org.inclusion.content;

import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something to do for real, or on a fictitious site.
 *
 * @param id id within its pack
 * @param title its title
 * @param task what to do
 * @param success how she sees that it worked
 * @param site the name of a fictitious site, or null
 * @param tour the id of a tour through it, or null
 */
public record Exercise(
        String id,
        LocalizedText title,
        LocalizedText task,
        LocalizedText success,
        @Nullable String site,
        @Nullable String tour) {}
