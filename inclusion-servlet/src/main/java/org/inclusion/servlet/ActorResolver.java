package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.inclusion.access.Actor;

/**
 * Says which person makes a request, under the host's id for that person. <strong>Port.</strong> Implemented by the host, or by
 * {@link #fromPrincipal}. It is called on the container's thread, once for each request that only somebody who is signed in may make. Implementations are
 * thread-safe and create no session.
 *
 * <p>{@link Actor} refuses ids that look like an e-mail address or a French social-security, telephone or benefit number: it throws an {@link
 * IllegalArgumentException} whose message does not repeat the id. Map such logins with {@link PrincipalIds}. Any exception of an
 * implementation is a mistake of the host: the caller gets a 500 problem with an incident number and nothing else, and the
 * host's log gets the exception.
 */
@FunctionalInterface
public interface ActorResolver {

    /**
     * The person who makes a request.
     *
     * @param request the request; its body must not be read here
     * @return the person; empty if there is none, which is answered 401, or 403 if the container knows a principal
     */
    Optional<Actor> resolve(HttpServletRequest request);

    /**
     * Resolves the container's principal to an opaque id.
     *
     * @param ids turns the login into an id; the host uses the same object for the logins of other people
     * @param roles the host's names of roles, asked through {@link HttpServletRequest#isUserInRole}
     * @param directory the structures of a person
     * @return a resolver that is empty without a principal, and for a principal without a structure
     */
    static ActorResolver fromPrincipal(PrincipalIds ids, HostRoles roles, PrincipalDirectory directory) {
        return request -> Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .flatMap(login -> Optional.of(directory.structuresOf(login))
                        .filter(structures -> !structures.isEmpty())
                        .map(structures -> new Actor(ids.idOf(login), roles.of(request), structures)));
    }
}
