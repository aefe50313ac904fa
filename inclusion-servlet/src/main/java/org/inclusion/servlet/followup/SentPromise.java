package org.inclusion.servlet.followup;

import java.time.ZoneId;
import org.inclusion.access.Refusal;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.followup.Try;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads promises and tries as pages send them. An hour without an offset is the hour where people meet. */
final class SentPromise {

    private SentPromise() {}

    static SaidPromise promise(JsonFields body, ZoneId zone) {
        SaidPromise said = new SaidPromise(
                body.id("id", sent -> sent),
                body.optionalDay("day"),
                body.optionalMoment("meetsAt", zone),
                body.constant("way", MeetingWay.class),
                matter(body),
                Boolean.TRUE.equals(body.optionalFlag("mine")));
        body.end();
        return said;
    }

    static SaidTry oneTry(JsonFields body, ZoneId zone) {
        SaidTry said = new SaidTry(
                body.id("id", sent -> sent),
                body.constant("result", Try.Result.class),
                body.optionalDay("day"),
                body.optionalMoment("meetsAt", zone),
                body.optionalConstant("way", MeetingWay.class),
                Boolean.TRUE.equals(body.optionalFlag("absent")));
        body.end();
        return said;
    }

    /** The matter of the promise: a kind that needs an item or a pack has one, and no other kind has. */
    static Matter matter(JsonFields body) {
        Matter.Kind kind = body.constant("about", Matter.Kind.class);
        String pack = switch (kind) {
            case STEP -> body.id("pack", sent -> sent);
            case DISAGREEMENT -> body.optionalId("pack");
            case WISH, REFERRAL, NEWS -> nothing("pack", body);
        };
        String item = kind == Matter.Kind.NEWS ? nothing("item", body) : body.id("item", sent -> sent);
        return new Matter(kind, pack, item);
    }

    private static @Nullable String nothing(String field, JsonFields body) {
        if (body.optionalString(field) != null) {
            throw new ProblemException(Problem.of(Refusal.invalid("/" + field, "not-for-this-kind")));
        }
        return null;
    }
}
