package org.inclusion.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.servlet.accompaniment.AccompanimentRoutes;
import org.inclusion.servlet.accompaniment.ExportRoutes;
import org.inclusion.servlet.assessment.AssessmentRoutes;
import org.inclusion.servlet.authoring.LeafletRoutes;
import org.inclusion.servlet.authoring.LessonRoutes;
import org.inclusion.servlet.card.CardRoutes;
import org.inclusion.servlet.card.GuessLimit;
import org.inclusion.servlet.card.HomeProposalRoutes;
import org.inclusion.servlet.card.HomeRoutes;
import org.inclusion.servlet.cohort.StructureRoutes;
import org.inclusion.servlet.content.ContentRoutes;
import org.inclusion.servlet.content.KitRoutes;
import org.inclusion.servlet.content.PackFileRoutes;
import org.inclusion.servlet.content.ResourceRoutes;
import org.inclusion.servlet.content.TelephoneRoutes;
import org.inclusion.servlet.evidence.EvidenceRoutes;
import org.inclusion.servlet.evidence.HistoryRoutes;
import org.inclusion.servlet.followup.AppointmentRoutes;
import org.inclusion.servlet.followup.CallRoutes;
import org.inclusion.servlet.followup.PromiseRoutes;
import org.inclusion.servlet.guest.GuestRoutes;
import org.inclusion.servlet.guest.TodaysStepRoutes;
import org.inclusion.servlet.http.Admission;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.AnswerWriter;
import org.inclusion.servlet.http.BodyReader;
import org.inclusion.servlet.http.CsrfRule;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Failures;
import org.inclusion.servlet.http.HeldBody;
import org.inclusion.servlet.http.Languages;
import org.inclusion.servlet.http.LateRefusals;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.RefusedChanges;
import org.inclusion.servlet.http.Route;
import org.inclusion.servlet.http.Router;
import org.inclusion.servlet.http.StreamedBody;
import org.inclusion.servlet.journey.BookmarkRoutes;
import org.inclusion.servlet.journey.DayRelationRoutes;
import org.inclusion.servlet.journey.MeRoutes;
import org.inclusion.servlet.journey.PeopleRoutes;
import org.inclusion.servlet.journey.ProfileRoutes;
import org.inclusion.servlet.journey.ProgressRoutes;
import org.inclusion.servlet.journey.WishRoutes;
import org.inclusion.servlet.mandate.AbsenceRoutes;
import org.inclusion.servlet.mandate.MandateRoutes;
import org.inclusion.servlet.paper.PaperRoutes;
import org.inclusion.servlet.place.PlaceRoutes;
import org.inclusion.servlet.privacy.CopyRoutes;
import org.inclusion.servlet.privacy.ErasureRoutes;
import org.inclusion.servlet.referral.ArrivedRoutes;
import org.inclusion.servlet.referral.ReferralRoutes;
import org.inclusion.servlet.referral.SheetRoutes;
import org.inclusion.servlet.together.EventStreams;
import org.inclusion.servlet.together.HelpedRoutes;
import org.inclusion.servlet.together.TogetherRoutes;
import org.inclusion.servlet.ui.DocumentRoutes;
import org.inclusion.servlet.ui.UiRoutes;
import org.inclusion.store.BusyException;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Serves the library over HTTP: a JSON API, and the scripts and pages of the web components. The host mounts it at an address of its
 * choice and names the actor. The servlet creates no session and sets no cookie, and its answers tell nothing about failures
 * inside. The description of the API is at {@code openapi.json} below the mount point. Thread-safe.
 *
 * <pre>{@code
 * InclusionServlet.mount(servletContext, "/inclusion/*", inclusion, ActorResolver.fromPrincipal(ids, roles, directory));
 * }</pre>
 */
