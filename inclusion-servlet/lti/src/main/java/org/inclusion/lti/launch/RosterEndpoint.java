package org.inclusion.lti.launch;

import java.net.URI;

/**
 * Where a platform tells how many members a course has: the claim {@code lti-nrps/claim/namesroleservice}. Immutable.
 *
 * @param memberships an https address
 */
public record RosterEndpoint(URI memberships) {}
