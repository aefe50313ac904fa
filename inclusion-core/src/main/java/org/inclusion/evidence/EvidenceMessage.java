package org.inclusion.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.EvidenceMessages.Culprit;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as senders write it: one flat shape for all kinds, which binds to JSON as it is. The sender's own id and, where
 * she belongs to one structure only, the structure are filled in by {@link #from(Actor)}. A field that its kind does not use is
 * refused rather than dropped, since a sender who wrote it meant something by it.
 *
 * @param id evidence id, required
 * @param kind {@code answer, practice, observation, self-report, content}, required
 * @param learner whom it is about; left out, the sender herself
 * @param at ISO 8601 instant with its offset, required
 * @param channel {@link Channel}; left out, {@code SCREEN}
 * @param structure structure id; left out by a sender who belongs to several, it has to be chosen for her
 * @param supersedes id of the evidence it corrects
 * @param pack pack id, required
 * @param version pack version, required
 * @param item item id, required
 * @param option answer: the chosen option; left out, "I don't know"
 * @param assessment answer, self-report: the assessment it belongs to
 * @param success practice: whether it worked, required there
 * @param help practice, observation, self-report: {@link Help}, required there
 * @param posture practice, observation: {@link Posture}
 * @param reason practice, observation: {@link PostureReason}
 * @param event content: {@link Evidence.LessonEvent}, required there
 */
public record EvidenceMessage(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String learner,
        @Nullable String at,
        @Nullable String channel,
        @Nullable String structure,
        @Nullable String supersedes,
        @Nullable String pack,
        @Nullable String version,
        @Nullable String item,
        @Nullable String option,
        @Nullable String assessment,
        @Nullable Boolean success,
        @Nullable String help,
        @Nullable String posture,
        @Nullable String reason,
        @Nullable String event) {

    /**
     * What a sender would have written.
     *
     * @param evidence any evidence
     * @return its message
     */
    public static EvidenceMessage of(Evidence evidence) {
        return EvidenceMessages.write(evidence);
    }

    /**
     * The evidence this says, by this sender. Nothing chooses for her: {@code structure-needed} where she belongs to several
     * structures and does not say which.
     *
     * @param sender who sends it
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> from(Actor sender) {
        return read(sender, null);
    }

    /**
     * The evidence this says, by this sender, and under a structure that is chosen where she does not say.
     *
     * @param sender who sends it
     * @param structures one of the sender's, for the learner it is about; asked only where she belongs to several and does
     *     not say which
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> from(Actor sender, Function<LearnerId, String> structures) {
        return read(sender, structures);
    }

    private Outcome<Evidence> read(Actor sender, @Nullable Function<LearnerId, String> structures) {
        try {
            return Outcome.done(EvidenceMessages.read(this, sender, structures));
        } catch (Culprit culprit) {
            return Outcome.refused(Refusal.invalid(culprit.field, culprit.rule));
        }
    }

    /**
     * The hash by which "sent again" and "same id, other content" are told apart.
     *
     * @return SHA-256 over every field but the id, 64 lower-case hexadecimal digits
     */
    String contentHash() {
        StringBuilder content = new StringBuilder();
        for (Object field : new @Nullable Object[] {
            kind,
            learner,
            at,
            channel,
            structure,
            supersedes,
            pack,
            version,
            item,
            option,
            assessment,
            success,
            help,
            posture,
            reason,
            event
        }) {
            // No field holds a line feed once read, so the separator cannot be forged.
            content.append(field == null ? "" : field).append('\n');
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
