package org.inclusion.servlet.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address leads to its route or to none. */
class RouterTest {

    private static final Handler NEVER = exchange -> {
        throw new AssertionError("nothing is handled here");
    };

    private static final Route STEP = Route.get("api/paths/{path}/steps/{step}", NEVER);
    private static final Route WISHES = Route.get("api/wishes", NEVER);
    private static final Route WISH = Route.post("api/wishes", NEVER);
    private static final Route FOLDER = Route.document("practice/", NEVER);

    private final Router router = new Router(List.of(STEP, WISHES, WISH, FOLDER));

    @Test
    void variablesStandForTheIdsInTheAddress() {
        Router.Found found = router.find("GET", "/api/paths/premiers-pas/steps/~1");

        assertThat(found, is(new Router.Found(STEP, Map.of("path", "premiers-pas", "step", "~1"))));
    }

    @Test
    void theMethodChoosesAmongTheRoutesOfAnAddress() {
        assertThat(router.find("POST", "/api/wishes").route(), is(WISH));
        assertThat(router.find("HEAD", "/api/wishes").route(), is(WISHES));
        assertThat(router.find("GET", "/practice/").route(), is(FOLDER));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/",
                "practice/",
                "/practice",
                "/practice//",
                "/api/wishes/",
                "/api/paths//steps/a",
                "/api/paths/a b/steps/a",
                "/api/paths/{path}/steps/{step}"
            })
    void anyOtherAddressIsRefused(String address) {
        Problem problem = refused("GET", address);

        assertThat(problem.status(), is(404));
    }

    @Test
    void anyOtherMethodIsRefusedWithThoseThatAreAllowed() {
        assertThat(refused("DELETE", "/api/wishes").headers(), equalTo(Map.of("Allow", "GET, HEAD, POST")));
        assertThat(refused("POST", "/practice/").headers(), equalTo(Map.of("Allow", "GET, HEAD")));
    }

    private Problem refused(String method, String address) {
        return assertThrows(ProblemException.class, () -> router.find(method, address))
                .problem();
    }
}
