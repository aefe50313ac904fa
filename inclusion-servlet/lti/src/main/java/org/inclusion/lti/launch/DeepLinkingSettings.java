package org.inclusion.lti.launch;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a platform takes what an instructor chose: the claim {@code lti-dl/claim/deep_linking_settings}. Immutable.
 *
 * @param returnUrl where the choice is sent by the browser; an https address whose origin is the platform's or may
 *     frame our pages
 * @param acceptTypes the types of items that the platform takes, such as {@code ltiResourceLink}
 * @param acceptTargets how an item may be shown: {@code iframe}, {@code window}, {@code embed}
 * @param acceptMultiple whether several items may be sent
 * @param acceptLineItem whether an item may name a line item; true where the platform does not say
 * @param data what the platform wants back unchanged; null where the platform wants nothing back, or sent more than
 *     16,384 characters
 */
public record DeepLinkingSettings(
        URI returnUrl,
        Set<String> acceptTypes,
        Set<String> acceptTargets,
        boolean acceptMultiple,
        boolean acceptLineItem,
        @Nullable String data) {

    /** Copies the sets. */
    public DeepLinkingSettings {
        acceptTypes = Set.copyOf(acceptTypes);
        acceptTargets = Set.copyOf(acceptTargets);
    }
}
