package org.inclusion.servlet.evidence;

import org.inclusion.Acting;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceMessage;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;

/** Evidence from the JSON its sender wrote. */
final class EvidenceReader {

    private EvidenceReader() {}

    static Evidence read(JsonFields fields, Acting sender) {
        EvidenceMessage message = new EvidenceMessage(
                fields.optionalString("id"),
                fields.optionalString("kind"),
                fields.optionalString("learner"),
                fields.optionalString("at"),
                fields.optionalString("channel"),
                fields.optionalString("structure"),
                fields.optionalString("supersedes"),
                fields.optionalString("pack"),
                fields.optionalString("version"),
                fields.optionalString("item"),
                fields.optionalString("option"),
                fields.optionalString("assessment"),
                fields.optionalFlag("success"),
                fields.optionalString("help"),
                fields.optionalString("posture"),
                fields.optionalString("reason"),
                fields.optionalString("event"));
        fields.end();
        return Exchange.done(sender.read(message));
    }
}
