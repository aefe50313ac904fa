package org.inclusion.samples.intranet.web;

import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.List;
import org.apache.catalina.Realm;
import org.apache.catalina.realm.GenericPrincipal;
import org.apache.catalina.realm.LockOutRealm;
import org.apache.catalina.realm.RealmBase;
import org.apache.catalina.realm.SecretKeyCredentialHandler;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.people.Person;
import org.jspecify.annotations.Nullable;

/** Lets Tomcat sign in the people of the directory: salted PBKDF2 hashes, as slow for a login that nobody has. */
final class PeopleRealm extends RealmBase {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int HASH_BITS = 256;

    private static final int GUESSES = 5;
    private static final int LOCKED_SECONDS = 60;

    private final People people;

    private PeopleRealm(People people) {
        this.people = people;
    }

    /** The realm, which refuses a login for a minute after five wrong passwords. */
    static Realm of(People people) {
        SecretKeyCredentialHandler hashes;
        try {
            hashes = new SecretKeyCredentialHandler();
            hashes.setAlgorithm(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
        hashes.setIterations(ITERATIONS);
        hashes.setKeyLength(HASH_BITS);
        PeopleRealm realm = new PeopleRealm(people);
        realm.setCredentialHandler(hashes);

        LockOutRealm throttled = new LockOutRealm();
        throttled.addRealm(realm);
        throttled.setFailureCount(GUESSES);
        throttled.setLockOutTime(LOCKED_SECONDS);
        return throttled;
    }

    @Override
    protected @Nullable String getPassword(String login) {
        return people.byLogin(login).map(Person::password).orElse(null);
    }

    @Override
    protected @Nullable Principal getPrincipal(String login) {
        return people.byLogin(login)
                .map(person -> new GenericPrincipal(login, List.copyOf(person.roles())))
                .orElse(null);
    }
}
