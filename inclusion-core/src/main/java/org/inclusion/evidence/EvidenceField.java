package org.inclusion.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.OpaqueId;

/**
 * A field of evidence in JSON: its name, and how its value is read and written. This class alone knows the names. Which
 * kind of evidence has which fields is said in {@link EvidenceKind}.
 *
 * @param <T> what the field holds
 */
final class EvidenceField<T> {

    static final EvidenceField<String> ID = id("id");
    static final EvidenceField<EvidenceKind> KIND =
            new EvidenceField<>("kind", EvidenceKind::named, EvidenceKind::toString);
    static final EvidenceField<LearnerId> LEARNER =
            new EvidenceField<>("learner", EvidenceField::learner, LearnerId::value);
    static final EvidenceField<Instant> AT = new EvidenceField<>("at", EvidenceField::instant, Instant::toString);
    static final EvidenceField<Channel> CHANNEL = constant("channel", Channel.values());
    static final EvidenceField<String> STRUCTURE = new EvidenceField<>("structure", text -> text, text -> text);
    static final EvidenceField<String> SUPERSEDES = id("supersedes");
    static final EvidenceField<String> PACK = id("pack");
    static final EvidenceField<String> VERSION = id("version");
    static final EvidenceField<String> ITEM = id("item");
    static final EvidenceField<String> OPTION = id("option");
    static final EvidenceField<AssessmentId> ASSESSMENT = id("assessment", AssessmentId::new, AssessmentId::value);
    static final EvidenceField<Boolean> SUCCESS = new EvidenceField<>("success", Boolean::valueOf, flag -> flag);
    static final EvidenceField<Help> HELP = constant("help", Help.values());
    static final EvidenceField<Posture> POSTURE = constant("posture", Posture.values());
    static final EvidenceField<PostureReason> REASON = constant("reason", PostureReason.values());
    static final EvidenceField<Evidence.LessonEvent> EVENT = constant("event", Evidence.LessonEvent.values());

    /** All fields, in the order in which they are written and hashed for ever. */
    static final List<EvidenceField<?>> ALL = List.of(
            ID,
            KIND,
            LEARNER,
            AT,
            CHANNEL,
            STRUCTURE,
            SUPERSEDES,
            PACK,
            VERSION,
            ITEM,
            OPTION,
            ASSESSMENT,
            SUCCESS,
            HELP,
            POSTURE,
            REASON,
            EVENT);

    private final String name;
    private final Function<String, T> read;
    private final Function<T, Object> write;

    private EvidenceField(String name, Function<String, T> read, Function<T, Object> write) {
        this.name = name;
        this.read = read;
        this.write = write;
    }

    private static EvidenceField<String> id(String name) {
        return id(name, id -> id, id -> id);
    }

    private static <T> EvidenceField<T> id(String name, Function<String, T> read, Function<T, Object> write) {
        return new EvidenceField<>(name, text -> read.apply(shaped(name, text)), write);
    }

    private static String shaped(String name, String text) {
        if (text.isEmpty()) {
            throw new Culprit(name, "required");
        }
        if (!OpaqueId.isValid(text)) {
            throw new Culprit(name, "misshapen-id");
        }
        return text;
    }

    private static LearnerId learner(String text) {
        try {
            return new LearnerId(text);
        } catch (IllegalArgumentException e) {
            throw new Culprit("learner", "misshapen-id");
        }
    }

    private static <E extends Enum<E>> EvidenceField<E> constant(String name, E[] constants) {
        return new EvidenceField<>(
                name,
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new Culprit(name, "unknown-value")),
                Enum::name);
    }

    private static Instant instant(String text) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(EvidenceHeader.EARLIEST) || at.isAfter(EvidenceHeader.LATEST)) {
                throw new Culprit("at", "time-out-of-range");
            }
            return at;
        } catch (DateTimeException e) {
            throw new Culprit("at", "not-a-time");
        }
    }

    String name() {
        return name;
    }

    /** True for the field that is true or false in JSON; false for a text. */
    boolean isFlag() {
        return this == SUCCESS;
    }

    /**
     * Reads a value.
     *
     * @param text the JSON text, or {@code true} or {@code false} of a flag
     * @throws Culprit if the text says no value of this field
     */
    T read(String text) {
        return read.apply(text);
    }

    /** Writes a value as JSON has it: a String, or a Boolean for a flag. */
    Object write(T value) {
        return write.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
