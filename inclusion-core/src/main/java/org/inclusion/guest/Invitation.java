package org.inclusion.guest;

/**
 * An invitation as it is given to a guest. Immutable.
 *
 * @param signs the secret code, in groups of four characters; it is not stored, so a lost invitation is replaced by a
 *     new one
 * @param guest the guest
 */
public record Invitation(String signs, SeenGuest guest) {}
