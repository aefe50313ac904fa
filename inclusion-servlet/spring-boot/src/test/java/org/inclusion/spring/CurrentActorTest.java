package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a method of the application's controllers receives for each type of parameter, and how a request without an
 * actor is answered.
 */
class CurrentActorTest {

    private static final Actor CLAIRE = new Actor("claire", Set.of(Role.HELPER), Set.of("ccas-1"));

    private final Inclusion inclusion =
            Inclusion.builder().stores(new InMemoryStores()).build();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void close() {
        inclusion.close();
    }

    /** The methods of a controller. */
    static final class Controller {

        void actor(Actor actor) {}

        void acting(Acting acting) {}

        void other(String text) {}
    }

    private static MethodParameter parameter(String method, Class<?> type) throws NoSuchMethodException {
        return new MethodParameter(Controller.class.getDeclaredMethod(method, type), 0);
    }

    private Object resolved(Optional<Actor> actor, String method, Class<?> type) throws NoSuchMethodException {
        return new CurrentActor(() -> asked -> actor, () -> inclusion)
                .resolveArgument(parameter(method, type), null, new ServletWebRequest(request), null);
    }

    @Test
    void aMethodGetsTheActorOrWhatTheActorCanDo() throws Exception {
        assertThat(resolved(Optional.of(CLAIRE), "actor", Actor.class), sameInstance(CLAIRE));
        Acting acting = (Acting) resolved(Optional.of(CLAIRE), "acting", Acting.class);
        assertThat(acting.actor(), equalTo(CLAIRE));
    }

    @Test
    void everyOtherParameterIsSprings() throws Exception {
        CurrentActor current = new CurrentActor(() -> asked -> Optional.empty(), () -> inclusion);
        assertThat(
                List.of(
                        current.supportsParameter(parameter("actor", Actor.class)),
                        current.supportsParameter(parameter("acting", Acting.class)),
                        current.supportsParameter(parameter("other", String.class))),
                equalTo(List.of(true, true, false)));
    }

    @Test
    void whoIsNotSignedInIsAnswered401AndWhomTheLibraryDoesNotKnow403() {
        assertThat(refused(), equalTo(401));
        request.setUserPrincipal(() -> "somebody");
        assertThat(refused(), equalTo(403));
    }

    private int refused() {
        return assertThrows(ResponseStatusException.class, () -> resolved(Optional.empty(), "acting", Acting.class))
                .getStatusCode()
                .value();
    }
}
