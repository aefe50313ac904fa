package org.inclusion.samples.lti;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.inclusion.lti.PlatformDouble;

/**
 * The pages of a training platform at {@code localhost}, another site than ours at {@code 127.0.0.1}: a course with a
 * link of ours in a frame, the login, and the storage that it offers to pages in its frames, or does not.
 */
final class Campus implements AutoCloseable {

    /** How the platform keeps a text for a page in its frame. */
    enum Storage {
        /** In the page of the course itself. */
        PARENT("_parent"),
        /** In a frame of its own beside ours. */
        FRAME("platformStorage"),
        /**
         * In such a frame, whose page comes once the frame was asked: the first question is heard by nobody
         * who answers.
         */
        FRAME_WITHOUT_A_PAGE_YET("platformStorage"),
        /** In such a frame, which is there once our page has looked for it. */
        NO_FRAME_YET("platformStorage"),
        /**
         * In such a frame, in whose place there is an empty one as soon as something is kept; its page comes once it
         * was asked.
         */
        FRAME_THAT_IS_REPLACED("platformStorage"),
        /** In the page of the course, which listens once it was asked. */
        PARENT_THAT_IS_DEAF_AT_FIRST("_parent"),
        /** A frame of that name is there, of another site: it is no storage of the platform's. */
        FOREIGN("platformStorage"),
        /** In the page of the course; but another site answers in its stead, with the right answer. */
        FORGED("_parent"),
        /** In the page of the course, which repeats what it answered once, whatever it is asked. */
        REPLAYED("_parent"),
        /** Not at all. */
        NONE("");

        private final String target;

        Storage(String target) {
            this.target = target;
        }
    }

    /** Answers as LTI Client Side postMessages has it. */
    private static final String STORE = """
            addEventListener('message', ({ data, source, origin }) => {
              window.heard = [...(window.heard ?? []), data?.subject];
              if (data?.subject === 'lti.put_data') {
                sessionStorage.setItem(origin + data.key, data.value);
              } else if (data?.subject !== 'lti.get_data') {
                return;
              }
              source.postMessage(
                {
                  subject: data.subject + '.response',
                  message_id: data.message_id,
                  key: data.key,
                  value: sessionStorage.getItem(origin + data.key) ?? undefined,
                },
                origin,
              );
              parent.answered?.();
            });
            """;

    /**
     * An empty frame has the origin of the page around it: what is posted to it is heard here, and answered by nobody.
     */
    private static final String PAGE_ONCE_ASKED = """
            const storage = document.querySelector('[name=platformStorage]');
            onceAsked(storage);
            function onceAsked(frame) {
              frame.contentWindow.addEventListener('message', () => { frame.src = '/storage'; }, { once: true });
            }
            """;

    private static final String REPLACED_ONCE = PAGE_ONCE_ASKED.replace("onceAsked(storage);", """
            window.answered = () => {
              delete window.answered;
              const next = storage.cloneNode();
              next.removeAttribute('src');
              storage.replaceWith(next);
              onceAsked(next);
            };
            """);

    /** A frame has loaded once the scripts of its page have run as far as they wait for something. */
    private static final String FRAME_ONCE_LOOKED_FOR = """
            const activity = document.querySelector('[name=activity]');
            activity.addEventListener('load', () => {
              const storage = Object.assign(document.createElement('iframe'), { name: 'platformStorage', title: 'storage', src: '/storage' });
              storage.hidden = true;
              activity.before(storage);
            }, { once: true });
            """;

    private static final String STORE_ONCE_ASKED =
            "addEventListener('message', () => {" + STORE + "}, { once: true });";

    /** Lets a frame of another site know what is asked, and answers nothing. */
    private static final String ASKING_THE_FORGER = """
            addEventListener('message', ({ data }) => {
              if (data?.subject === 'lti.put_data') {
                document.querySelector('[name=forger]').contentWindow.postMessage(data, '*');
              }
            });
            """;

    /** Answers what others were asked. */
    private static final String FORGING = """
            addEventListener('message', ({ data }) => {
              window.forged = (window.forged ?? 0) + 1;
              parent.frames.activity.postMessage({ ...data, subject: data.subject + '.response' }, '*');
            });
            """;

