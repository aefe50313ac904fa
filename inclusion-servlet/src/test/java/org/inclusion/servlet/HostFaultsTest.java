package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.junit.jupiter.api.Test;

/** What a host's configuration refuses stands in its log once, with the setting, and never with the person. */
class HostFaultsTest {

    private static final PrincipalIds IDS = new PrincipalIds("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

    private static final String HELPERS = "api/people";

    private final Ccas ccas = new Ccas();

    @Test
    void whoIsInNoStructureIsToldOnceWithTheDirectory() {
        try (Host host = host(HostRoles.of(Role.HELPER, "AGENT"), login -> Set.of(), true);
                LogLines log = new LogLines()) {
            assertThat(get(host, "api/me").problem(), equalTo("nothing-to-do-here"));
            get(host, "api/me");
            assertThat(
                    log.with("403 nothing-to-do-here"),
                    contains(allOf(containsString("PrincipalDirectory.structuresOf"), not(containsString("marc")))));
        }
    }

    @Test
    void aRoleThatIsWrittenDifferentlyIsNamedWithThatOfThePerson() {
        HostRoles roles = HostRoles.of(Role.HELPER, "agent").and(Role.COORDINATOR, "boss");
        try (Host host = host(roles, login -> Set.of("ccas"), true);
                LogLines log = new LogLines()) {
            assertThat(get(host, HELPERS).status(), equalTo(403));
            get(host, HELPERS);
            assertThat(
                    log.with("somebody was refused (403)"),
                    contains(allOf(
                            containsString("your role agent (HELPER) matched nobody, and this person is in AGENT"),
                            containsString("inclusion.roles.helper"),
                            not(containsString("marc")))));
        }
    }

    @Test
    void rolesOfWhichNoneMatchesAnybodyAreNamed() {
        HostRoles roles = HostRoles.of(Role.HELPER, "worker").and(Role.COORDINATOR, "boss");
        try (Host host = host(roles, login -> Set.of("ccas"), true);
                LogLines log = new LogLines()) {
            get(host, HELPERS);
            assertThat(
                    log.with("none of your roles matched anybody"),
                    contains(containsString("worker (HELPER), boss (COORDINATOR)")));
        }
    }

    @Test
    void aResolverOfTheHostsAroundThePrincipalsNamesTheRolesToo() {
        ActorResolver inner = actors(HostRoles.of(Role.HELPER, "agent"));
        ActorResolver around = request -> inner.resolve(request);
        try (Host host = new Host(
                        "",
                        context -> InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, around),
                        (tomcat, context) -> withMarc(tomcat, context, true));
                LogLines log = new LogLines()) {
            assertThat(get(host, HELPERS).status(), equalTo(403));
            assertThat(
                    log.with("somebody was refused (403)"),
                    contains(containsString("your role agent (HELPER) matched nobody, and this person is in AGENT")));
        }
    }

