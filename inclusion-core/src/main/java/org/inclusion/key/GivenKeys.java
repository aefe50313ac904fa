package org.inclusion.key;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;

/**
 * The keys that a host gives for one purpose, by their ids. Immutable.
 *
 * @param purpose what they serve
 * @param current the id of the current key
 * @param former the ids of former keys, without the current one
 */
@Internal
public record GivenKeys(KeyPurpose purpose, String current, List<String> former) {

    public GivenKeys {
        former = List.copyOf(former);
    }

    /** The keys of a purpose, from the secrets. */
    public static GivenKeys of(KeyPurpose purpose, byte[] current, List<byte[]> former) {
        String id = purpose.idOf(current);
        return new GivenKeys(
                purpose,
                id,
                former.stream()
                        .map(purpose::idOf)
                        .filter(one -> !one.equals(id))
                        .toList());
    }

    boolean has(String id) {
        return Stream.concat(Stream.of(current), former.stream()).anyMatch(id::equals);
    }
}
