package org.inclusion.servlet.journey;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.inclusion.AboutLearner;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.LevelReason;
import org.inclusion.journey.SeenProfile;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.skill.SkillRef;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a learner showed, skill by skill, and the levels of her areas; takes her disagreements. A level is shown
 * in words, never as a probability.
 */
final class ProfileRoutes {

    private ProfileRoutes() {}

    private record ProfileView(long version, SkillsView skills, List<AreaView> areas) {}

    private record AreaView(
            String area,
            String title,
            AreaLevel.Status status,
            @Nullable Help level,
            String sentence,
            List<String> why,
            @Nullable String settles,
            @Nullable String at,
            boolean reviewDue,
            @Nullable String review,
            List<String> evidence) {}

    private record DisagreementView(
            String area,
            @Nullable String pack,
            @Nullable String skill,
            Disagreement.Saying saying,
            String at,
            @Nullable String takenBackAt,
            @Nullable String settledBy,
            @Nullable String settledAt) {

        static DisagreementView of(Disagreement disagreement) {
            SkillRef skill = disagreement.skill();
            return new DisagreementView(
                    disagreement.area().value(),
                    skill == null ? null : skill.pack(),
                    skill == null ? null : skill.skill(),
                    disagreement.saying(),
                    disagreement.at().toString(),
                    text(disagreement.takenBackAt()),
                    disagreement.settledBy(),
                    text(disagreement.settledAt()));
        }
    }

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/profile", ProfileRoutes::profile),
                Route.post("api/learners/{learner}/disagreements", ProfileRoutes::disagree),
                Route.post("api/learners/{learner}/disagreements/retractions", ProfileRoutes::takeBack),
                Route.post("api/learners/{learner}/disagreements/settlements", ProfileRoutes::settle));
    }

    private static Answer profile(Exchange exchange) {
        LearnerId learner = exchange.learner();
        String voice = exchange.actor().is(learner) ? "learner" : "helper";
        return exchange.answer(
                exchange.acting().about(learner).profile(),
                seen -> Answer.revisable(new ProfileView(
                        seen.version(),
                        SkillsView.of(seen.skills(), voice, exchange),
                        seen.profile().areas().stream()
                                .map(level -> view(level, seen, voice, exchange))
                                .toList())));
    }

    private static AreaView view(AreaLevel level, SeenProfile seen, String voice, Exchange exchange) {
        String title = exchange.in(level.area().title());
        boolean open = level.status() == AreaLevel.Status.NOT_ESTABLISHED;
        return new AreaView(
                level.area().id().value(),
                title,
                level.status(),
                level.level(),
                exchange.say("level." + shown(level) + "." + voice),
                seen.why().getOrDefault(level.area().id(), List.of()).stream()
                        .map(why -> said(why, voice, exchange))
                        .toList(),
                open ? exchange.say(Reason.of("level.settles", "area", title)) : null,
                text(level.at()),
                level.reviewDue(),
                level.reviewDue() ? exchange.say("level.review") : null,
                level.evidence());
    }

    /** What weighed, and in which direction. */
    private static String said(LevelReason why, String voice, Exchange exchange) {
        String what = exchange.say(inVoice(why.what(), voice));
        LevelReason.Toward toward = why.toward();
        return toward == null ? what : what + " " + exchange.say("why.toward." + toward);
    }

    /** A sentence in the first person, for a learner's own words, is turned into one about her for a helper. */
    private static Reason inVoice(Reason why, String voice) {
        boolean aboutHer = why.code().equals("why.self-report") && voice.equals("helper");
        return aboutHer ? Reason.of("why.self-report.helper") : why;
    }

    private static String shown(AreaLevel level) {
        return switch (level.status()) {
            case ESTABLISHED -> String.valueOf(level.level());
            case NOT_ESTABLISHED -> "unknown";
            case SUSPENDED -> "suspended";
        };
    }

    /** With the level of an area, or with what is shown of a skill. */
    private static Answer disagree(Exchange exchange) {
        AboutLearner learner = exchange.about();
        Supplier<Outcome<Disagreement>> said = saidIn(exchange.body(), learner);
        return exchange.answer(
                said.get(), disagreement -> Answer.created(DisagreementView.of(disagreement), "profile"));
    }

    /** Reads the whole body before anything is done. */
    private static Supplier<Outcome<Disagreement>> saidIn(JsonFields body, AboutLearner learner) {
        if (body.has("skill")) {
            SkillRef skill = skill(body);
            Disagreement.Saying saying = body.constant("saying", Disagreement.Saying.class);
            body.end();
            return () -> learner.disagree(skill, saying);
        }
        AreaId area = area(body);
        return () -> learner.disagree(area);
    }

    private static Answer takeBack(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        SkillRef skill = skill(body);
        body.end();
        return exchange.answer(learner.takeBack(skill), disagreement -> Answer.of(DisagreementView.of(disagreement)));
    }

    private static SkillRef skill(JsonFields body) {
        return new SkillRef(body.known("pack", id -> id), body.known("skill", id -> id));
    }

    private static Answer settle(Exchange exchange) {
        AboutLearner learner = exchange.about();
        return exchange.answer(
                learner.settle(area(exchange.body())), disagreement -> Answer.of(DisagreementView.of(disagreement)));
    }

    private static AreaId area(JsonFields body) {
        AreaId area = body.known("area", AreaId::new);
        body.end();
        return area;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
