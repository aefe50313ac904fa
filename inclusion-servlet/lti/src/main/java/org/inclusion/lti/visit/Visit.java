package org.inclusion.lti.visit;

import java.time.Instant;
import org.inclusion.access.Actor;

/**
 * One person at work in a page that a launch has opened.
 *
 * @param actor the person, as the library knows people
 * @param platform the id of the registration by which the person came
 * @param until the time after which the visit is over
 */
public record Visit(Actor actor, String platform, Instant until) {}
