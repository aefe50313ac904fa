package org.inclusion.journey;

import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;

/** The title of the item that a piece of evidence is about. */
@Internal
public final class EvidenceTitle {

    private EvidenceTitle() {}

    /**
     * The title of the item, in the version of the pack that the evidence names.
     *
     * @return empty where the library does not hold that version, or the version has no such item
     */
    public static Optional<LocalizedText> of(Evidence evidence, ContentLibrary content) {
        return content.pack(evidence.item()).flatMap(pack -> in(pack, evidence));
    }

    private static Optional<LocalizedText> in(ContentPack pack, Evidence evidence) {
        String item = evidence.item().item();
        if (evidence instanceof Answer) {
            return pack.question(new QuestionId(item)).map(Question::text);
        }
        if (evidence instanceof Observation || evidence instanceof Settlement || evidence instanceof Witnessed) {
            return pack.skill(item).map(Skill::title);
        }
        if (evidence instanceof Practice || evidence instanceof ContentEvent) {
            return pack.step(new StepId(item)).map(Step::title);
        }
        if (evidence instanceof Withdrawal) {
            return ofAny(item, pack);
        }
        return pack.selfReport(item)
                .map(SelfReportQuestion::text)
                .or(() -> pack.skill(item).map(Skill::title));
    }

    private static Optional<LocalizedText> ofAny(String item, ContentPack pack) {
        return pack.step(new StepId(item))
                .map(Step::title)
                .or(() -> pack.question(new QuestionId(item)).map(Question::text))
                .or(() -> pack.skill(item).map(Skill::title))
                .or(() -> pack.selfReport(item).map(SelfReportQuestion::text));
    }
}
