package org.inclusion.path;

import java.util.List;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that people want to do, and the path that serves it.
 *
 * @param id unique over a library
 * @param text the goal in people's own words: "Envoyer un document"
 * @param inOtherLanguages the same in languages in which its pack teaches nothing; null where there are none
 * @param said more words that people say for it, in any language, which are searched and not shown; null where there are none
 * @param path the path that serves it
 * @param steps the steps that serve the goal, in order; at least one
 * @param area the area that the goal belongs to: an assessment at the counter asks about this area
 * @param papers ids of the papers of its pack that it needs, in order; often none
 * @param aboutHealth whether wishing it tells something about a person's health; such wishes are counted in no sum
 */
public record Goal(
        String id,
        LocalizedText text,
        @Nullable LocalizedText inOtherLanguages,
        @Nullable LocalizedText said,
        PathId path,
        List<StepId> steps,
        AreaId area,
        List<String> papers,
        boolean aboutHealth) {

    public Goal {
        steps = List.copyOf(steps);
        papers = List.copyOf(papers);
    }
}
