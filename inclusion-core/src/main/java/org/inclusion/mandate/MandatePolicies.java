package org.inclusion.mandate;

import java.util.Map;
import org.inclusion.annotation.Internal;

/**
 * The policies of all structures. Immutable.
 *
 * @param standard for a structure that has none of its own
 * @param byStructure by the structure's id
 */
@Internal
public record MandatePolicies(MandatePolicy standard, Map<String, MandatePolicy> byStructure) {

    /** Copies the map. */
    public MandatePolicies {
        byStructure = Map.copyOf(byStructure);
    }

    MandatePolicy of(String structure) {
        return byStructure.getOrDefault(structure, standard);
    }
}
