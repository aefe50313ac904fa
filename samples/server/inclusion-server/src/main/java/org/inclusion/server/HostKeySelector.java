package org.inclusion.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the host's key for a token by its id and its kind, as Nimbus does; and Ed25519 keys as well, which Nimbus
 * leaves out. The algorithms are those of public keys only: no secret that two parties share.
 */
final class HostKeySelector extends JWSVerificationKeySelector<SecurityContext> {

    static final Set<JWSAlgorithm> ALLOWED =
            Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519, JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    /** Below this an RSA key can be guessed. */
    private static final int SHORTEST_RSA = 2048;

    private final JWKSource<SecurityContext> keys;

    HostKeySelector(JWKSource<SecurityContext> keys) {
        super(ALLOWED, keys);
        this.keys = keys;
    }

    /** A key of that id and kind, which is not reserved for something else, and is not short. */
    @Override
    protected JWKMatcher createJWKMatcher(JWSHeader header) {
        JWKMatcher key = super.createJWKMatcher(header);
        return header.getAlgorithm().equals(JWSAlgorithm.RS256)
                ? new JWKMatcher.Builder(key).minKeySize(SHORTEST_RSA).build()
                : key;
    }

    @Override
    public List<Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context) throws KeySourceException {
        List<Key> selected = new ArrayList<>();
        for (JWK found : keys.get(new JWKSelector(createJWKMatcher(header)), context)) {
            try {
                selected.add(
                        found instanceof OctetKeyPair pair
                                ? Ed25519Check.publicKey(pair)
                                : ((AsymmetricJWK) found).toPublicKey());
            } catch (JOSEException e) {
                // A key that is no point of its curve is no key.
            }
        }
        return selected;
    }
}
