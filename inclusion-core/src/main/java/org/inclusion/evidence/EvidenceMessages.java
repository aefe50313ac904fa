package org.inclusion.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.id.AssessmentId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/** Turns messages into evidence and back, and names the field at fault. */
final class EvidenceMessages {

    private EvidenceMessages() {}

    /** A field at fault, and the rule it breaks. Never leaves this package. */
    static final class Culprit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String field;
        final String rule;

        Culprit(String field, String rule) {
            super(field + ": " + rule, null, false, false);
            this.field = field;
            this.rule = rule;
        }
    }

    static Evidence read(EvidenceMessage message, Actor sender, @Nullable Function<LearnerId, String> structures) {
        EvidenceHeader header = header(message, sender, structures);
        ItemRef item =
                new ItemRef(id("pack", message.pack()), id("version", message.version()), id("item", message.item()));
        String kind = required("kind", message.kind());
        return switch (kind) {
            case "answer" -> {
                only(message, "option", "assessment");
                yield new Answer(header, item, optionalId("option", message.option()), assessment(message));
            }
            case "practice" -> {
                only(message, "success", "help", "posture", "reason");
                yield new Practice(header, item, success(message), help(message), posture(message), reason(message));
            }
            case "observation" -> {
                only(message, "help", "posture", "reason");
                yield new Observation(header, item, help(message), posture(message), reason(message));
            }
            case "self-report" -> {
                only(message, "help", "assessment");
                yield new SelfReport(header, item, help(message), assessment(message));
            }
            case "content" -> {
                only(message, "event");
                yield new ContentEvent(
                        header, item, constant(LessonEvent.class, "event", required("event", message.event())));
            }
            default -> throw new Culprit("kind", "unknown-value");
        };
    }

    static EvidenceMessage write(Evidence evidence) {
        EvidenceHeader header = evidence.header();
        String kind;
        String option = null;
        String assessment = null;
        Boolean success = null;
        Help help = null;
        Posture posture = null;
        PostureReason reason = null;
        LessonEvent event = null;
        if (evidence instanceof Answer answer) {
            kind = "answer";
            option = answer.option();
            assessment = valueOf(answer.assessment());
        } else if (evidence instanceof Practice practice) {
            kind = "practice";
            success = practice.success();
            help = practice.help();
            posture = practice.posture();
            reason = practice.reason();
        } else if (evidence instanceof Observation observation) {
            kind = "observation";
            help = observation.help();
            posture = observation.posture();
            reason = observation.reason();
        } else if (evidence instanceof SelfReport report) {
            kind = "self-report";
            help = report.help();
            assessment = valueOf(report.assessment());
        } else {
            kind = "content";
            event = ((ContentEvent) evidence).event();
        }
        ItemRef item = evidence.item();
        return new EvidenceMessage(
                header.id(),
                kind,
                header.learner().value(),
                header.at().toString(),
                header.channel().name(),
                header.structure(),
                header.supersedes(),
                item.pack(),
                item.version(),
                item.item(),
                option,
                assessment,
                success,
                name(help),
                name(posture),
                name(reason),
                name(event));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String valueOf(@Nullable AssessmentId assessment) {
        return assessment == null ? null : assessment.value();
    }

    private static @Nullable AssessmentId assessment(EvidenceMessage message) {
        String assessment = optionalId("assessment", message.assessment());
        return assessment == null ? null : new AssessmentId(assessment);
    }

    private static EvidenceHeader header(
            EvidenceMessage message, Actor sender, @Nullable Function<LearnerId, String> structures) {
        String channel = message.channel();
        String id = id("id", message.id());
        String supersedes = optionalId("supersedes", message.supersedes());
        if (id.equals(supersedes)) {
            throw new Culprit("supersedes", "supersedes-itself");
        }
        LearnerId learner = learner(message, sender);
        return new EvidenceHeader(
                id,
                learner,
                sender.id(),
                structure(message, sender, learner, structures),
                channel == null ? Channel.SCREEN : constant(Channel.class, "channel", channel),
                instant(required("at", message.at())),
                supersedes);
    }

    private static LearnerId learner(EvidenceMessage message, Actor sender) {
        String learner = message.learner();
        if (learner == null) {
            return sender.asLearner();
        }
        try {
            return new LearnerId(learner);
        } catch (IllegalArgumentException e) {
            throw new Culprit("learner", "misshapen-id");
        }
    }

    private static String structure(
            EvidenceMessage message,
            Actor sender,
            LearnerId learner,
            @Nullable Function<LearnerId, String> structures) {
        String structure = message.structure();
        if (structure == null) {
            if (sender.structures().size() == 1) {
                return sender.structures().iterator().next();
            }
            if (structures == null) {
                throw new Culprit("structure", "structure-needed");
            }
            return structures.apply(learner);
        }
        if (!sender.structures().contains(structure)) {
            throw new Culprit("structure", "not-your-structure");
        }
        return structure;
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

    private static Help help(EvidenceMessage message) {
        return constant(Help.class, "help", required("help", message.help()));
    }

    private static boolean success(EvidenceMessage message) {
        Boolean success = message.success();
        if (success == null) {
            throw new Culprit("success", "required");
        }
        return success;
    }

    private static @Nullable Posture posture(EvidenceMessage message) {
        String posture = message.posture();
        return posture == null ? null : constant(Posture.class, "posture", posture);
    }

    private static @Nullable PostureReason reason(EvidenceMessage message) {
        String reason = message.reason();
        return reason == null ? null : constant(PostureReason.class, "reason", reason);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new Culprit(field, "required");
        }
        return value;
    }

    private static String id(String field, @Nullable String value) {
        String id = required(field, value);
        if (!OpaqueId.isValid(id)) {
            throw new Culprit(field, "misshapen-id");
        }
        return id;
    }

    private static @Nullable String optionalId(String field, @Nullable String value) {
        return value == null ? null : id(field, value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new Culprit(field, "unknown-value");
    }

    /** Refuses the fields that a kind does not use. */
    private static void only(EvidenceMessage message, String... allowed) {
        var fields = List.of(allowed);
        check(fields, "option", message.option());
        check(fields, "assessment", message.assessment());
        check(fields, "success", message.success());
        check(fields, "help", message.help());
        check(fields, "posture", message.posture());
        check(fields, "reason", message.reason());
        check(fields, "event", message.event());
    }

    private static void check(List<String> allowed, String field, @Nullable Object value) {
        if (value != null && !allowed.contains(field)) {
            throw new Culprit(field, "not-for-this-kind");
        }
    }
}
