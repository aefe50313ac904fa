package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.inclusion.access.Actor;

/**
 * Says which person makes a request, under the host's id for that person. <strong>Port.</strong> Implemented by the
 * host, or by {@link #fromPrincipal}. It is called on the container's thread, once for each request that only somebody
 * who is signed in may make. Implementations are thread-safe and create no session.
 *
 * <p>{@link Actor} refuses ids that look like an e-mail address or a French social-security, telephone or benefit
 * number: it throws an {@link IllegalArgumentException} whose message does not repeat the id. Map such logins with
 * {@link PrincipalIds}. An implementation whose own database is away throws {@link
 * org.inclusion.store.StoreUnavailableException}: the caller gets 503, and when to come again. Any other exception is a
 * mistake of the host: the caller gets a 500 problem with an incident number and nothing else, and the host's log gets
 * the exception.
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
     * What stands at the end of the address of a pack's file in an answer to a request. The request of an image or a
     * recording carries no header of the page's: a resolver that knows people by such a header signs the address, for
     * about a day and the same all day, so that a browser's cache goes on working. A resolver around another one passes
     * this method and {@link #isSignedFile} on.
     *
     * @param request the request that is answered
     * @param file the address of the file below {@code api/}
     * @return a query with its question mark; empty, as by default, where the browser itself sends what is needed, such
     *     as a cookie
     */
    default String fileSignature(HttpServletRequest request, String file) {
        return "";
    }

    /**
     * Whether the address of a request was signed by {@link #fileSignature} for this file, and still holds. Nobody is
     * asked for then.
     *
     * @param request a request for a pack's file; whatever was sent
     * @param file the address of the file below {@code api/}
     * @return false by default
     */
    default boolean isSignedFile(HttpServletRequest request, String file) {
        return false;
    }

    /**
     * Resolves the container's principal to an opaque id.
     *
     * @param ids turns the login into an id; the host uses the same object for the logins of other people
     * @param roles the host's names of roles, asked through {@link HttpServletRequest#isUserInRole}
     * @param directory the structures of a person
     * @return a resolver that is empty without a principal, and for a principal without a structure
     */
    static ActorResolver fromPrincipal(PrincipalIds ids, HostRoles roles, PrincipalDirectory directory) {
        return new PrincipalActors(ids, roles, directory, (login, structure) -> {});
    }

    /**
     * Resolves the container's principal as the other method does, after the host changed the key of its ids: what is
     * kept under the id of before moves when its person comes, before anything else is done for that person.
     *
     * @param ids turns the login into an id
     * @param roles the host's names of roles
     * @param directory the structures of a person; under the first of them, by the alphabet, the move is noted in
     *     the journal
     * @param moves moves what is kept under the former ids
     * @return a resolver that is empty without a principal, and for a principal without a structure
     */
    static ActorResolver fromPrincipal(
            PrincipalIds ids, HostRoles roles, PrincipalDirectory directory, LoginMoves moves) {
        return new PrincipalActors(ids, roles, directory, moves::move);
    }
}
