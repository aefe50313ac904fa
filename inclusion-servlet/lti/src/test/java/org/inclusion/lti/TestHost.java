package org.inclusion.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.inclusion.Inclusion;
import org.inclusion.lti.launch.Launch;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.servlet.InclusionServlet;
import org.jspecify.annotations.Nullable;

/** One server of a host with the entrance beside the library, in a real container, and what a browser does with it. */
public final class TestHost implements AutoCloseable {

    public static final byte[] INSTALLATION_KEY = filled((byte) 7);

    private static final Pattern TOLD = Pattern.compile("<script type=\"application/json\" id=\"told\">(.*?)</script>");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat tomcat = listening();
    private final List<Launch> launches = new CopyOnWriteArrayList<>();
    private final Inclusion inclusion;
    private final Lti lti;
    private final InstantSource clock;
    private final URI root;
    private final URI publicRoot;

    /** A library that many servers of this virtual machine share: to build one takes seconds. */
    private static final class Shared {
        static final Inclusion LIBRARY =
                Inclusion.builder().stores(new InMemoryStores()).build();
    }

    /** Starts a server over a library that others use too. */
    public TestHost(LtiStores stores, InstantSource clock) {
        this(Shared.LIBRARY, stores, clock, "localhost");
    }

    /** Starts a server over a library. */
    public TestHost(Inclusion inclusion, LtiStores stores, InstantSource clock, String host) {
        this(inclusion, stores, clock, host, null);
    }

    private TestHost(
            Inclusion inclusion, LtiStores stores, InstantSource clock, String host, @Nullable URI publicAddress) {
        this.inclusion = inclusion;
        this.clock = clock;
        root = URI.create("http://" + host + ":" + tomcat.getConnector().getLocalPort() + "/");
        URI seen = publicAddress == null ? root : publicAddress;
        publicRoot = seen;
        LtiBuilder builder = Lti.builder().inclusion(inclusion).stores(stores);
        if (inclusion.keyRing().isEmpty()) {
            builder.installationKey(INSTALLATION_KEY);
        }
        lti = builder.entrance(seen.resolve("lti/"))
                .library(seen.resolve("inclusion/"))
                .listener((launch, learner, at) -> launches.add(launch))
                .clock(clock)
                .build();
        start();
    }

    /** Another server behind the public address of this one, as behind a proxy. */
    public TestHost twin(LtiStores stores, Inclusion library) {
        return behind(publicRoot, library, stores, clock);
    }

    /** A server behind a proxy that stands at a public address. */
    public static TestHost behind(URI publicAddress, Inclusion library, LtiStores stores, InstantSource clock) {
        return new TestHost(library, stores, clock, publicAddress.getHost(), publicAddress);
    }

    /** A container that has its port, and serves nothing yet: what it will serve knows its own address. */
    private static Tomcat listening() {
        Tomcat tomcat = new Tomcat();
        try {
            tomcat.setBaseDir(Files.createTempDirectory("lti").toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.getConnector().setThrowOnFailure(true);
            tomcat.init();
            return tomcat;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() {
        try {
            Context context =
                    tomcat.addContext("", tomcat.getServer().getCatalinaBase().toString());
            context.addServletContainerInitializer(
                    (classes, servlets) -> {
                        LtiServlet.mount(servlets, "/lti/*", lti);
                        InclusionServlet.mount(
                                servlets, "/inclusion/*", inclusion, lti.actorsOr(request -> Optional.empty()));
                    },
                    null);
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, value);
        return bytes;
    }

    public Lti lti() {
        return lti;
    }

    public URI root() {
        return root;
    }

    /** An address below the entrance, as browsers and platforms know it. */
    public String entrance(String path) {
        return publicRoot.resolve("lti/" + path).toString();
    }

    /** The launches that the listener was told. */
    public List<Launch> launches() {
        return launches;
    }

    // ——— what a browser does

    /** The login request that a platform makes a browser send. */
    public static Map<String, String> loginRequest(PlatformDouble platform, String target) {
        return Map.of(
                "iss",
                platform.issuer(),
                "client_id",
                PlatformDouble.CLIENT,
                "login_hint",
                "hint-1",
                "lti_message_hint",
                "message-1",
                "target_link_uri",
                target);
    }

    /** What the login page knows: `ask`, `key`, `secret` and more. */
    public JsonNode login(Map<String, String> request) {
        return told(postForm("login", request));
    }

    /** The nonce and the state that a login page asks the platform with. */
    public static String asked(JsonNode login, String parameter) {
        return Arrays.stream(login.path("ask").asText().split("[?&]"))
                .filter(part -> part.startsWith(parameter + "="))
                .map(part -> URLDecoder.decode(part.substring(parameter.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    public HttpResponse<String> launch(String state, String token) {
        return postForm("launch", Map.of("state", state, "id_token", token));
    }

    /** A whole launch, until the visit: what the page that opens gets. */
    public JsonNode visit(PlatformDouble platform, String target) {
        JsonNode login = login(loginRequest(platform, target));
        String token =
                platform.sign(platform.launch(asked(login, "nonce"), target).build());
        return visit(login, launch(asked(login, "state"), token));
    }

    /** The visit that a launch opens. */
    public JsonNode visit(JsonNode login, HttpResponse<String> launched) {
        HttpResponse<String> visit = begin(
                told(launched).path("arrival").asText(), login.path("secret").asText());
        if (visit.statusCode() != 200) {
            throw new AssertionError(visit.statusCode() + " " + visit.body());
        }
        return json(visit);
    }

    public HttpResponse<String> begin(String arrival, String secret) {
        return postJson("visit", Map.of("arrival", arrival, "secret", secret), Map.of());
    }

    /** What a page was told; an error where it was told nothing. */
    public static JsonNode told(HttpResponse<String> page) {
        Matcher found = TOLD.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError(page.statusCode() + " " + page.body());
        }
        return parsed(found.group(1));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return parsed(answer.body());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> postForm(String path, Map<String, String> form) {
        String written = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("lti/" + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written)));
    }

    public HttpResponse<String> postJson(String path, Map<String, ?> body, Map<String, String> headers) {
        HttpRequest.Builder request = request("lti/" + path)
                .header("Content-Type", "application/json")
                .header("X-Inclusion", "1")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
        headers.forEach(request::setHeader);
        return send(request);
    }

    public HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** The library's API, asked as the person of a visit. */
    public HttpResponse<String> api(String path, JsonNode visit) {
        return get(
                "inclusion/api/" + path,
                Map.of("X-Inclusion-Visit", visit.path("visit").asText()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        if (inclusion != Shared.LIBRARY) {
            inclusion.close();
        }
    }
}
