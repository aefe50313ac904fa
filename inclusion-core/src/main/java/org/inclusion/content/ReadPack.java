package org.inclusion.content;

import java.util.Map;

/**
 * All that was read of a pack.
 *
 * @param media pictures and narrations, by file name
 * @param bytes the bytes of every file, by file name
 */
record ReadPack(PackContents contents, Map<String, PackFile> media, Map<String, byte[]> bytes) {

    ReadPack {
        media = Map.copyOf(media);
        bytes = Map.copyOf(bytes);
    }
}
