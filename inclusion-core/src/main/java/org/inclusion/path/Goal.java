package org.inclusion.path;

import java.util.List;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;

/**
 * What a person says she wants to do: where everything begins.
 *
 * @param id id within its pack, and unique over a library
 * @param text in her words: "Envoyer un document"
 * @param path the path that serves it
 * @param steps the steps that serve it, in order; at least one
 * @param area the area it belongs to, about which a few questions help most
 */
public record Goal(String id, LocalizedText text, PathId path, List<StepId> steps, AreaId area) {

    /** Copies the steps. */
    public Goal {
        steps = List.copyOf(steps);
    }
}
