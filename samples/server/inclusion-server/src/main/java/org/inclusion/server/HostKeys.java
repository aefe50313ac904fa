package org.inclusion.server;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/** The public keys of the host, by their ids. Implementations are thread-safe. */
@FunctionalInterface
public interface HostKeys {

    /**
     * A key.
     *
     * @param id its {@code kid}
     * @return the key, or empty if the host has none of that id
     * @throws KeySourceException if that cannot be known at the moment
     */
    Optional<JWK> find(String id) throws KeySourceException;
}
