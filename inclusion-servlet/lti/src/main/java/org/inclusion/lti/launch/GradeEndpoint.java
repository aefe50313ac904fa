package org.inclusion.lti.launch;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform takes completion for the link of a launch: the claim {@code lti-ags/claim/endpoint}. Immutable.
 *
 * @param scopes what the platform allows, as URIs
 * @param lineItems where line items are listed and made, an https address; null where none may be
 * @param lineItem the line item of the link, an https address; null where it has none yet
 */
public record GradeEndpoint(
        Set<String> scopes,
        @Nullable URI lineItems,
        @Nullable URI lineItem) {

    /** Copies the set. */
    public GradeEndpoint {
        scopes = Set.copyOf(scopes);
    }
}
