package org.inclusion.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Supplier;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.servlet.ActorResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/**
 * Passes the current actor to methods of the application's controllers that have a parameter of type {@link Actor} or
 * {@link Acting}. Answers as the library's own addresses do where the resolver finds nobody: 401, or 403 where the
 * container knows a principal. Thread-safe.
 */
final class CurrentActor implements HandlerMethodArgumentResolver {

    private final Supplier<ActorResolver> actors;
    private final Supplier<Inclusion> inclusion;

    /** Both are asked for at a request: Spring MVC is configured before the library is built. */
    CurrentActor(Supplier<ActorResolver> actors, Supplier<Inclusion> inclusion) {
        this.actors = actors;
        this.inclusion = inclusion;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Acting.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Actor actor = actors.get().resolve(asked).orElseThrow(() -> nobody(asked));
        return parameter.getParameterType() == Actor.class
                ? actor
                : inclusion.get().as(actor);
    }

    private static ResponseStatusException nobody(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? new ResponseStatusException(HttpStatus.UNAUTHORIZED, "nobody is signed in")
                : new ResponseStatusException(HttpStatus.FORBIDDEN, "the ActorResolver knows no actor for this person");
    }
}
