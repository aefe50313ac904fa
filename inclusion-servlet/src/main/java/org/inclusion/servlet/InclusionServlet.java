package org.inclusion.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.servlet.http.Admission;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.AnswerWriter;
import org.inclusion.servlet.http.ArrivingBodies;
import org.inclusion.servlet.http.BodyReader;
import org.inclusion.servlet.http.CsrfRule;
import org.inclusion.servlet.http.DoorFilter;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Failures;
import org.inclusion.servlet.http.HeldBody;
import org.inclusion.servlet.http.Languages;
import org.inclusion.servlet.http.LateRefusals;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.RefusedChanges;
import org.inclusion.servlet.http.Router;
import org.inclusion.servlet.http.StreamedBody;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.slf4j.LoggerFactory;

/**
 * Serves the library over HTTP: a JSON API, and the scripts and pages of the web components. The host mounts it at an
 * address of its choice and names the actor. The servlet creates no session and sets no cookie, and its answers tell
 * nothing about failures inside. The description of the API is at {@code openapi.json} below the mount
 * point. Thread-safe.
 *
 * <pre>{@code
 * InclusionServlet.mount(servletContext, "/inclusion/*", inclusion, ActorResolver.fromPrincipal(ids, roles, directory));
 * }</pre>
 */
public final class InclusionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Inclusion inclusion;
    private final transient HostFaults faults = new HostFaults();
    private final transient RequestActors actors;
    private final transient Languages languages;
    private final transient CsrfRule csrf;
    private final transient BodyReader bodies;
    private final transient Admission admission;
    private final transient ArrivingBodies places;
    private final transient Function<HttpServletRequest, String> callers;
    private final transient RequestListener listener;
    private final transient WebRooms rooms;
    private final transient LateRefusals lateRefusals = new LateRefusals();
    private final transient Router router;

    /**
     * A servlet with all defaults.
     *
     * @param inclusion the library to serve; the host closes it
     * @param actors says which person makes a request
     */
    public InclusionServlet(Inclusion inclusion, ActorResolver actors) {
        this(inclusion, actors, ServletOptions.standard());
    }

    /**
     * A servlet with options.
     *
     * @param inclusion the library to serve; the host closes it
     * @param actors says which person makes a request
     * @param options the settings
     */
    public InclusionServlet(Inclusion inclusion, ActorResolver actors, ServletOptions options) {
        this(inclusion, actors, options, inclusion.rooms());
    }

    /**
     * A servlet that serves some rooms of its library alone.
     *
     * @param rooms the ids of these rooms
     */
    InclusionServlet(Inclusion inclusion, ActorResolver actors, ServletOptions options, Set<String> rooms) {
        this.inclusion = inclusion;
        this.actors = new RequestActors(actors, faults);
        this.languages = new Languages(inclusion.words());
        this.csrf = new CsrfRule(options.allowedOrigins(), options.hostCsrf()::accepts, new RefusedChanges());
        this.bodies = new BodyReader(options.bodyLimit(), options.bodyTime(), options.depthLimit());
        this.admission = new Admission(
                options.requestLimit(),
                options.requestLimitPerPerson(),
                options.requestLimitPerCaller(),
                options.requestRatePerPerson());
        this.places = new ArrivingBodies(options.openBodyLimit());
        this.callers = options.caller();
        this.listener = options.requestListener();
        this.rooms = new WebRooms(rooms, options.caller());
        this.router = new Router(this.rooms.all());
    }

    /**
     * Adds a servlet with all defaults to a web application, with asynchronous support. One application may have
     * several such servlets, each at a mapping of its own, for one library or for several.
     *
     * @param context the web application, while it starts
     * @param mapping the addresses, such as {@code "/inclusion/*"}
     * @param inclusion the library to serve
     * @param actors says which person makes a request
     * @return the registration; the first is named {@code inclusion}, a further one {@code inclusion} and its mapping,
     *     such as {@code inclusion/atelier/*}
     * @throws IllegalArgumentException if the mapping has not the shape of {@code /inclusion/*}
     * @throws IllegalStateException if the mapping is taken
     */
    public static ServletRegistration.Dynamic mount(
            ServletContext context, String mapping, Inclusion inclusion, ActorResolver actors) {
        return mount(context, mapping, new InclusionServlet(inclusion, actors));
    }

    /**
     * Adds a servlet to a web application, with asynchronous support. One application may have several, each at a
     * mapping of its own.
     *
     * @param context the web application, while it starts
     * @param mapping the addresses, such as {@code "/inclusion/*"}
     * @param servlet the servlet
     * @return the registration; the first is named {@code inclusion}, a further one {@code inclusion} and its mapping,
     *     such as {@code inclusion/atelier/*}
     * @throws IllegalArgumentException if the mapping has not the shape of {@code /inclusion/*}
     * @throws IllegalStateException if the mapping is taken
     */
    public static ServletRegistration.Dynamic mount(ServletContext context, String mapping, InclusionServlet servlet) {
        return Mount.add(context, mapping, servlet);
    }

    /**
     * A filter for the host's own doors: addresses that take a form or a body from people who are not signed in, such
     * as the sign-in. It reads the body before anything of the host does. A body that has come whole is never refused
     * for its pace. Others take one of the places that this servlet has for bodies of people who are not signed in
     * ({@link ServletOptions#openBodyLimit}), for five seconds at most. A body that is refused is answered by a problem
     * document: 503, 408, 413 or 400.
     *
     * <p>The host reads parameters, the stream or the reader as ever, and there are no parts: an address that takes
     * files does without this filter. Map it before every filter that reads a body.
     *
     * @return a filter, which supports asynchronous requests; each mapping may have its own, or all the same
     */
    public Filter doorFilter() {
        return new DoorFilter(bodies, places, callers, (refusal, request, response) -> {
            Locale language = languages.of(request);
            Answer answer = nobody(request, language).problem(Failures.problem(refusal, request));
            AnswerWriter.write(answer, AnswerWriter.bytes(answer), language, request, response);
        });
    }

    /** Answers every method: {@link HttpServlet} itself would answer some of them in HTML. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        faults.checkAsync(request);
        try (Told told = new Told(listener, request)) {
            service(request, response, languages.of(request), told);
        }
    }

    private void service(HttpServletRequest request, HttpServletResponse response, Locale language, Told told)
            throws IOException {
        Answer answer;
        byte[] body;
        try {
            answer = answer(request, language, told);
            if (answer.body() instanceof HeldBody held) {
                told.answered(answer);
                AnswerWriter.hold(answer, held, language, request, response);
                return;
            }
            if (answer.body() instanceof StreamedBody streamed) {
                stream(answer, streamed, language, request, response, told);
                return;
            }
            body = AnswerWriter.bytes(answer);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            answer = refused(e, request, language, told);
            body = AnswerWriter.bytes(answer);
        }
        told.answered(answer);
        AnswerWriter.write(answer, body, language, request, response);
    }

    private Answer refused(Throwable why, HttpServletRequest request, Locale language, Told told) {
        return nobody(request, language).problem(told.problem(Failures.problem(why, request)));
    }

    /** Says in one line of the log which library this is, and where it is served. */
    @Override
    public void init() {
        ServletRegistration registration = getServletContext().getServletRegistration(getServletName());
        LoggerFactory.getLogger(InclusionServlet.class)
                .info(
                        "{}, served at {}{}",
                        inclusion.inOneLine(),
                        getServletContext().getContextPath(),
                        registration == null ? "" : String.join(", ", new TreeSet<>(registration.getMappings())));
    }

    /** Ends the answers that are held open. */
    @Override
    public void destroy() {
        rooms.close();
    }

    /**
     * A failure before the first byte is answered by a problem document. A later failure breaks the connection, which
     * the caller sees.
     */
    private void stream(
            Answer answer,
            StreamedBody body,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Told told)
            throws IOException {
        try {
            AnswerWriter.stream(answer, body, language, request, response);
            told.answered(answer);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            Problem problem = told.problem(Failures.problem(e, request));
            Answer refused = nobody(request, language).problem(problem);
            told.answered(refused);
            if (response.isCommitted()) {
                throw new IOException(
                        "an answer was cut off: " + problem.reason().code(), e);
            }
            response.reset();
            AnswerWriter.write(refused, AnswerWriter.bytes(refused), language, request, response);
        }
    }

    private Answer answer(HttpServletRequest request, Locale language, Told told) {
        try {
            Router.Found found = router.find(request.getMethod(), request.getPathInfo());
            told.routed(found.route());
            if (found.route().isUnsafe()) {
                csrf.check(found.route(), request);
            }
            if (found.route().isDocument()) {
                return found.route().handler().handle(nobody(request, language));
            }
            String caller = callers.apply(request);
            try (Admission.Slot slot = admission.enter(caller)) {
                return answer(found, slot, caller, request, language);
            }
        } catch (ProblemException | BusyException | StoreUnavailableException | RetryableException e) {
            Answer refused = refused(e, request, language, told);
            return Admission.isTooFast(e) ? lateRefusals.late(refused) : refused;
        }
    }

    private Answer answer(
            Router.Found found, Admission.Slot slot, String caller, HttpServletRequest request, Locale language) {
        Actor actor =
                found.route().needsActor() && !actors.isSigned(found.route(), request) ? actors.of(request) : null;
        BodyReader reader;
        if (actor == null) {
            reader = bodies.releasing(slot, places, caller);
        } else {
            slot.countFor(actor);
            reader = bodies.releasing(slot);
        }
        Exchange exchange =
                new Exchange(inclusion, reader, request, found.variables(), language, actor, actors.signing(request));
        try {
            return found.route().handler().handle(exchange);
        } catch (ProblemException e) {
            int status = e.problem().status();
            if (status == HttpServletResponse.SC_NOT_FOUND && asksIfAny(request)) {
                return Answer.nothing();
            }
            if (actor != null && status == HttpServletResponse.SC_FORBIDDEN) {
                faults.mayNot(request, actor);
            }
            throw new ProblemException(exchange.withEveryFault(e.problem(), found.route()));
        }
    }

    /**
     * Whether the caller expects that there may be nothing. A browser would write each 404 into its console as
     * an error.
     */
    private static boolean asksIfAny(HttpServletRequest request) {
        return request.getMethod().equals("GET") && "1".equals(request.getHeader("X-Inclusion-If-Any"));
    }

    /** An exchange without an actor, for answers that say nothing about people. */
    private Exchange nobody(HttpServletRequest request, Locale language) {
        return new Exchange(inclusion, bodies, request, Map.of(), language, null);
    }
}
