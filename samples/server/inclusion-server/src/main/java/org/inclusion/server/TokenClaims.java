package org.inclusion.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a token whose signature holds. What is {@link Broken} names the claim, never its value. */
final class TokenClaims {

    /** More than one person can accompany, and few enough for one request. */
    static final int MOST_HELPED = 200;

    private static final int MOST_STRUCTURES = 20;

    private static final int LONGEST_ID = 128;

    /** The last second of the year 9999: what comes later is a mistake, and would not fit into an {@link Instant}. */
    private static final double END_OF_TIME = 253_402_300_799d;

    private final Map<String, Object> claims;

    TokenClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** A claim that breaks a rule. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String claim, String rule) {
            super(claim + ": " + rule);
        }
    }

    @Nullable
    Object raw(String claim) {
        return claims.get(claim);
    }

    /** Whether an audience, alone or in a list, is the one. */
    boolean isFor(String audience) {
        Object aud = claims.get("aud");
        return audience.equals(aud) || (aud instanceof Collection<?> several && several.contains(audience));
    }

    Instant instant(String claim) throws Broken {
        Object value = claims.get(claim);
        if (!(value instanceof Number number)) {
            throw new Broken(claim, value == null ? "missing" : "must be a number of seconds");
        }
        double seconds = number.doubleValue();
        if (!(seconds >= 0 && seconds <= END_OF_TIME)) {
            throw new Broken(claim, "is no time in seconds; milliseconds, perhaps?");
        }
        return Instant.ofEpochSecond((long) seconds);
    }

    /** The token's own id, which may be any text. */
    String tokenId() throws Broken {
        String id = text("jti");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new Broken("jti", "must have 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }

    Actor actor() throws Broken {
        String subject = text("sub");
        if (!OpaqueId.isValid(subject)) {
            throw new Broken("sub", "must be an opaque id, 1 to 64 characters of A-Z a-z 0-9 . _ ~ -");
        }
        // The address under which everybody finds herself.
        if (subject.equals("me")) {
            throw new Broken("sub", "must not be \"me\"");
        }
        Set<Role> roles = roles();
        Set<String> structures = structures();
        try {
            return new Actor(subject, roles, structures);
        } catch (IllegalArgumentException e) {
            throw new Broken("sub", "looks like a social-security, telephone or benefit number; map it to another id");
        }
    }

    /** Whom she accompanies: {@code {"structure": ["person", …]}}. */
    Map<String, Set<LearnerId>> helps(Actor actor) throws Broken {
        Object value = claims.get("helps");
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> byStructure)) {
            throw new Broken("helps", "must be an object of lists, by structure");
        }
        if (!actor.has(Role.HELPER) && !byStructure.isEmpty()) {
            throw new Broken("helps", "is for those with the role HELPER");
        }
        Map<String, Set<LearnerId>> helps = new HashMap<>();
        int helped = 0;
        for (Map.Entry<?, ?> entry : byStructure.entrySet()) {
            String structure = String.valueOf(entry.getKey());
            if (!actor.structures().contains(structure)) {
                throw new Broken("helps", "names a structure that is not one of her own");
            }
            Set<LearnerId> people = new LinkedHashSet<>();
            for (String id : texts("helps", entry.getValue())) {
                people.add(learner(id));
            }
            helped += people.size();
            if (helped > MOST_HELPED) {
                throw new Broken("helps", "names more than " + MOST_HELPED + " people");
            }
            helps.put(structure, Set.copyOf(people));
        }
        return Map.copyOf(helps);
    }

    private static LearnerId learner(String id) throws Broken {
        try {
            return new LearnerId(id);
        } catch (IllegalArgumentException e) {
            throw new Broken(
                    "helps",
                    "has an id that is not opaque, or looks like a social-security, telephone or benefit number");
        }
    }

    private Set<Role> roles() throws Broken {
        Object value = claims.get("roles");
        if (value == null) {
            throw new Broken("roles", "missing");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : texts("roles", value)) {
            switch (name) {
                case "LEARNER" -> roles.add(Role.LEARNER);
                case "HELPER" -> roles.add(Role.HELPER);
                case "VOLUNTEER" -> roles.add(Role.VOLUNTEER);
                case "COORDINATOR" -> roles.add(Role.COORDINATOR);
                default -> throw new Broken("roles", "may be LEARNER, HELPER, VOLUNTEER, COORDINATOR");
            }
        }
        return roles;
    }

    private Set<String> structures() throws Broken {
        Object value = claims.get("structures");
        if (value == null) {
            throw new Broken("structures", "missing");
        }
        Set<String> structures = new LinkedHashSet<>(texts("structures", value));
        if (structures.isEmpty() || structures.size() > MOST_STRUCTURES) {
            throw new Broken("structures", "must be 1 to " + MOST_STRUCTURES);
        }
        if (!structures.stream().allMatch(OpaqueId::isValid)) {
            throw new Broken("structures", "each must be an id, 1 to 64 characters of A-Z a-z 0-9 . _ ~ -");
        }
        return structures;
    }

    private String text(String claim) throws Broken {
        Object value = claims.get(claim);
        if (!(value instanceof String text)) {
            throw new Broken(claim, value == null ? "missing" : "must be a text");
        }
        return text;
    }

    private static List<String> texts(String claim, @Nullable Object value) throws Broken {
        if (!(value instanceof Collection<?> several)) {
            throw new Broken(claim, "must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (Object one : several) {
            if (!(one instanceof String text)) {
                throw new Broken(claim, "must be a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }
}
