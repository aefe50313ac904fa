package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.inclusion.access.Actor;

/**
 * <strong>Port.</strong> Says who is asking, as the host knows it. Called once for every request about people, on the
 * container's thread. Implementations are thread-safe and create no session.
 *
 * <p>{@link Actor} refuses ids that look like an e-mail address or a French social-security number with an {@link
 * IllegalArgumentException} whose message never repeats the id. It, like any other exception of an implementation, is a
 * mistake of the host: the caller gets a 500 problem with an incident number and nothing else, the host's log gets the
 * exception. Map such logins with {@link PrincipalIds}.
 */
@FunctionalInterface
public interface ActorResolver {

    /**
     * The person asking.
     *
     * @param request the request, whose body is not to be read
     * @return the person, or empty for nobody: answered 401, or 403 where the container knows a principal and the host gives
     *     it nothing to do here
     */
    Optional<Actor> resolve(HttpServletRequest request);

    /**
     * The container's principal, under an opaque id.
     *
     * @param ids turns the login into an id; the host uses the same for the logins of other people
     * @param roles the host's names for our roles, asked through {@link HttpServletRequest#isUserInRole}
     * @param directory where people belong
     * @return a resolver that is empty without a principal, and for one without a structure
     */
    static ActorResolver fromPrincipal(PrincipalIds ids, HostRoles roles, PrincipalDirectory directory) {
        return request -> Optional.ofNullable(request.getUserPrincipal())
                .map(principal -> principal.getName())
                .flatMap(login -> Optional.of(directory.structuresOf(login))
                        .filter(structures -> !structures.isEmpty())
                        .map(structures -> new Actor(ids.idOf(login), roles.of(request), structures)));
    }
}
