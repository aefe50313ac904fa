package org.inclusion.servlet.referral;

import java.util.List;
import java.util.function.Function;
import org.inclusion.access.Outcome;
import org.inclusion.access.SecretSigns;
import org.inclusion.referral.OpenedSheet;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.SheetSide;
import org.inclusion.servlet.guess.GuessLimit;
import org.inclusion.servlet.guess.GuessedSigns;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * Lets anybody with a sheet see that a referral waits for an answer, and answer once. Nobody signs in, and nothing of
 * the learner goes out. The secret comes in the body: servers and proxies note addresses.
 */
final class SheetRoutes {

    /** Sixteen signs are copied from paper: mistakes are usual, and a guess in a minute finds nothing. */
    static final GuessedSigns SIGNS = new GuessedSigns("refused.unknown-referral-sheet", 20);

    private final GuessLimit guesses;

    private SheetRoutes(GuessLimit guesses) {
        this.guesses = guesses;
    }

    private record OpenedView(
            String sentence,
            @Nullable String number,
            String day,
            String until,
            String please,
            ReferralAnswer.@Nullable Kind answer,
            boolean open) {

        static OpenedView of(OpenedSheet sheet, Exchange exchange) {
            String answered = sheet.answer() == null ? "referral.sheet.closed" : "referral.sheet.answered";
            String lastDay = WrittenDay.of(sheet.lastDay(), exchange.language());
            return new OpenedView(
                    from(sheet.from(), exchange),
                    sheet.fromNumber(),
                    WrittenDay.of(sheet.notedOn(), exchange.language()),
                    exchange.say(Reason.of("referral.sheet.until", "day", lastDay)),
                    exchange.say(sheet.isOpen() ? "referral.sheet.please" : answered),
                    sheet.answer(),
                    sheet.isOpen());
        }
    }

    /** A sentence that says who sends her. */
    static String from(@Nullable String structure, Exchange exchange) {
        return structure == null
                ? exchange.say("referral.sheet.from.unnamed")
                : exchange.say(Reason.of("referral.sheet.from", "structure", structure));
    }

    /**
     * The routes of one servlet.
     *
     * @param guesses limits how often a caller may guess signs
     */
    static List<Route> all(GuessLimit guesses) {
        SheetRoutes routes = new SheetRoutes(guesses);
        return List.of(
                Route.openPost("practice/referral/open", routes::open),
                Route.openPost("practice/referral/answers", routes::answer));
    }

    private Answer open(Exchange exchange) {
        JsonFields body = exchange.body();
        String signs = body.string("signs");
        body.end();
        return shown(exchange, signs, exchange.inclusion()::openSheet);
    }

    private Answer answer(Exchange exchange) {
        JsonFields body = exchange.body();
        String signs = body.string("signs");
        ReferralAnswer.Kind kind = body.constant("answer", ReferralAnswer.Kind.class);
        body.end();
        return shown(
                exchange, signs, sent -> exchange.inclusion().at(SheetSide.DOOR).answerSheet(sent, kind));
    }

    /** A text that cannot be signs is no guess. */
    private Answer shown(Exchange exchange, String signs, Function<String, Outcome<OpenedSheet>> asked) {
        Outcome<OpenedSheet> outcome = SecretSigns.areSigns(signs)
                ? guesses.tried(exchange, signs, () -> asked.apply(signs))
                : asked.apply(signs);
        return exchange.answer(outcome, sheet -> Answer.of(OpenedView.of(sheet, exchange)));
    }
}
