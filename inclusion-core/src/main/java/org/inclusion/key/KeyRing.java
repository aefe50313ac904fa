package org.inclusion.key;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;

/**
 * The installation keys that a host gives: the current one, with which everything new is made, and former ones, with
 * which what was made before is found. Immutable.
 */
@Internal
public final class KeyRing {

    /** The current key first. */
    private final List<InstallationKey> keys;

    /**
     * Takes copies of keys.
     *
     * @param former may be none; the current key among them is ignored
     * @throws IllegalArgumentException if a key is too short
     */
    public KeyRing(byte[] current, List<byte[]> former) {
        InstallationKey first = new InstallationKey(current);
        this.keys = Stream.concat(
                        Stream.of(first),
                        former.stream()
                                .map(InstallationKey::new)
                                .filter(key -> !key.id().equals(first.id())))
                .toList();
    }

    /** The id of the current key. */
    public String id() {
        return keys.get(0).id();
    }

    /** The ids of all keys, the current one first. */
    public List<String> ids() {
        return keys.stream().map(InstallationKey::id).toList();
    }

    /** The keys of the database's view. */
    public GivenKeys given() {
        return new GivenKeys(KeyPurpose.INSTALLATION, id(), ids().subList(1, keys.size()));
    }

    /** The subject of a learner under the current key. */
    public String subjectOf(LearnerId learner) {
        return keys.get(0).subjectOf(learner);
    }

    /** The subjects of a learner under every key, that of the current key first. */
    public List<String> subjectsOf(LearnerId learner) {
        return keys.stream().map(key -> key.subjectOf(learner)).toList();
    }

    /** A key for one purpose, from the current key; see {@link InstallationKey#bytesFor}. */
    public byte[] bytesFor(String purpose) {
        return keys.get(0).bytesFor(purpose);
    }

    /** A key for one purpose from every key, that of the current key first. */
    public List<byte[]> everyBytesFor(String purpose) {
        return keys.stream().map(key -> key.bytesFor(purpose)).toList();
    }
}
