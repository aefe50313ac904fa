package org.inclusion.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Evidence in JSON, as its sender wrote it: one object, with the same fields that {@code POST api/evidence} takes.
 * {@link Evidence} is what the object says, once it is read. Immutable.
 *
 * <p>A sender may leave out {@code learner}, and then speaks of the sender's own act; {@code channel}, and then means
 * {@link Channel#SCREEN}; and {@code structure}, if the sender belongs to one structure only, or hands it to {@code
 * Acting.read}, which chooses. A field that its kind does not use is refused rather than dropped, since a sender who
 * wrote it meant something by it.
 */
public final class SentEvidence {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Null where the text was not JSON. */
    private final @Nullable JsonNode said;

    private SentEvidence(@Nullable JsonNode said) {
        this.said = said;
    }

    /**
     * Takes a JSON text. A text that is not JSON, or that has a field twice, is refused when it is read.
     *
     * @param json one JSON object
     */
    public static SentEvidence json(String json) {
        try {
            JsonNode said = JSON.readTree(json);
            return new SentEvidence(said.isMissingNode() ? null : said);
        } catch (JsonProcessingException e) {
            return new SentEvidence(null);
        }
    }

    /**
     * Takes JSON that the library's own doors have parsed.
     *
     * @param said any JSON; it must not change afterwards
     */
    @Internal
    public static SentEvidence parsed(JsonNode said) {
        return new SentEvidence(said);
    }

    /** Takes the fields of evidence that was read before. */
    static SentEvidence fields(Map<String, Object> fields) {
        return new SentEvidence(JSON.valueToTree(fields));
    }

    /**
     * Reads the evidence, as sent by an actor. A sender who belongs to several structures has to say one; otherwise the
     * refusal is {@code structure-needed}.
     *
     * @param sender who sends it
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> by(Actor sender) {
        return by(sender, learner -> {
            throw new Culprit("structure", "structure-needed");
        });
    }

    /**
     * Reads the evidence, as sent by an actor, under a structure that is chosen where the sender says none.
     *
     * @param sender who sends it
     * @param structures chooses one of the sender's structures for the learner whom the evidence is about; asked only
     *     where the sender belongs to several and says none
     * @return the evidence, or a refusal that names the field at fault
     */
    public Outcome<Evidence> by(Actor sender, Function<LearnerId, String> structures) {
        if (said == null) {
            return Outcome.refused(new Refusal(Refusal.Kind.INVALID, Reason.of("problem.not-json")));
        }
        try {
            return Outcome.done(read(new SaidFields(said), sender, structures));
        } catch (Culprit culprit) {
            return Outcome.refused(culprit.refusal());
        }
    }

    private static Evidence read(SaidFields said, Actor sender, Function<LearnerId, String> structures) {
        EvidenceHeader header = header(said, sender, structures);
        ItemRef item = new ItemRef(
                said.required(EvidenceField.PACK),
                said.required(EvidenceField.VERSION),
                said.required(EvidenceField.ITEM));
        return said.required(EvidenceField.KIND).read(header, item, said);
    }

    private static EvidenceHeader header(SaidFields said, Actor sender, Function<LearnerId, String> structures) {
        String id = said.required(EvidenceField.ID);
        String supersedes = said.optional(EvidenceField.SUPERSEDES);
        if (id.equals(supersedes)) {
            throw new Culprit("supersedes", "supersedes-itself");
        }
        LearnerId learner = said.optional(EvidenceField.LEARNER);
        LearnerId about = learner == null ? sender.asLearner() : learner;
        String structure = structure(said, sender, about, structures);
        Channel channel = said.optional(EvidenceField.CHANNEL);
        Instant at = said.required(EvidenceField.AT);
        return new EvidenceHeader(
                id, about, sender.id(), structure, channel == null ? Channel.SCREEN : channel, at, supersedes);
    }

    private static String structure(
            SaidFields said, Actor sender, LearnerId about, Function<LearnerId, String> structures) {
        String structure = said.optional(EvidenceField.STRUCTURE);
        if (structure == null) {
            return sender.structures().size() == 1
                    ? sender.structures().iterator().next()
                    : structures.apply(about);
        }
        if (!sender.structures().contains(structure)) {
            throw new Culprit("structure", "not-your-structure");
        }
        return structure;
    }
}
