package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.inclusion.Ccas;
import org.inclusion.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The principals of the container become actors. */
class PrincipalTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private static final PrincipalIds IDS = new PrincipalIds(KEY);

    @Test
    void aLoginBecomesAnOpaqueIdAndHostRolesOurs() {
        try (Ccas ccas = new Ccas();
                Host host = host(ccas)) {
            Reply me = signedIn(host, "marc@example.org");

            assertThat(me.text("/id"), equalTo(IDS.idOf("marc@example.org")));
            assertThat(me.json().get("roles").toString(), equalTo("[\"LEARNER\",\"HELPER\"]"));
            assertThat(me.json().get("structures").toString(), equalTo("[\"ccas\"]"));
            assertThat(me.body(), not(containsString("example.org")));
        }
    }

    @Test
    void whoIsSignedInAndHasNothingToDoHereIsToldSo() {
        try (Ccas ccas = new Ccas();
                Host host = host(ccas)) {
            Reply refused = signedIn(host, "visitor");

            assertThat(refused.status(), equalTo(403));
            assertThat(refused.problem(), equalTo("nothing-to-do-here"));
        }
    }

    @Test
    void theSameLoginAndKeyAlwaysGiveTheSameId() {
        // HMAC-SHA-256 as OpenSSL computes it.
        assertThat(IDS.idOf("marc@example.org"), equalTo("bkG9kC-3mWAc6XpwknOYmTC0y12sTNW7m5mcXcw4lVk"));
        assertThat(IDS.idOf("185017512345678"), matchesPattern("[A-Za-z0-9_-]{43}"));
        assertThat(IDS.idOf("Marc@example.org"), not(equalTo(IDS.idOf("marc@example.org"))));
        byte[] other = KEY.clone();
        other[0]++;
        assertThat(new PrincipalIds(other).idOf("marc@example.org"), not(equalTo(IDS.idOf("marc@example.org"))));
    }

    @Test
    void aShortKeyIsRefused() {
        byte[] shorter = Arrays.copyOf(KEY, 31);

        assertThrows(IllegalArgumentException.class, () -> new PrincipalIds(shorter));
    }

    @Test
    void aKeyMayBeWrittenInHexadecimalDigits() {
        assertThat(PrincipalIds.ofHex(HexFormat.of().formatHex(KEY) + "\n").idOf("marc"), equalTo(IDS.idOf("marc")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "5ec4e7", "5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e7z"})
    void aKeyThatCannotBeReadIsRefusedAndNotRepeated(String digits) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PrincipalIds.ofHex(digits));

        assertThat(
                refused.getMessage(),
                allOf(containsString("needs 64 hexadecimal digits or more"), not(containsString("5ec4e7"))));
    }

    @Test
    void theKeyIsCopied() {
        byte[] key = KEY.clone();
        PrincipalIds ids = new PrincipalIds(key);
        Arrays.fill(key, (byte) 0);

        assertThat(ids.idOf("marc"), equalTo(IDS.idOf("marc")));
    }

    private static Host host(Ccas ccas) {
        ActorResolver resolver = ActorResolver.fromPrincipal(
                IDS,
                HostRoles.of(Role.HELPER, "agent")
                        .and(Role.LEARNER, "everybody")
                        .and(Role.COORDINATOR, "boss"),
                login -> login.startsWith("marc") ? Set.of("ccas") : Set.of());
        return new Host(
                "",
                context -> InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, resolver),
                PrincipalTest::withPasswords);
    }

    private static void withPasswords(Tomcat tomcat, Context context) {
        tomcat.addUser("marc@example.org", "pw");
        tomcat.addRole("marc@example.org", "agent");
        tomcat.addRole("marc@example.org", "everybody");
        tomcat.addUser("visitor", "pw");
        tomcat.addRole("visitor", "everybody");
        SecurityCollection everything = new SecurityCollection();
        everything.addPattern("/*");
        SecurityConstraint constraint = new SecurityConstraint();
        constraint.addCollection(everything);
        constraint.addAuthRole("everybody");
        context.addConstraint(constraint);
        context.addSecurityRole("everybody");
        context.setLoginConfig(new LoginConfig("BASIC", "test", null, null));
        context.getPipeline().addValve(new BasicAuthenticator());
    }

    private static Reply signedIn(Host host, String login) {
        String credentials = Base64.getEncoder().encodeToString((login + ":pw").getBytes(UTF_8));
        return new Caller(host, new Contract(), "ignored").get("api/me", "Authorization", "Basic " + credentials);
    }
}
