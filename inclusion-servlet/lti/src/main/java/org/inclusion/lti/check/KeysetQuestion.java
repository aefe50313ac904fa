package org.inclusion.lti.check;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.Set;

/** Are there keys at the platform's keyset, with which its launches are verified? */
final class KeysetQuestion {

    private static final String SUBJECT = "keyset";

    private static final Set<KeyType> TYPES = Set.of(KeyType.RSA, KeyType.EC);

    private KeysetQuestion() {}

    static Finding of(Asked keys) {
        if (!keys.isDone()) {
            return Finding.wrong(
                    SUBJECT,
                    keys.toldWith(
                            "register the platform's public keyset URL (operator lti register --keys … --replace)"));
        }
        try {
            long usable = JWKSet.parse(keys.body()).getKeys().stream()
                    .filter(KeysetQuestion::verifies)
                    .count();
            return usable > 0
                    ? Finding.right(SUBJECT, usable + (usable == 1 ? " key at " : " keys at ") + keys.address())
                    : Finding.wrong(
                            SUBJECT,
                            keys.address() + " has no public key to verify with (RSA or EC, for signatures):"
                                    + " let the platform make one");
        } catch (ParseException noKeySet) {
            return Finding.wrong(
                    SUBJECT,
                    keys.address() + " is no set of keys, but perhaps a page: register the platform's public keyset URL"
                            + " (operator lti register --keys … --replace)");
        }
    }

    private static boolean verifies(JWK key) {
        return TYPES.contains(key.getKeyType())
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()));
    }
}
