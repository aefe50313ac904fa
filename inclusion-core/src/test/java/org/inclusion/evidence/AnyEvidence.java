package org.inclusion.evidence;

import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;

/** Evidence of every kind, with and without what it may leave out, at its longest ids and finest times. */
public final class AnyEvidence {

    private static final String ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-";
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2199-12-31T23:59:59Z").getEpochSecond();

    private final Random random;

    private AnyEvidence(long seed) {
        random = new Random(seed);
    }

    static Gen<Evidence> evidence() {
        return longs().all().map(seed -> new AnyEvidence(seed).one());
    }

    public static Gen<ReceivedEvidence> received() {
        return longs().all().map(seed -> {
            AnyEvidence any = new AnyEvidence(seed);
            return ReceivedEvidence.of(any.one(), any.subject(), any.measure(), any.instant());
        });
    }

    /** Whoever could have sent it. */
    static Actor senderOf(Evidence evidence) {
        EvidenceHeader header = evidence.header();
        return new Actor(header.actor(), Set.of(Role.HELPER), Set.of(header.structure()));
    }

    private Evidence one() {
        String id = id();
        EvidenceHeader header = new EvidenceHeader(
                id,
                new LearnerId("l" + id(63)),
                "a" + id(63),
                id(),
                any(Channel.values()),
                instant(),
                random.nextBoolean() ? null : other(id));
        ItemRef item = new ItemRef(id(), id(), id());
        return switch (random.nextInt(6)) {
            case 0 -> new Answer(header, item, maybeId(), maybeAssessment());
            case 1 ->
                new Practice(
                        header,
                        item,
                        random.nextBoolean(),
                        any(Help.values()),
                        maybe(Posture.values()),
                        maybe(PostureReason.values()));
            case 2 ->
                new Observation(
                        header, item, any(Help.values()), maybe(Posture.values()), maybe(PostureReason.values()));
            case 3 -> new SelfReport(header, item, any(Help.values()), maybeAssessment());
            case 4 -> new Settlement(header, item, any(Help.values()));
            default -> new ContentEvent(header, item, any(LessonEvent.values()));
        };
    }

    private ItemSubject subject() {
        return new ItemSubject(new AreaId(id()), maybeId(), maybeId());
    }

    private @Nullable Measure measure() {
        double a = .05 + random.nextDouble() * 5;
        double b = random.nextGaussian();
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 ->
                new Measure(
                        ItemParameters.of(a, b, random.nextDouble() * .9, random.nextDouble()),
                        random.nextInt(2),
                        random.nextBoolean());
            default ->
                new Measure(
                        new ItemParameters(a, List.of(b - random.nextDouble() - .1, b, b + 1e-9), 0, .5),
                        random.nextInt(4),
                        random.nextBoolean());
        };
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(EARLIEST, LATEST), random.nextInt(1_000_000_000));
    }

    private String id() {
        return id(64);
    }

    private String id(int longest) {
        StringBuilder id = new StringBuilder();
        int length = random.nextInt(4) == 0 ? longest : 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            id.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
        }
        return id.toString();
    }

    private String other(String id) {
        String other = id();
        return other.equals(id) ? other(id) : other;
    }

    private @Nullable AssessmentId maybeAssessment() {
        String id = maybeId();
        return id == null ? null : new AssessmentId(id);
    }

    private @Nullable String maybeId() {
        return random.nextBoolean() ? null : id();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T[] values) {
        return random.nextBoolean() ? null : any(values);
    }
}
