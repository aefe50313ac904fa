package org.inclusion.guest;

/**
 * An invitation as it is given to a guest. Immutable.
 *
 * @param signs the secret, in groups of four signs; it is kept nowhere, so a lost invitation is made anew
 * @param guest the guest
 */
public record Invitation(String signs, SeenGuest guest) {}
