package org.inclusion.samples.jetty;

import org.eclipse.jetty.ee10.servlet.security.ConstraintMapping;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.util.security.Credential;

/** The host's own people, who do not exist: Odette, and Marc, who is an agent. */
final class People {

    private People() {}

    /**
     * Everybody signs in on the host's own pages. At its own addresses, the library answers 401 where somebody has to
     * be signed in.
     */
    static ConstraintSecurityHandler signIn() {
        UserStore everybody = new UserStore();
        everybody.addUser("odette", Credential.getCredential("bonjour"), new String[] {"habitant"});
        everybody.addUser("marc", Credential.getCredential("bonjour"), new String[] {"agent"});
        HashLoginService people = new HashLoginService("intranet");
        people.setUserStore(everybody);
        ConstraintSecurityHandler rules = new ConstraintSecurityHandler();
        rules.setAuthenticator(new BasicAuthenticator());
        rules.setLoginService(people);
        rules.addConstraintMapping(rule("/*", Constraint.ANY_USER));
        rules.addConstraintMapping(rule("/inclusion/*", Constraint.ALLOWED));
        return rules;
    }

    private static ConstraintMapping rule(String path, Constraint constraint) {
        ConstraintMapping rule = new ConstraintMapping();
        rule.setPathSpec(path);
        rule.setConstraint(constraint);
        return rule;
    }
}
