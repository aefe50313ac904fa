package org.inclusion.servlet.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

/**
 * One request with what a handler needs to answer it: the library, the actor, the address, the body and the language.
 * For one thread.
 */
public final class Exchange {

    private static final String ONESELF = "me";

    /** Finds codings in {@code Accept-Encoding}, unless their weight is 0. */
    private static final Map<String, Pattern> CODINGS = Map.of("br", coding("br"), "gzip", coding("gzip"));

    private final Inclusion inclusion;
    private final BodyReader bodies;
    private final HttpServletRequest request;
    private final Map<String, String> variables;
    private final Locale language;
    private final @Nullable Actor actor;
    private final UnaryOperator<String> signing;

    /** The body, once it was read. */
    private @Nullable JsonNode read;

    public Exchange(
            Inclusion inclusion,
            BodyReader bodies,
            HttpServletRequest request,
            Map<String, String> variables,
            Locale language,
            @Nullable Actor actor) {
        this(inclusion, bodies, request, variables, language, actor, address -> address);
    }

    /**
     * One request.
     *
     * @param signing signs the address of a file for the page that is answered
     */
    public Exchange(
            Inclusion inclusion,
            BodyReader bodies,
            HttpServletRequest request,
            Map<String, String> variables,
            Locale language,
            @Nullable Actor actor,
            UnaryOperator<String> signing) {
        this.inclusion = inclusion;
        this.bodies = bodies;
        this.request = request;
        this.variables = variables;
        this.language = language;
        this.actor = actor;
        this.signing = signing;
    }

    /** The address of a file as the page that is answered can show it, with a signature where the page needs one. */
    public String shown(String address) {
        return signing.apply(address);
    }

    public Inclusion inclusion() {
        return inclusion;
    }

    /**
     * The person who asks.
     *
     * @throws NullPointerException on a route for anybody
     */
    public Actor actor() {
        return Objects.requireNonNull(actor, "a route for anybody has no actor");
    }

    public Acting acting() {
        return inclusion.as(actor());
    }

    /** The permissions of the actor about the learner of the address. */
    public AboutLearner about() {
        return acting().about(learner());
    }

    public Locale language() {
        return language;
    }

    /** The answer of a rule of the host's about this request. */
    public <T> T said(Function<HttpServletRequest, T> rule) {
        return rule.apply(request);
    }

    /** The value of a variable of the route's template. */
    public String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** The learner whom the address names; {@code me} is the actor. */
    public LearnerId learner() {
        String id = variable("learner");
        if (id.equals(ONESELF)) {
            return actor().asLearner();
        }
        try {
            return new LearnerId(id);
        } catch (IllegalArgumentException socialSecurityNumber) {
            // No learner has such an id. The answer does not repeat it.
            throw new ProblemException(Problem.of(404, "no-such-address"));
        }
    }

    /** The first query parameter of a name; null if there is none, or if it cannot be decoded. */
    @Nullable
    public String query(String name) {
        return Query.parameter(request, name);
    }

    /**
     * The body, as a JSON object.
     *
     * @throws ProblemException if it is none, or beyond the limits
     */
    public JsonFields body() {
        JsonFields body = bodies.read(request);
        read = body.whole();
        return body;
    }

    /**
     * A problem that a route answers, with every other mistake of the body, if the body was read and the problem is
     * about it.
     */
    public Problem withEveryFault(Problem problem, Route route) {
        return read == null ? problem : problem.among(Description.faults(route.template(), read));
    }

    /**
     * Makes sure that the body holds nothing.
     *
     * @throws ProblemException if it holds something
     */
    public void emptyBody() {
        bodies.readNothing(request);
    }

    /** Whether the caller accepts bodies compressed with gzip. */
    public boolean acceptsGzip() {
        return accepts("gzip");
    }

    /**
     * Whether the caller accepts compressed bodies.
     *
     * @param coding how they are compressed: {@code gzip} or {@code br}
     */
    public boolean accepts(String coding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Objects.requireNonNull(CODINGS.get(coding), coding)
                        .matcher(accepted)
                        .find();
    }

    private static Pattern coding(String name) {
        return Pattern.compile("(?i)\\b" + name + "\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");
    }

    /** A text in the language of the answer. */
    public String in(LocalizedText text) {
        return text.in(language);
    }

    /**
     * The language in which {@link #in} gives a text: that of the answer, or one that the text is written in. A BCP
     * 47 tag.
     */
    public String languageOf(LocalizedText text) {
        return text.shownIn(language);
    }

    /** The library's sentence for a code, in the language of the answer. */
    public String say(String code) {
        return inclusion.words().say(code, language);
    }

    /** The library's sentence for a reason, in the language of the answer. */
    public String say(Reason reason) {
        return inclusion.words().say(reason, language);
    }

    /** The name that the host shows for a person or a structure; null if it shows none. */
    @Nullable
    public String nameOf(String id) {
        return inclusion.names().nameOf(id).orElse(null);
    }

    /** The words by which the host tells a person apart from others of that name; null if it has none. */
    @Nullable
    public String toldApartBy(String id) {
        return inclusion.names().toldApartBy(id).orElse(null);
    }

    /**
     * The answer to an outcome that is done.
     *
     * @param shown makes the answer from the outcome's value
     * @throws ProblemException if the outcome is refused
     */
    public <T> Answer answer(Outcome<T> outcome, Function<? super T, Answer> shown) {
        return shown.apply(done(outcome));
    }

    /** The value of what was done, or the problem that it was refused. */
    public static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new ProblemException(Problem.of(refusal));
        });
    }

    /**
     * The value that an address names.
     *
     * @param what the kind of thing, as in {@link Refusal#notFound}
     * @throws ProblemException 404 if there is none
     */
    public <T> T found(Optional<T> maybe, String what, String id) {
        return maybe.orElseThrow(() -> new ProblemException(Problem.of(Refusal.notFound(what, id))));
    }

    /** The answer to a request that was refused. */
    public Answer problem(Problem problem) {
        return Answer.of(problem, problem.document(inclusion.words(), language));
    }
}