public final class InclusionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "inclusion";

    private final transient Inclusion inclusion;
    private final transient ActorResolver actors;
    private final transient Languages languages;
    private final transient CsrfRule csrf;
    private final transient BodyReader bodies;
    private final transient Admission admission;
    private final transient Function<HttpServletRequest, String> callers;
    private final transient RequestListener listener;
    private final transient EventStreams streams;
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
        this.inclusion = inclusion;
        this.actors = actors;
        this.languages = new Languages(inclusion.words());
        this.csrf = new CsrfRule(options.allowedOrigins(), options.hostCsrf()::accepts, new RefusedChanges());
        this.bodies = new BodyReader(options.bodyLimit(), options.bodyTime(), options.depthLimit());
        this.admission = new Admission(
                options.requestLimit(),
                options.requestLimitPerPerson(),
                options.requestLimitPerCaller(),
                options.requestRatePerPerson());
        this.callers = options.caller();
        this.listener = options.requestListener();
        this.streams = EventStreams.of(inclusion.watchSessions());
        this.router = new Router(Stream.concat(routes(options.caller(), streams).stream(), UiRoutes.all().stream())
                .toList());
    }

    /**
     * Adds a servlet with all defaults to a web application, with asynchronous support. One application may have several such
     * servlets, each at a mapping of its own, for one library or for several.
     *
     * @param context the web application, while it starts
     * @param mapping the addresses, such as {@code "/inclusion/*"}
     * @param inclusion the library to serve
     * @param actors says which person makes a request
     * @return the registration; the first is named {@code inclusion}, a further one {@code inclusion} and its mapping, such as
     *     {@code inclusion/atelier/*}
     * @throws IllegalArgumentException if the mapping has not the shape of {@code /inclusion/*}
     * @throws IllegalStateException if the mapping is taken
     */
    public static ServletRegistration.Dynamic mount(
            ServletContext context, String mapping, Inclusion inclusion, ActorResolver actors) {
        return mount(context, mapping, new InclusionServlet(inclusion, actors));
    }

    /**
     * Adds a servlet to a web application, with asynchronous support. One application may have several, each at a mapping of its
     * own.
     *
     * @param context the web application, while it starts
     * @param mapping the addresses, such as {@code "/inclusion/*"}
     * @param servlet the servlet
     * @return the registration; the first is named {@code inclusion}, a further one {@code inclusion} and its mapping, such as
     *     {@code inclusion/atelier/*}
     * @throws IllegalArgumentException if the mapping has not the shape of {@code /inclusion/*}
     * @throws IllegalStateException if the mapping is taken
     */
    public static ServletRegistration.Dynamic mount(ServletContext context, String mapping, InclusionServlet servlet) {
        if (!mapping.startsWith("/") || !mapping.endsWith("/*")) {
            throw new IllegalArgumentException("the mapping must look like /inclusion/*, not " + mapping);
        }
        ServletRegistration.@Nullable Dynamic registration = context.addServlet(NAME, servlet);
        if (registration == null) {
            // It is not the first in this application. A mapping exists once, so a name that ends in it is free.
            registration = context.addServlet(NAME + mapping, servlet);
        }
        if (registration == null) {
            throw new IllegalStateException("another servlet is mapped to " + mapping);
        }
        registration.setAsyncSupported(true);
        // At the start and not at the first request: the line in the log belongs to the start.
        registration.setLoadOnStartup(1);
        Set<String> taken = registration.addMapping(mapping);
        if (!taken.isEmpty()) {
            throw new IllegalStateException("another servlet is mapped to " + taken);
        }
        return registration;
    }

    /**
     * The routes of the API, which its description describes.
     *
     * @param callerOf tells callers apart who are not signed in
     */
    static List<Route> routes(Function<HttpServletRequest, String> callerOf) {
        return routes(callerOf, EventStreams.none());
    }

    private static List<Route> routes(Function<HttpServletRequest, String> callerOf, EventStreams streams) {
        GuessLimit cards = GuessLimit.ofCards(callerOf);
        return Stream.of(
                        MeRoutes.all(),
                        ContentRoutes.all(),
                        PackFileRoutes.all(),
                        TelephoneRoutes.all(),
                        KitRoutes.all(),
                        ResourceRoutes.all(),
                        LeafletRoutes.all(),
                        LessonRoutes.all(),
                        WishRoutes.all(),
                        ProgressRoutes.all(),
                        ProfileRoutes.all(),
                        HistoryRoutes.all(),
                        DayRelationRoutes.all(),
                        PeopleRoutes.all(),
                        StructureRoutes.all(),
                        AccompanimentRoutes.all(),
                        ExportRoutes.all(),
                        PromiseRoutes.all(),
                        CallRoutes.all(),
                        AppointmentRoutes.all(),
                        ReferralRoutes.all(),
                        ArrivedRoutes.all(),
                        SheetRoutes.all(callerOf),
                        GuestRoutes.all(),
                        TodaysStepRoutes.all(callerOf),
                        BookmarkRoutes.all(),
                        AssessmentRoutes.all(),
                        EvidenceRoutes.all(),
                        CardRoutes.all(),
                        HomeProposalRoutes.all(),
                        HomeRoutes.all(cards),
                        MandateRoutes.all(),
                        AbsenceRoutes.all(),
                        TogetherRoutes.all(streams),
                        HelpedRoutes.all(streams, callerOf, cards),
                        PaperRoutes.all(),
                        PlaceRoutes.all(),
                        CopyRoutes.all(),
                        ErasureRoutes.all(),
                        DocumentRoutes.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Answers every method: {@link HttpServlet} itself would answer some of them in HTML. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
        streams.close();
    }

    /** A failure before the first byte is answered by a problem document. A later failure breaks the connection, which the caller sees. */
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
                throw new IOException("an answer broke off: " + problem.reason().code(), e);
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
                checkOrigin(found.route(), request);
            }
            if (found.route().isDocument()) {
                return found.route().handler().handle(nobody(request, language));
            }
            try (Admission.Slot slot = admission.enter(callers.apply(request))) {
                return answer(found, slot, request, language);
            }
        } catch (ProblemException | BusyException | StoreUnavailableException | RetryableException e) {
            Answer refused = refused(e, request, language, told);
            return Admission.isTooFast(e) ? lateRefusals.late(refused) : refused;
        }
    }

    private void checkOrigin(Route route, HttpServletRequest request) {
        if (route.needsActor()) {
            csrf.check(request);
        } else {
            csrf.checkOfNobody(request);
        }
    }

    private Answer answer(Router.Found found, Admission.Slot slot, HttpServletRequest request, Locale language) {
        Actor actor = found.route().needsActor() ? actor(request) : null;
        if (actor != null) {
            slot.countFor(actor);
        }
        BodyReader reader = bodies.releasing(slot);
        Exchange exchange = new Exchange(inclusion, reader, request, found.variables(), language, actor);
        try {
            return found.route().handler().handle(exchange);
        } catch (ProblemException e) {
            if (isAbsence(e.problem()) && asksIfAny(request)) {
                return Answer.nothing();
            }
            throw new ProblemException(exchange.withEveryFault(e.problem(), found.route()));
        }
    }

    private static boolean isAbsence(Problem problem) {
        return problem.status() == HttpServletResponse.SC_NOT_FOUND;
    }

    /** Whether the caller expects that there may be nothing. A browser would write each 404 into its console as an error. */
    private static boolean asksIfAny(HttpServletRequest request) {
        return request.getMethod().equals("GET") && "1".equals(request.getHeader("X-Inclusion-If-Any"));
    }

    private Actor actor(HttpServletRequest request) {
        Actor actor = signedIn(request);
        // On a shared device, a page may still be open that another person opened: nothing of that person's may be sent
        // as
        // this actor's.
        String expected = request.getHeader("X-Inclusion-Actor");
        if (expected != null && !expected.equals(actor.id())) {
            throw new ProblemException(Problem.of(403, "someone-else"));
        }
        return actor;
    }

    private Actor signedIn(HttpServletRequest request) {
        return actors.resolve(request)
                .orElseThrow(() -> new ProblemException(
                        request.getUserPrincipal() == null
                                ? Problem.of(401, "not-signed-in").with("WWW-Authenticate", "Session realm=\"host\"")
                                : Problem.of(403, "nothing-to-do-here")));
    }

    /** An exchange without an actor, for answers that say nothing about people. */
    private Exchange nobody(HttpServletRequest request, Locale language) {
        return new Exchange(inclusion, bodies, request, Map.of(), language, null);
    }
}
