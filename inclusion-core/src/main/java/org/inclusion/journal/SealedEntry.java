package org.inclusion.journal;

/**
 * An entry with its place in the chain. Immutable.
 *
 * @param entry the entry
 * @param segment the number of its segment, 1 or more
 * @param place its place in the segment, 1 or more
 * @param hash the SHA-256 hash of everything up to this entry, as 64 hexadecimal digits
 */
public record SealedEntry(JournalEntry entry, long segment, long place, String hash) {}