    /** Answers each question with the first answer of all, as somebody does who has heard no more than that. */
    private static final String REPLAYING = """
            addEventListener('message', ({ data, source, origin }) => {
              if (data?.subject === 'lti.put_data' || data?.subject === 'lti.get_data') {
                window.first ??= { message_id: data.message_id, key: data.key, value: data.value };
                source.postMessage({ ...window.first, subject: data.subject + '.response' }, origin);
                window.replayed = data.subject;
              }
            });
            """;

    /** Takes what was chosen from the page of the answer, which has to stand in a frame of this one. */
    private static final String TAKE_CHOICE =
            "window.processContentItemReturnData = jwt => { document.body.dataset.chosen = jwt; };";

    private final PlatformDouble platform;
    private final BlockingQueue<String> choices = new LinkedBlockingQueue<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> change = claims -> claims;
    private volatile String entrance = "";

    Campus() {
        platform = new PlatformDouble(InstantSource.system());
        platform.server().createContext("/course", this::course);
        platform.server().createContext("/storage", this::storage);
        platform.server()
                .createContext("/forger", exchange -> html(exchange, "<title>Forger</title>" + script(FORGING)));
        platform.server().createContext("/auth", this::login);
        platform.server().createContext("/choice", this::chosen);
    }

    PlatformDouble platform() {
        return platform;
    }

    /** The signed choices that were posted, in their order. */
    BlockingQueue<String> choices() {
        return choices;
    }

    /** Where our entrance is. */
    void knows(String address) {
        entrance = address;
    }

    /** Changes what every launch from now on says. */
    void says(UnaryOperator<JWTClaimsSet.Builder> changed) {
        change = changed;
    }

