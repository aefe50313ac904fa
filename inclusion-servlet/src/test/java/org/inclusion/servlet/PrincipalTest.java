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
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.evidence.Help;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.privacy.MoveStore;
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

    @Test
    void whoSignsInAfterAChangeOfTheKeyHasWhatWasNotedUnderTheIdOfBefore() {
        byte[] next = KEY.clone();
        next[0]++;
        PrincipalIds rotated = new PrincipalIds(next, List.of(KEY));
        InMemoryStores stores = new InMemoryStores();
        Actor before = new Actor(IDS.idOf("marc@example.org"), Set.of(Role.LEARNER), Set.of("ccas"));
        Actor after = new Actor(rotated.idOf("marc@example.org"), Set.of(Role.LEARNER), Set.of("ccas"));
        try (Ccas ccas = new Ccas(Inclusion.builder()
                .stores(stores)
                .installationKey(KEY)
                .loginKey(next)
                .formerLoginKeys(List.of(KEY)))) {
            ccas.as(before)
                    .record(List.of(Ccas.draft("p1", before, before.asLearner(), ccas.clock.instant())
                            .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE)));
            assertThat(history(ccas, after), equalTo(0));
            LoginMoves moves = new LoginMoves(() -> ccas.inclusion, rotated);
            try (Host host =
                    host(ccas, ActorResolver.fromPrincipal(rotated, ROLES, PrincipalTest::structures, moves))) {
                assertThat(signedIn(host, "visitor").status(), equalTo(403));
                assertThat(history(ccas, after), equalTo(0));
                assertThat(signedIn(host, "marc@example.org").text("/id"), equalTo(after.id()));
                assertThat(history(ccas, after), equalTo(1));
                assertThat(history(ccas, before), equalTo(0));
                signedIn(host, "marc@example.org");
            }
            assertThat(
                    stores.transactions()
                            .run(tx -> stores.of(MoveStore.class).onto(tx, after.asLearner()))
                            .size(),
                    equalTo(1));
        }
    }

    private static int history(Ccas ccas, Actor who) {
        return ccas.as(who).aboutMyself().history(null, 9).orThrow().evidence().size();
    }

    private static final HostRoles ROLES =
            HostRoles.of(Role.HELPER, "agent").and(Role.LEARNER, "everybody").and(Role.COORDINATOR, "boss");

    private static Set<String> structures(String login) {
        return login.startsWith("marc") ? Set.of("ccas") : Set.of();
    }

    private static Host host(Ccas ccas) {
        return host(ccas, ActorResolver.fromPrincipal(IDS, ROLES, PrincipalTest::structures));
    }

    private static Host host(Ccas ccas, ActorResolver resolver) {
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