    @Test
    void aResolverAroundThePrincipalsThatGivesRolesItselfIsNotBlamed() {
        ActorResolver inner = actors(HostRoles.of(Role.COORDINATOR, "boss"));
        ActorResolver around = request -> request.getHeader("X-Test-Helper") == null
                ? inner.resolve(request)
                : Optional.of(new Actor("ines", Set.of(Role.HELPER), Set.of("ccas")));
        try (Host host = new Host(
                        "",
                        context -> InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, around),
                        (tomcat, context) -> withMarc(tomcat, context, false));
                LogLines log = new LogLines()) {
            assertThat(
                    new Caller(host, new Contract(), "ignored")
                            .get("api/me", "X-Test-Helper", "1")
                            .status(),
                    equalTo(200));
            assertThat(get(host, HELPERS).status(), equalTo(403));
            assertThat(log.with("was refused"), empty());
        }
    }

    @Test
    void aRightRefusalIsNotTold() {
        HostRoles roles = HostRoles.of(Role.COORDINATOR, "AGENT").and(Role.HELPER, "worker");
        try (Host host = host(roles, login -> Set.of("ccas"), true);
                LogLines log = new LogLines()) {
            assertThat(get(host, HELPERS).status(), equalTo(403));
            assertThat(log.with("was refused"), empty());
        }
    }

    @Test
    void aResolverOfTheHostsThatGivesNobodyARoleIsNamedOnce() {
        ActorResolver withoutRoles =
                request -> Optional.of(new Actor(request.getHeader("X-Test-User"), Set.of(), Set.of("ccas")));
        try (Host host = host(withoutRoles);
                LogLines log = new LogLines()) {
            Caller marc = new Caller(host, new Contract(), "marc");
            assertThat(marc.get(HELPERS).status(), equalTo(403));
            marc.get(HELPERS);
            assertThat(
                    log.with("somebody was refused (403)"),
                    contains(allOf(
                            containsString(" WARN "),
                            containsString("your ActorResolver gave nobody the role HELPER or COORDINATOR"),
                            containsString("this person has no role at all"),
                            not(containsString("marc")))));
        }
    }

    @Test
    void aLearnerWhoIsRefusedBeforeTheFirstHelperCameIsNoWarning() {
        ActorResolver learnersAlone = request ->
                Optional.of(new Actor(request.getHeader("X-Test-User"), Set.of(Role.LEARNER), Set.of("ccas")));
        try (Host host = host(learnersAlone);
                LogLines log = new LogLines()) {
            assertThat(new Caller(host, new Contract(), "marc").get(HELPERS).status(), equalTo(403));
            assertThat(log.with(" WARN "), empty());
        }
    }

    @Test
    void aResolverOfTheHostsThatKnowsHelpersRefusesALearnerWithoutALine() {
        try (Host host = host(Town.resolver());
                LogLines log = new LogLines()) {
            assertThat(new Caller(host, new Contract(), "marc").get("api/me").status(), equalTo(200));
            assertThat(new Caller(host, new Contract(), "fatima").get(HELPERS).status(), equalTo(403));
            assertThat(log.with("was refused"), empty());
        }
    }

    @Test
    void structuresThatNeverMatchAreNamedOnTheSideOfThoseWhoAct() {
        ActorResolver ofAnotherWriting = request ->
                Optional.of(new Actor(request.getHeader("X-Test-User"), Set.of(Role.HELPER), Set.of("CCAS")));
        try (Host host = host(ofAnotherWriting);
                LogLines log = new LogLines()) {
            Caller marc = new Caller(host, new Contract(), "marc");
            assertThat(marc.get("api/learners/hers-fatima/profile").status(), equalTo(404));
            marc.get("api/learners/hers-fatima/profile");
            assertThat(
                    log.with("no structure of anybody who acts"),
                    contains(allOf(
                            containsString("names [CCAS]"),
                            containsString("Relations.structuresOf names others"),
                            not(containsString("marc")),
                            not(containsString("fatima")))));
        }
    }

    @Test
    void aStructureThatIsNullIsNamedInTheLog() {
        ActorResolver withoutStructure = request -> Optional.of(
                new Actor(request.getHeader("X-Test-User"), Set.of(Role.HELPER), Collections.singleton(null)));
        try (Host host = host(withoutStructure);
                LogLines log = new LogLines()) {
            assertThat(new Caller(host, new Contract(), "marc").get("api/me").status(), equalTo(500));
            assertThat(log.with("one of the structures of an actor is null"), not(empty()));
        }
    }

    @Test
    void addressesThatNoSignInCoversAreToldUntilSomebodyWasLetIn() {
        try (Host host = new Host(
                        "/portail",
                        context -> InclusionServlet.mount(
                                context, "/inclusion/*", ccas.inclusion, actors(HostRoles.of(Role.HELPER, "AGENT"))),
                        (tomcat, context) -> {});
                LogLines log = new LogLines()) {
            assertThat(get(host, "api/me").status(), equalTo(401));
            get(host, "api/me");
            assertThat(
                    log.with("401 not-signed-in"),
                    contains(allOf(
                            containsString("at /portail/inclusion/*"), containsString("preemptiveAuthentication"))));
        }
        try (Host host = host(HostRoles.of(Role.HELPER, "AGENT"), login -> Set.of("ccas"), false);
                LogLines log = new LogLines()) {
            assertThat(get(host, "api/me").status(), equalTo(200));
            assertThat(new Caller(host, new Contract(), "ignored").get("api/me").status(), equalTo(401));
            assertThat(log.with("401 not-signed-in"), empty());
        }
    }

    @Test
    void aVisitorWhoIsNotSignedInIsNoWarningAndHidesNone() {
        try (Host host = new Host(
                        "",
                        context -> InclusionServlet.mount(
                                context, "/inclusion/*", ccas.inclusion, actors(HostRoles.of(Role.HELPER, "AGENT"))),
                        (tomcat, context) -> {});
                LogLines log = new LogLines()) {
            assertThat(new Caller(host, new Contract(), "ignored").get("api/me").status(), equalTo(401));
            assertThat(log.with(" WARN "), empty());
            get(host, "api/me");
            assertThat(log.with("with a session or a password"), contains(containsString(" WARN ")));
        }
    }

    @Test
    void aResolverOfTheHostsThatNamesNobodyIsNotBlamedForAStructure() {
        ActorResolver nobody = request -> Optional.empty();
        try (Host host = new Host(
                        "",
                        context -> InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, nobody),
                        (tomcat, context) -> withMarc(tomcat, context, true));
                LogLines log = new LogLines()) {
            assertThat(get(host, "api/me").status(), equalTo(403));
            assertThat(
                    log.with("403 nothing-to-do-here"),
                    contains(allOf(
                            containsString("your ActorResolver named nobody"), not(containsString("structure")))));
        }
    }

    @Test
    void aServletWithoutAsynchronousSupportIsToldOnce() {
        try (Host host = new Host(
                        "",
                        context -> InclusionServlet.mount(context, "/inclusion/*", ccas.inclusion, Town.resolver())
                                .setAsyncSupported(false),
                        (tomcat, context) -> {});
                LogLines log = new LogLines()) {
            Caller fatima = new Caller(host, new Contract(), "fatima");
            fatima.get("api/me");
            fatima.get("api/me");
            assertThat(log.with("without a thread"), contains(containsString("async-supported")));
        }
    }

    private static ActorResolver actors(HostRoles roles) {
        return ActorResolver.fromPrincipal(IDS, roles, login -> Set.of("ccas"));
    }

    private Host host(ActorResolver actors) {
        return new Host(new InclusionServlet(ccas.inclusion, actors));
    }

    private Host host(HostRoles roles, PrincipalDirectory directory, boolean isSignedIn) {
        return new Host(
                "",
                context -> InclusionServlet.mount(
                        context, "/inclusion/*", ccas.inclusion, ActorResolver.fromPrincipal(IDS, roles, directory)),
                (tomcat, context) -> withMarc(tomcat, context, isSignedIn));
    }

    /** @param everywhere whether nothing at all is served to somebody who is not signed in */
    private static void withMarc(Tomcat tomcat, Context context, boolean everywhere) {
        tomcat.addUser("marc", "pw");
        tomcat.addRole("marc", "AGENT");
        if (everywhere) {
            SecurityCollection everything = new SecurityCollection();
            everything.addPattern("/*");
            SecurityConstraint constraint = new SecurityConstraint();
            constraint.addCollection(everything);
            constraint.addAuthRole("AGENT");
            context.addConstraint(constraint);
        }
        context.addSecurityRole("AGENT");
        context.setLoginConfig(new LoginConfig("BASIC", "test", null, null));
        context.setPreemptiveAuthentication(true);
        context.getPipeline().addValve(new BasicAuthenticator());
    }

    private static Reply get(Host host, String address) {
        String credentials = Base64.getEncoder().encodeToString("marc:pw".getBytes(UTF_8));
        return new Caller(host, new Contract(), "ignored").get(address, "Authorization", "Basic " + credentials);
    }
}