    /** Lets tools register themselves from now on: says what the platform is, and answers with a client id. */
    void registersItself() {
        platform.server().createContext("/configuration", exchange -> json(exchange, configuration()));
        platform.server()
                .createContext(
                        "/registration",
                        exchange -> json(
                                exchange,
                                Map.of(
                                        "client_id",
                                        PlatformDouble.CLIENT,
                                        "https://purl.imsglobal.org/spec/lti-tool-configuration",
                                        Map.of("deployment_id", PlatformDouble.DEPLOYMENT))));
        platform.server().createContext("/connect", this::connect);
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                platform.issuer(),
                "authorization_endpoint",
                platform.address("/auth").toString(),
                "token_endpoint",
                platform.address("/token").toString(),
                "jwks_uri",
                platform.address("/keys").toString(),
                "registration_endpoint",
                platform.address("/registration").toString());
    }

    /** The page on which an administrator pastes the address of a tool; the tool's page stands in a frame of it. */
    String connecting(String offered) {
        return platform.address("/connect") + "?offered=" + URLEncoder.encode(offered, StandardCharsets.UTF_8);
    }

    private void connect(HttpExchange exchange) throws IOException {
        String offered = parameters(exchange.getRequestURI()).getOrDefault("offered", "");
        String address = offered + "&openid_configuration="
                + URLEncoder.encode(platform.address("/configuration").toString(), StandardCharsets.UTF_8);
        html(
                exchange,
                "<title>Tools</title><main><h1>Tools</h1><iframe title='Tool' name='tool' style='width:100%;height:400px' src='"
                        + escaped(address) + "'></iframe></main><script>addEventListener('message', ({ data }) => {"
                        + " if (data?.subject === 'org.imsglobal.lti.close') document.querySelector('iframe').remove(); })"
                        + "</script>");
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = new ObjectMapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The page of a course with one link. */
    String course(Storage storage, String target) {
        return platform.address("/course") + "?storage=" + storage + "&target="
                + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    private void course(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI());
        Storage storage = Storage.valueOf(asked.getOrDefault("storage", "NONE"));
        Map<String, String> request = new LinkedHashMap<>();
        request.put("iss", platform.issuer());
        request.put("client_id", PlatformDouble.CLIENT);
        request.put("login_hint", "hint-1");
        request.put("lti_message_hint", asked.getOrDefault("target", ""));
        request.put("target_link_uri", asked.getOrDefault("target", ""));
        if (!storage.target.isEmpty()) {
            request.put("lti_storage_target", storage.target);
        }
        String link = entrance + "login?" + written(request);
        String beside = switch (storage) {
            case FRAME -> hidden("platformStorage", "/storage");
            case FRAME_WITHOUT_A_PAGE_YET ->
                "<iframe title='storage' name='platformStorage' hidden></iframe>" + script(PAGE_ONCE_ASKED);
            case FRAME_THAT_IS_REPLACED -> hidden("platformStorage", "/storage") + script(REPLACED_ONCE);
            case PARENT -> script(STORE);
            case PARENT_THAT_IS_DEAF_AT_FIRST -> script(STORE_ONCE_ASKED);
            case REPLAYED -> script(REPLAYING);
            case FOREIGN -> hidden("platformStorage", elsewhere("/storage"));
            case FORGED -> script(ASKING_THE_FORGER) + hidden("forger", elsewhere("/forger"));
            case NO_FRAME_YET, NONE -> "";
        };
        String after = storage == Storage.NO_FRAME_YET ? script(FRAME_ONCE_LOOKED_FOR) : "";
        html(
                exchange,
                "<title>Course</title><main><h1>A course</h1>" + script(TAKE_CHOICE) + beside
                        + "<button>Before</button><iframe title='Activity' name='activity' style='width:100%;height:600px' src='"
                        + escaped(link) + "'></iframe>" + after + "<button>After</button></main>");
    }

    /** As Moodle does: the answer is a form that is posted in the frame, whose page then tells the page around it. */
    private void chosen(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String jwt = parameters(URI.create("/?" + form)).getOrDefault("JWT", "");
        choices.add(jwt);
        html(
                exchange,
                "<title>Fetched</title><p>The data was fetched.</p>"
                        + script("parent.processContentItemReturnData('" + escaped(jwt) + "')"));
    }

    /** The claims of a request to choose what a link opens, by somebody who teaches: one link, or several at once. */
    UnaryOperator<JWTClaimsSet.Builder> choosing(boolean several) {
        return claims -> claims.subject("teacher")
                .claim(PlatformDouble.LTI + "message_type", "LtiDeepLinkingRequest")
                .claim(PlatformDouble.LTI + "resource_link", null)
                .claim(
                        PlatformDouble.LTI + "roles",
                        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"))
                .claim(
                        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                        Map.of(
                                "deep_link_return_url",
                                platform.address("/choice").toString(),
                                "accept_types",
                                List.of("ltiResourceLink"),
                                "accept_presentation_document_targets",
                                List.of("iframe", "window"),
                                "accept_multiple",
                                several,
                                "data",
                                "7"));
    }

    private static String script(String text) {
        return "<script>" + text + "</script>";
    }

    private static String hidden(String name, String address) {
        return "<iframe title='" + name + "' name='" + name + "' src='" + address + "' hidden></iframe>";
    }

    /** An address of the platform's server as another site. */
    private String elsewhere(String path) {
        return platform.address(path).toString().replace("localhost", "127.0.0.1");
    }

    private void storage(HttpExchange exchange) throws IOException {
        html(exchange, "<title>Storage</title>" + script(STORE));
    }

    /** Whoever comes is signed in here: the platform's own session is no part of this. */
    private void login(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI());
        String target = asked.getOrDefault("lti_message_hint", "");
        String token = platform.sign(change.apply(platform.launch(asked.getOrDefault("nonce", ""), target))
                .build());
        html(
                exchange,
                "<title>Login</title><form method='post' action='" + escaped(asked.getOrDefault("redirect_uri", ""))
                        + "'><input type='hidden' name='state' value='" + escaped(asked.getOrDefault("state", ""))
                        + "'><input type='hidden' name='id_token' value='" + token
                        + "'></form><script>document.forms[0].submit()</script>");
    }

    private static Map<String, String> parameters(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                        (first, second) -> first));
    }

    private static String written(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;");
    }

    private static void html(HttpExchange exchange, String body) throws IOException {
        byte[] bytes =
                ("<!DOCTYPE html><html lang='en'><meta charset='utf-8'>" + body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        platform.close();
    }
}
