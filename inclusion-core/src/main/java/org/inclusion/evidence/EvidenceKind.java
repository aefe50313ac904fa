package org.inclusion.evidence;

import static org.inclusion.evidence.EvidenceField.ASSESSMENT;
import static org.inclusion.evidence.EvidenceField.EVENT;
import static org.inclusion.evidence.EvidenceField.HELP;
import static org.inclusion.evidence.EvidenceField.OPTION;
import static org.inclusion.evidence.EvidenceField.POSTURE;
import static org.inclusion.evidence.EvidenceField.REASON;
import static org.inclusion.evidence.EvidenceField.SUCCESS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.evidence.Evidence.Witnessed;
import org.jspecify.annotations.Nullable;

/**
 * A kind of evidence in JSON: its name, how evidence of this kind is made from JSON, and the fields it has beside those
 * that all kinds have. A kind with another field is changed here, and nowhere else.
 */
final class EvidenceKind {
    static final EvidenceKind ANSWER = new EvidenceKind(
            "answer",
            Answer.class,
            (header, item, said) -> new Answer(header, item, said.optional(OPTION), said.optional(ASSESSMENT)),
            List.of(has(OPTION, Answer::option), has(ASSESSMENT, Answer::assessment)));

    static final EvidenceKind PRACTICE = new EvidenceKind(
            "practice",
            Practice.class,
            (header, item, said) -> new Practice(
                    header,
                    item,
                    said.required(SUCCESS),
                    said.required(HELP),
                    said.optional(POSTURE),
                    said.optional(REASON)),
            List.of(
                    has(SUCCESS, Practice::success),
                    has(HELP, Practice::help),
                    has(POSTURE, Practice::posture),
                    has(REASON, Practice::reason)));

    static final EvidenceKind OBSERVATION = new EvidenceKind(
            "observation",
            Observation.class,
            (header, item, said) ->
                    new Observation(header, item, said.required(HELP), said.optional(POSTURE), said.optional(REASON)),
            List.of(
                    has(HELP, Observation::help),
                    has(POSTURE, Observation::posture),
                    has(REASON, Observation::reason)));

    static final EvidenceKind SELF_REPORT = new EvidenceKind(
            "self-report",
            SelfReport.class,
            (header, item, said) -> new SelfReport(header, item, said.required(HELP), said.optional(ASSESSMENT)),
            List.of(has(HELP, SelfReport::help), has(ASSESSMENT, SelfReport::assessment)));

    static final EvidenceKind SETTLEMENT = new EvidenceKind(
            "settlement",
            Settlement.class,
            (header, item, said) -> new Settlement(header, item, said.required(HELP)),
            List.of(has(HELP, Settlement::help)));

    static final EvidenceKind WITHDRAWAL = new EvidenceKind(
            "withdrawal",
            Withdrawal.class,
            (header, item, said) -> {
                if (header.supersedes() == null) {
                    throw new Culprit("supersedes", "required");
                }
                return new Withdrawal(header, item);
            },
            List.of());

    static final EvidenceKind CONTENT = new EvidenceKind(
            "content",
            ContentEvent.class,
            (header, item, said) -> new ContentEvent(header, item, said.required(EVENT)),
            List.of(has(EVENT, ContentEvent::event)));

    static final EvidenceKind WITNESSED = new EvidenceKind(
            "witnessed",
            Witnessed.class,
            (header, item, said) -> {
                if (!header.actor().equals(Witnessed.HOST)) {
                    throw new Culprit("kind", "unknown-value");
                }
                if (header.channel() != Channel.UNKNOWN) {
                    throw new Culprit("channel", "unknown-value");
                }
                return new Witnessed(header, item);
            },
            List.of());

    /** A field, and how its JSON value is found in evidence: a String or a Boolean, or null where it was left out. */
    record Has<E extends Evidence>(EvidenceField<?> field, Function<E, @Nullable Object> value) {

        @Nullable
        Object valueIn(E evidence) {
            return value.apply(evidence);
        }
    }

    /** Makes evidence of one kind from what all kinds have, and from its own fields. */
    private interface Making<E extends Evidence> {
        E make(EvidenceHeader header, ItemRef item, SaidFields said);
    }

    private static final List<EvidenceKind> ALL =
            List.of(ANSWER, PRACTICE, OBSERVATION, SELF_REPORT, SETTLEMENT, WITHDRAWAL, CONTENT, WITNESSED);

    private final String name;
    private final Class<? extends Evidence> type;
    private final Making<?> making;
    private final Set<EvidenceField<?>> uses;
    private final List<Has<Evidence>> written;

    private <E extends Evidence> EvidenceKind(String name, Class<E> type, Making<E> making, List<Has<E>> fields) {
        this.name = name;
        this.type = type;
        this.making = making;
        Map<EvidenceField<?>, Has<Evidence>> all = new HashMap<>();
        everyKindHas().forEach(has -> all.put(has.field(), has));
        fields.forEach(has ->
                all.put(has.field(), new Has<>(has.field(), evidence -> has.valueIn(type.cast(evidence)))));
        this.uses = Set.copyOf(all.keySet());
        this.written = EvidenceField.ALL.stream()
                .map(field -> all.getOrDefault(field, new Has<>(field, evidence -> null)))
                .toList();
    }

    private static List<Has<Evidence>> everyKindHas() {
        return List.of(
                has(EvidenceField.ID, evidence -> evidence.header().id()),
                has(EvidenceField.KIND, EvidenceKind::of),
                has(EvidenceField.LEARNER, evidence -> evidence.header().learner()),
                has(EvidenceField.AT, evidence -> evidence.header().at()),
                has(EvidenceField.CHANNEL, evidence -> evidence.header().channel()),
                has(EvidenceField.STRUCTURE, evidence -> evidence.header().structure()),
                has(EvidenceField.SUPERSEDES, evidence -> evidence.header().supersedes()),
                has(EvidenceField.PACK, evidence -> evidence.item().pack()),
                has(EvidenceField.VERSION, evidence -> evidence.item().version()),
                has(EvidenceField.ITEM, evidence -> evidence.item().item()));
    }

    private static <E extends Evidence, T> Has<E> has(EvidenceField<T> field, Function<E, @Nullable T> getter) {
        return new Has<>(field, evidence -> {
            T value = getter.apply(evidence);
            return value == null ? null : field.write(value);
        });
    }

    static EvidenceKind of(Evidence evidence) {
        // A loop: this is asked several times for every piece of evidence that is recorded.
        for (EvidenceKind kind : ALL) {
            if (kind.type.isInstance(evidence)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of " + evidence.getClass());
    }

    /**
     * Finds a kind by its name in JSON.
     *
     * @throws Culprit if no kind has the name
     */
    static EvidenceKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Culprit("kind", "unknown-value"));
    }

    boolean uses(EvidenceField<?> field) {
        return uses.contains(field);
    }

    /**
     * Makes evidence of this kind.
     *
     * @throws Culprit if a field is missing, misshapen, or of another kind: a sender who wrote it meant something by it
     */
    Evidence read(EvidenceHeader header, ItemRef item, SaidFields said) {
        for (EvidenceField<?> field : EvidenceField.ALL) {
            if (said.has(field) && !uses(field)) {
                throw new Culprit(field.name(), "not-for-this-kind");
            }
        }
        return making.make(header, item, said);
    }

    /** All fields in the order of writing, also those that this kind never has: the hash leaves no field out. */
    List<Has<Evidence>> written() {
        return written;
    }

    /** The name in JSON. */
    @Override
    public String toString() {
        return name;
    }
}
