package org.inclusion.servlet.evidence;

import java.util.Optional;
import org.inclusion.content.Question;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Posture;
import org.inclusion.id.QuestionId;
import org.inclusion.journey.EvidenceTitle;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** Evidence in sentences: what it was about, and what was done. */
final class EvidenceWords {

    private EvidenceWords() {}

    /** The sentence that says what was done, to the learner or to a helper. */
    static String sentence(Evidence evidence, Exchange exchange) {
        if (evidence instanceof Witnessed) {
            return witnessed("history.witnessed", exchange);
        }
        if (evidence instanceof Answer answer) {
            return exchange.say(answered(answer, exchange));
        }
        boolean toLearner = exchange.actor().is(evidence.header().learner());
        return exchange.say(code(evidence, toLearner));
    }

    /** The sentence that the host's site saw it, with the site's name where it has one. */
    private static String witnessed(String code, Exchange exchange) {
        return exchange.inclusion()
                .names()
                .hostName()
                .map(site -> exchange.say(Reason.of(code, "site", LocalizedText.of(site))))
                .orElseGet(() -> exchange.say(code + ".unnamed"));
    }

    /** The answer in the words of its option. Where the host no longer keeps that version of the pack, the sentence says only that there was one. */
    private static Reason answered(Answer answer, Exchange exchange) {
        String chosen = answer.option();
        return chosen == null
                ? Reason.of("history.answer.not-known")
                : question(answer, exchange)
                        .flatMap(question -> question.option(chosen))
                        .map(option -> Reason.of("history.answer.chosen", "option", option.text()))
                        .orElse(Reason.of("history.answer"));
    }

    private static Optional<Question> question(Answer answer, Exchange exchange) {
        return exchange.inclusion()
                .content()
                .pack(answer.item())
                .flatMap(pack -> pack.question(new QuestionId(answer.item().item())));
    }

    /** The code of the sentence that says what was done, to the learner or to a helper. */
    private static String code(Evidence evidence, boolean toLearner) {
        if (evidence instanceof Practice practice) {
            return code(practice);
        }
        if (evidence instanceof Observation observation) {
            return "history.observation." + observation.help();
        }
        if (evidence instanceof Settlement settlement) {
            return "history.settlement." + settlement.help();
        }
        if (evidence instanceof Withdrawal) {
            return "history.withdrawal";
        }
        if (evidence instanceof ContentEvent content) {
            return "history.content." + content.event();
        }
        return toLearner ? "history.self-report" : "history.self-report.helper";
    }

    private static String code(Practice practice) {
        if (practice.header().channel() == Channel.HOME) {
            return practice.success() ? "history.practice.home" : "history.practice.home-tried";
        }
        if (!practice.success()) {
            return "history.practice.tried";
        }
        if (practice.posture() == Posture.DONE_FOR) {
            return "history.practice.done-for";
        }
        return (byVoice(practice) ? "history.practice.telephone." : "history.practice.") + practice.help();
    }

    /** On the telephone nobody can show anything or stand near: the voice helps. */
    private static boolean byVoice(Practice practice) {
        return practice.header().channel() == Channel.TELEPHONE
                && (practice.help() == Help.SHOWN || practice.help() == Help.SUPPORTED);
    }

    /** The title of the item; the bare id where the host no longer keeps that version of the pack. */
    static String title(Evidence evidence, Exchange exchange) {
        return EvidenceTitle.of(evidence, exchange.inclusion().content())
                .map(exchange::in)
                .orElse(evidence.item().item());
    }

    /**
     * The sentence that helps, for another answer than the right one; null for all other evidence. It names the right one first, so
     * that what the pack says about hers is not taken for a yes. "I don't know" is helped by the right one alone: what the pack says about
     * another one argues with an answer that she never gave.
     */
    static @Nullable String help(Evidence evidence, Exchange exchange) {
        return evidence instanceof Answer answer ? help(answer, exchange) : null;
    }

    private static @Nullable String help(Answer answer, Exchange exchange) {
        Optional<Question> question = question(answer, exchange);
        String chosen = answer.option();
        if (chosen == null) {
            return question.flatMap(EvidenceWords::right)
                    .map(right -> exchange.say(Reason.of("answer.right-one", "option", right.text())))
                    .orElse(null);
        }
        LocalizedText why = question.flatMap(asked -> asked.option(chosen))
                .map(Question.Option::help)
                .orElse(null);
        if (why == null) {
            return null;
        }
        return question.flatMap(EvidenceWords::right)
                .map(right -> exchange.say(Reason.of("answer.right-one-after", "option", right.text())
                        .with("why", why)))
                .orElseGet(() -> exchange.in(why));
    }

    private static Optional<Question.Option> right(Question question) {
        return question.options().stream().filter(Question.Option::right).findFirst();
    }
}
