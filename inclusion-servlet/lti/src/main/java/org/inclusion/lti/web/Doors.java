package org.inclusion.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.grade.GradeLinks;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.launch.LaunchListener;
import org.inclusion.lti.launch.Launches;
import org.inclusion.lti.launch.Logins;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.registration.RegisterByPlatform;
import org.inclusion.lti.roster.CountOpened;
import org.inclusion.lti.token.OwnTokens;
import org.inclusion.lti.visit.SignedFiles;
import org.inclusion.lti.visit.VisitActors;
import org.inclusion.lti.visit.Visits;
import org.jspecify.annotations.Nullable;

/** Finds the answer to a request below the entrance. Thread-safe. */
public final class Doors {

    private static final String FILES = "pages/";

    /** Those of all entrances: they are compressed once. */
    private static final PageFiles PAGES = new PageFiles();

    /** Addresses to which scripts of our pages post. */
    private static final Set<String> BY_SCRIPT = Set.of("visit", "ticket", "window", "completion", "choice", "opened");

    private final LoginDoor login;
    private final LaunchDoor launch;
    private final VisitDoor visit;
    private final CompletionDoor completion;
    private final ChoiceDoor choice;
    private final OpenedDoor opened;
    private final KeysDoor keys;
    private final RegistrationDoor registration;
    private final WindowDoor window;
    private final URI entrance;

    private Doors(
            LoginDoor login,
            LaunchDoor launch,
            VisitDoor visit,
            CompletionDoor completion,
            ChoiceDoor choice,
            OpenedDoor opened,
            KeysDoor keys,
            RegistrationDoor registration,
            WindowDoor window,
            URI entrance) {
        this.login = login;
        this.launch = launch;
        this.visit = visit;
        this.completion = completion;
        this.choice = choice;
        this.opened = opened;
        this.keys = keys;
        this.registration = registration;
        this.window = window;
        this.entrance = entrance;
    }

    /**
     * The doors of an entrance.
     *
     * @param entrance the address of the entrance, which ends with a slash
     * @param library the address of the library's servlet, which ends with a slash
     */
    public static Doors of(
            Platforms platforms,
            Logins logins,
            Launches launches,
            Visits visits,
            SigningKeys signingKeys,
            RegisterByPlatform registering,
            LaunchListener listener,
            Inclusion inclusion,
            KeyRing installation,
            CountOpened count,
            URI entrance,
            URI library,
            InstantSource clock) {
        VisitActors actors = new VisitActors(visits, new SignedFiles(installation, clock), request -> Optional.empty());
        CompletionDoor completion = new CompletionDoor(
                inclusion.tellCompletion(),
                new GradeLinks(installation),
                new OwnTokens(installation, "completion", clock),
                actors,
                entrance);
        ChoiceDoor choice = new ChoiceDoor(
                platforms,
                new Choices(inclusion.content()),
                new OwnTokens(installation, "choice", clock),
                signingKeys,
                actors,
                entrance,
                clock);
        OpenedDoor opened =
                new OpenedDoor(count, platforms, new OwnTokens(installation, "opened", clock), actors, entrance);
        return new Doors(
                new LoginDoor(logins, entrance),
                new LaunchDoor(launches, entrance, library),
                new VisitDoor(launches, visits, actors, listener, completion, choice, opened, entrance, clock),
                completion,
                choice,
                opened,
                new KeysDoor(signingKeys),
                new RegistrationDoor(registering),
                new WindowDoor(entrance, library),
                entrance);
    }

    /**
     * The answer to a request. It never throws, whatever was sent.
     *
     * @param path below the entrance, without a slash before it; null for the entrance without its slash
     * @param language the browser's
     */
    public LtiAnswer answer(HttpServletRequest request, @Nullable String path, Locale language) {
        PageWords words = PageWords.in(language);
        if (path == null) {
            return elsewhere(entrance);
        }
        boolean post = request.getMethod().equals("POST");
        try {
            Parameters.requireShort(request);
            if (request.getCharacterEncoding() == null) {
                // A browser posts a form in UTF-8 and says nothing of it; a container would take it for Latin letters
                // alone.
                request.setCharacterEncoding("UTF-8");
            }
            return post ? posted(request, path, words) : got(request, path, words);
        } catch (RuntimeException | IOException | LinkageError | AssertionError | StackOverflowError e) {
            return post && BY_SCRIPT.contains(path) ? Refusing.problem(e, words) : Refusing.page(e, words);
        }
    }

    private LtiAnswer posted(HttpServletRequest request, String path, PageWords words) throws IOException {
        return switch (path) {
            case "login" -> login.answer(request, words);
            case "launch" -> launch.answer(request, words);
            case "visit" -> visit.begin(request, words);
            case "ticket" -> visit.ticket(request);
            case "window" -> visit.enter(request);
            case "completion" -> completion.answer(request);
            case "choice" -> choice.chosen(request);
            case "opened" -> opened.answer(request, words);
            default -> throw unknown();
        };
    }

    private LtiAnswer got(HttpServletRequest request, String path, PageWords words) {
        if (path.startsWith(FILES)) {
            return PAGES.file(path.substring(FILES.length()), request.getHeader("Accept-Encoding"))
                    .orElseThrow(Doors::unknown);
        }
        return switch (path) {
            case "login" -> login.answer(request, words);
            // Loaded anew, it has lost what the platform posted.
            case "launch" -> throw new RefusedLaunchException(Why.OVER, "a launch that was loaded anew");
            case "keys" -> keys.answer();
            case "register" -> registration.answer(request, words);
            case "window" -> window.opening(words);
            case "back" -> window.closing(words);
            case "" ->
                Page.saying(words, "from-platform.title", "from-platform.text").answer(200);
            default -> {
                if (path.startsWith("to/")) {
                    yield elsewhere(entrance);
                }
                throw unknown();
            }
        };
    }

    private static RefusedLaunchException unknown() {
        return new RefusedLaunchException(Why.NOT_HERE, "an address below the entrance that leads nowhere");
    }

    private static LtiAnswer elsewhere(URI address) {
        return new LtiAnswer(303, "text/plain;charset=UTF-8", new byte[0], Map.of("Location", address.toString()));
    }
}
