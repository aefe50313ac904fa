package org.inclusion.samples.embedding.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.servlet.UserIds;
import org.jspecify.annotations.Nullable;

/** Identity, roles and relations of a host whose people have numbers that stay, and logins that change. */
record Numbers(UserIds ids, Accounts accounts) {

    Inclusion open(Stores stores) {
        return ids.checkedBy(Inclusion.builder())
                .stores(stores)
                .relations(relations())
                .build();
    }

    Optional<Actor> actor(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .flatMap(signedIn -> accounts.withLogin(signedIn.getName()))
                .filter(account -> !account.structures().isEmpty())
                .map(account -> new Actor(ids.idOf(account.number()), account.roles(), account.structures()))
                .map(actor -> letIn(actor, request.getSession(false)));
    }

    private static Actor letIn(Actor actor, @Nullable HttpSession session) {
        return session == null ? actor : actor.letIn(Instant.ofEpochMilli(session.getCreationTime()));
    }

    Relations relations() {
        return Relations.of(
                helper -> accounts.accompaniedBy(ids.userOf(helper.id()).orElse(-1)).stream()
                        .map(number -> new LearnerId(ids.idOf(number)))
                        .collect(Collectors.toSet()),
                learner -> accounts.structuresOf(ids.userOf(learner.value()).orElse(-1)));
    }
}
