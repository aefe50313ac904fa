package org.inclusion.samples.wildfly;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.http.HttpResponse;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.FirstPath;
import org.inclusion.samples.browser.HostProcess;
import org.inclusion.servlet.PrincipalIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application in a WildFly that is started anew. */
@ExtendWith(ChromiumExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets it before any test
class WildFlyHostTest {

    private static HostProcess host;

    @BeforeAll
    static void start() {
        host = WildFlyHost.start();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void whoIsNotSignedInIsKeptOut() {
        assertThat(host.send("GET", "/", null).statusCode(), equalTo(401));
        assertThat(host.send("GET", "/inclusion/api/me", null).statusCode(), equalTo(401));
    }

    @Test
    void odetteIsALearnerUnderAnOpaqueIdAndMarcAHelper() {
        HttpResponse<String> odette = host.send("GET", "/inclusion/api/me", "odette");
        assertThat(odette.statusCode(), equalTo(200));
        assertThat(odette.body(), containsString(new PrincipalIds(new byte[32]).idOf("odette")));
        assertThat(host.send("GET", "/inclusion/api/me", "marc").body(), containsString("\"HELPER\""));
    }

    @Test
    void whatTheHostTakesBackTakesTheLibrarysBack() {
        assertThat(host.send("POST", "/visits?id=first", "marc").statusCode(), equalTo(201));
        assertThat(host.send("POST", "/visits?id=second&mistaken=true", "marc").statusCode(), equalTo(409));
        assertThat(host.send("GET", "/visits", "marc").body(), equalTo("1 visits, 1 pieces of evidence"));
    }

    @Test
    void odetteBeginsHerFirstPath(Chromium chromium) {
        FirstPath.isBegun(chromium, host.address() + "/", "odette", "bonjour");
    }
}
