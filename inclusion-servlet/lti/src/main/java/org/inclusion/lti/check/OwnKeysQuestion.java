package org.inclusion.lti.check;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;

/** Does the entrance publish the key with which this installation signs? */
final class OwnKeysQuestion {

    private static final String SUBJECT = "our keys";

    private OwnKeysQuestion() {}

    /**
     * From the keys of the entrance.
     *
     * @param signing the id of the key with which we sign now
     */
    static Finding of(Asked keys, String signing) {
        if (!keys.isDone()) {
            return Finding.wrong(
                    SUBJECT,
                    keys.toldWith("mount the entrance there, let the proxy lead to it, or correct --entrance"));
        }
        try {
            return JWKSet.parse(keys.body()).getKeyByKeyId(signing) == null
                    ? Finding.wrong(
                            SUBJECT,
                            keys.address() + " does not publish the key of this database and this installation key:"
                                    + " give the command those of the servers")
                    : Finding.right(SUBJECT, "published at " + keys.address());
        } catch (ParseException noKeySet) {
            return Finding.wrong(
                    SUBJECT,
                    keys.address() + " is no set of keys: the proxy leads elsewhere, or --entrance is another address");
        }
    }
}
