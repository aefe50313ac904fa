package org.inclusion.lti.registration;

import java.net.URI;
import java.time.Instant;
import org.inclusion.annotation.Internal;
import org.inclusion.lti.platform.PlatformSettings;

/**
 * Our leave for one platform to register itself: for whom it is, and what is agreed with it.
 *
 * @param id names the offer, which serves once
 * @param origin the origin at which the platform describes itself, such as {@code https://moodle.example.org}
 * @param settings what is agreed
 * @param until the time after which it is over
 */
@Internal
public record RegistrationOffer(String id, URI origin, PlatformSettings settings, Instant until) {}
