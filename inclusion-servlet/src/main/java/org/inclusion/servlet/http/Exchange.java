package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.inclusion.AboutLearner;
import org.inclusion.Acting;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/** One request: who asks for what, in which language. */
public final class Exchange {

    private static final String HERSELF = "me";

    /** {@code gzip} among others, and not refused by a weight of nothing. */
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    private final Inclusion inclusion;
    private final BodyReader bodies;
    private final HttpServletRequest request;
    private final Map<String, String> variables;
    private final Locale language;
    private final @Nullable Actor actor;

    public Exchange(
            Inclusion inclusion,
            BodyReader bodies,
            HttpServletRequest request,
            Map<String, String> variables,
            Locale language,
            @Nullable Actor actor) {
        this.inclusion = inclusion;
        this.bodies = bodies;
        this.request = request;
        this.variables = variables;
        this.language = language;
        this.actor = actor;
    }

    public Inclusion inclusion() {
        return inclusion;
    }

    public Actor actor() {
        return Objects.requireNonNull(actor, "a route for anybody has no actor");
    }

    public Acting acting() {
        return inclusion.as(actor());
    }

    /** What the one who asks may do about the learner of the address. */
    public AboutLearner about() {
        return acting().about(learner());
    }

    public Locale language() {
        return language;
    }

    /** What a variable of the address stands for. */
    public String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** Whom the address is about: {@code me} is always the one who asks. */
    public LearnerId learner() {
        String id = variable("learner");
        if (id.equals(HERSELF)) {
            return actor().asLearner();
        }
        try {
            return new LearnerId(id);
        } catch (IllegalArgumentException socialSecurityNumber) {
            // Nobody has such an id, and it is not said back.
            throw new ProblemException(Problem.of(404, "no-such-address"));
        }
    }

    @Nullable
    public String query(String name) {
        return Query.parameter(request, name);
    }

    public JsonFields body() {
        return bodies.read(request);
    }

    public void emptyBody() {
        bodies.readNothing(request);
    }

    /** Whether the caller can unzip what it is sent. */
    public boolean unzips() {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && GZIP.matcher(accepted).find();
    }

    public String in(LocalizedText text) {
        return text.in(language);
    }

    public String say(String code) {
        return inclusion.words().say(code, language);
    }

    public String say(Reason reason) {
        return inclusion.words().say(reason, language);
    }

    @Nullable
    public String nameOf(String id) {
        return inclusion.names().nameOf(id).orElse(null);
    }

    /** What was done, shown; or the refusal. */
    public <T> Answer answer(Outcome<T> outcome, Function<? super T, Answer> shown) {
        return shown.apply(done(outcome));
    }

    /** The value of what was done, or the problem that it was refused. */
    public static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new ProblemException(Problem.of(refusal));
        });
    }

    /** What must be there, or the problem that it is not. */
    public <T> T found(Optional<T> maybe, String what, String id) {
        return maybe.orElseThrow(() -> new ProblemException(Problem.of(Refusal.notFound(what, id))));
    }

    public Answer problem(Problem problem) {
        return new Answer(
                problem.status(),
                Answer.PROBLEM,
                problem.document(inclusion.words(), language),
                Caching.NEVER,
                problem.headers());
    }
}
