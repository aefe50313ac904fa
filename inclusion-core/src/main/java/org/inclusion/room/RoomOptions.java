package org.inclusion.room;

/**
 * The options that a host gives to one room when it builds the library. Each room that has options has a class of them, and a host makes no class of
 * its own: {@code build()} refuses options that no room has. Immutable.
 *
 * <pre>{@code
 * RoomOptions mandates = MandateOptions.reading(text);
 * Inclusion.builder().room(mandates);
 * }</pre>
 */
public interface RoomOptions {}
