package org.inclusion.lti.roster;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.OpenedSum;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.service.AccessTokens;
import org.inclusion.lti.service.ServiceCalls;
import org.inclusion.lti.service.ServiceFailure;
import org.inclusion.lti.visit.LearnerIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how many people of a course have opened the path or the step to which a link of the course leads. A sum is
 * remembered for ten minutes by this server, and the people are forgotten at once. A platform that does not answer is
 * left alone for a minute. Thread-safe.
 */
public final class CountOpened {

    private static final Logger LOG = LoggerFactory.getLogger("org.inclusion.lti");

    private static final Duration STANDS = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Far more courses than a server has in ten minutes; beyond, one may be counted once more. */
    private static final int MOST = 10_000;

    /** The largest course that is counted. */
    private static final int LARGEST = 2_000;

    private final Inclusion inclusion;
    private final CourseMembers members;
    private final InstantSource clock;
    private final Map<Course, Counted> counted = new ConcurrentHashMap<>();

    /** Until when a platform is left alone, by its id; a platform that answers again is taken out. */
    private final Map<String, Instant> away = new ConcurrentHashMap<>();

    /**
     * What is counted.
     *
     * @param platform the id of the registration
     * @param deployment the platform's id of the deployment
     * @param memberships where the platform tells who is in the course
     * @param path what the link opens
     * @param step the one step that it opens; null for the whole path
     */
    public record Course(
            String platform,
            String deployment,
            URI memberships,
            PathId path,
            @Nullable StepId step) {}

    private record Counted(OpenedSum sum, Instant at) {}

    public CountOpened(Inclusion inclusion, SigningKeys keys, LearnerIds ids, InstantSource clock) {
        ServiceCalls calls = new ServiceCalls();
        this.inclusion = inclusion;
        this.members = new CourseMembers(calls, new AccessTokens(calls, keys, clock), ids, LARGEST);
        this.clock = clock;
    }

    /**
     * The sum of a course.
     *
     * @param instructor a coordinator of the registration's structure
     * @return the sum; empty where the platform does not tell who is in the course, or the sum is not for this person
     */
    public Optional<OpenedSum> of(Actor instructor, Platform platform, Course course) {
        Instant now = clock.instant();
        Counted before = counted.get(course);
        if (before != null && before.at().plus(STANDS).isAfter(now)) {
            return Optional.of(before.sum());
        }
        Instant until = away.get(platform.id());
        if (until != null && until.isAfter(now)) {
            return Optional.empty();
        }
        return asked(platform, course)
                .flatMap(learners -> inclusion
                        .as(instructor)
                        .opened(platform.settings().structure(), platform.id(), course.path(), course.step(), learners)
                        .toOptional())
                .map(sum -> remembered(course, sum, now));
    }

    private Optional<Set<LearnerId>> asked(Platform platform, Course course) {
        try {
            Set<LearnerId> learners = members.of(platform, course.deployment(), course.memberships());
            if (away.remove(platform.id()) != null) {
                LOG.info("{} tells its members again", platform.issuer());
            }
            return Optional.of(learners);
        } catch (ServiceFailure failure) {
            members.forgetTokens(platform);
            if (away.put(platform.id(), clock.instant().plus(PAUSE)) == null) {
                // Once, until it answers again.
                LOG.warn("{} does not tell its members: {}", platform.issuer(), failure.getMessage());
            }
            return Optional.empty();
        }
    }

    private OpenedSum remembered(Course course, OpenedSum sum, Instant now) {
        if (counted.size() >= MOST) {
            counted.clear();
        }
        counted.put(course, new Counted(sum, now));
        return sum;
    }
}
