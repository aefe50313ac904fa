package org.inclusion.lti.visit;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.SingleUse;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.token.OwnTokens;

/**
 * Opens visits, and knows them again. A visit is a token of ours that lives in the page's memory, and in no cookie: it
 * ends with the page, with its time, or when its platform is removed. A ticket opens the visit in one more window,
 * once, within a minute. Thread-safe.
 */
public final class Visits {

    private static final Duration TICKET_LIFE = Duration.ofMinutes(1);

    private final Platforms platforms;
    private final LearnerIds ids;
    private final SingleUse uses;
    private final LeftIds left;
    private final OwnTokens visits;
    private final OwnTokens tickets;
    private final Duration life;
    private final InstantSource clock;

    public Visits(
            Platforms platforms,
            LearnerIds ids,
            SingleUse uses,
            KeyRing installation,
            LeftIds left,
            Duration life,
            InstantSource clock) {
        this.platforms = platforms;
        this.ids = ids;
        this.uses = uses;
        this.left = left;
        this.visits = new OwnTokens(installation, "visit", clock);
        this.tickets = new OwnTokens(installation, "ticket", clock);
        this.life = life;
        this.clock = clock;
    }

    /** The visit that a launch opens. */
    public Visit open(Launch launch) {
        Platform platform = launch.platform();
        Set<Role> roles = EnumSet.of(Role.LEARNER);
        if (launch.isByInstructor()) {
            roles.addAll(platform.settings().instructors());
        }
        LearnerId id = ids.of(platform.issuer(), launch.deployment(), launch.user());
        String structure = platform.settings().structure();
        ids.formerOf(platform.issuer(), launch.deployment(), launch.user())
                .forEach(former -> left.move(former, id, structure));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Actor actor = new Actor(id.value(), roles, Set.of(structure), now);
        return new Visit(actor, platform.id(), now.plus(life).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The token of a visit. */
    public String token(Visit visit) {
        return visits.sign(claims(visit), visit.until());
    }

    /** The visit of a token; empty if it is none of ours, or over, or its platform was removed. */
    public Optional<Visit> of(String token) {
        return visits.read(token)
                .flatMap(claims -> visit(claims, claims.getExpirationTime().toInstant()));
    }

    /** A ticket for one more window of a visit. */
    public String ticket(Visit visit) {
        return tickets.sign(claims(visit).claim("until", visit.until().getEpochSecond()), TICKET_LIFE);
    }

    /** The visit of a ticket, the first time; empty from then on, and for anything else. */
    public Optional<Visit> use(String ticket) {
        return tickets.read(ticket)
                .filter(claims -> uses.use(
                        "ticket " + claims.getJWTID(),
                        claims.getExpirationTime().toInstant()))
                .flatMap(claims -> visit(claims, until(claims)));
    }

    private static JWTClaimsSet.Builder claims(Visit visit) {
        Actor actor = visit.actor();
        return new JWTClaimsSet.Builder()
                .subject(actor.id())
                .claim("roles", actor.roles().stream().map(Role::name).sorted().toList())
                .claim(
                        "in",
                        Objects.requireNonNull(actor.letInAt(), "of a visit").toEpochMilli())
                .claim("plt", visit.platform());
    }

    /** The structure is that of the registration now: whoever changes it means everybody. */
    private Optional<Visit> visit(JWTClaimsSet claims, Instant until) {
        return platforms
                .find(String.valueOf(claims.getClaim("plt")))
                .map(platform -> new Visit(
                        new Actor(
                                claims.getSubject(),
                                roles(claims),
                                Set.of(platform.settings().structure()),
                                letInAt(claims)),
                        platform.id(),
                        until));
    }

    private static Set<Role> roles(JWTClaimsSet claims) {
        try {
            List<String> names = claims.getStringListClaim("roles");
            return names.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        } catch (ParseException e) {
            throw new IllegalStateException("what we signed ourselves cannot be read", e);
        }
    }

    /**
     * A visit of a release that did not say when it was opened is older than everything that it may be held against.
     */
    private static Instant letInAt(JWTClaimsSet claims) {
        try {
            Long opened = claims.getLongClaim("in");
            return opened == null ? Instant.EPOCH : Instant.ofEpochMilli(opened);
        } catch (ParseException e) {
            throw new IllegalStateException("what we signed ourselves cannot be read", e);
        }
    }

    private static Instant until(JWTClaimsSet claims) {
        try {
            return Instant.ofEpochSecond(claims.getLongClaim("until"));
        } catch (ParseException e) {
            throw new IllegalStateException("what we signed ourselves cannot be read", e);
        }
    }
}
