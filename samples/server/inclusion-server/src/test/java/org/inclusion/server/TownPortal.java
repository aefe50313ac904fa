package org.inclusion.server;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for the portal of a town, in whatever language: its login, its pages, its token, and the proxy in front of it all. */
final class TownPortal implements AutoCloseable {

    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "date", "host", "transfer-encoding", "upgrade", "keep-alive");

    private static final String PAGE = """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Mon espace</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="inclusion-sign-in" content="/portail/entrer?qui=lucie">
            <script type="module" src="/inclusion/beside.js?token=/portail/jeton"></script>
            </head><body><main><h1>Mon espace</h1>%s</main></body></html>
            """;

    /** A page of a portal whose editors may write one script, and no element. */
    private static final String ONE_SCRIPT = """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Mon espace</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s
            </head><body><main><h1>Mon espace</h1><p id="avant">Bonjour.</p>%s<p>Au revoir.</p></main></body></html>
            """;

    /** A page as Liferay writes it for two custom elements: each with the script of its client extension, which is one. */
    private static final String LIFERAY = """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Mon espace</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <script type="module" src="/inclusion/beside.js?token=/portail/jeton"></script>
            </head><body><main><h1>Mon espace</h1>
            <div class="portlet-body"><inclusion-path path="premiers-pas"></inclusion-path></div>
            <div class="portlet-body"><inclusion-leave></inclusion-leave></div>
            </main>
            <script type="module" src="/inclusion/beside.js?token=/portail/jeton"></script>
            </body></html>
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> visits = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Claims>> people = new ConcurrentHashMap<>();
    private final List<HostSigner> keys = new CopyOnWriteArrayList<>(List.of(HostSigner.ed25519("k1")));

    /** How often its keys were read. */
    final AtomicInteger reads = new AtomicInteger();

    private volatile CountDownLatch keysHeld = new CountDownLatch(0);

    private volatile @Nullable Address beside;

    TownPortal() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/portail/entrer", this::enter);
        server.createContext("/portail/jeton", this::token);
        server.createContext("/portail/cles", this::keys);
        server.createContext("/portail/noms", this::names);
        page("/portail/", "<inclusion-path path=\"premiers-pas\"></inclusion-path>");
        page("/portail/etape", "<inclusion-step path=\"premiers-pas\" step=\"joindre-un-fichier\"></inclusion-step>");
        page("/portail/profil", "<inclusion-profile></inclusion-profile>");
        page("/portail/sortie", "<inclusion-leave></inclusion-leave>");
        page("/portail/personne", "<inclusion-helper learner=\"p-odette\" name=\"Odette Lambert\"></inclusion-helper>");
        page("/portail/bilan", "<inclusion-structure></inclusion-structure>");
        page("/portail/sans-noms", "<inclusion-helper></inclusion-helper>");
        whole(
                "/portail/avec-noms",
                ONE_SCRIPT.formatted("", script("&amp;names=/portail/noms&amp;show=inclusion-helper")));
        reply("/portail/jeton-absent", 404, "text/html", "<!doctype html>");
        reply("/portail/jeton-json", 200, "application/json", "{\"token\": \"a.b.c\"}");
        reply("/portail/jeton-refuse", 200, "text/plain", "a.b.c");
        for (String wrong : List.of("absent", "json", "refuse")) {
            whole(
                    "/portail/avec-jeton-" + wrong,
                    PAGE.formatted("<inclusion-path></inclusion-path><inclusion-profile></inclusion-profile>")
                            .replace("token=/portail/jeton", "token=/portail/jeton-" + wrong));
        }
        whole(
                "/portail/avec-jeton-ailleurs",
                PAGE.formatted("<inclusion-path></inclusion-path><inclusion-profile></inclusion-profile>")
                        .replace("token=/portail/jeton", "token=https://ailleurs.example.org/jeton"));
        whole("/portail/liferay", LIFERAY);
        whole(
                "/portail/script-ici",
                ONE_SCRIPT.formatted("", script("&amp;show=inclusion-path&amp;path=premiers-pas")));
        whole("/portail/script-en-tete", ONE_SCRIPT.formatted(script("&amp;show=inclusion-path&amp;in=%23avant"), ""));
        whole("/portail/script-faux", ONE_SCRIPT.formatted("", script("&amp;show=img&amp;onerror=alert(1)")));
        whole(
                "/portail/script-attributs",
                ONE_SCRIPT.formatted(
                        "",
                        script(
                                "&amp;show=inclusion-path&amp;path=premiers-pas&amp;onclick=alert(1)&amp;style=color:red")));
        server.createContext("/inclusion/", this::pass);
        server.start();
        people.put("lucie", () -> Claims.learner("p-lucie"));
        people.put("ines", () -> Claims.of("p-ines", "COORDINATOR", Instant.now()));
        people.put("marc", () -> Claims.helper("p-marc", List.of("p-odette", "p-jeanne")));
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI keysAddress() {
        return URI.create(origin() + "/portail/cles");
    }

    HostSigner key() {
        return keys.get(0);
    }

    /** From now on it signs with another key, and publishes no other. */
    void rotate(HostSigner next) {
        keys.add(0, next);
        keys.remove(1);
    }

    void passTo(Address address) {
        beside = address;
    }

    /** As after a night: nobody is signed in any more. */
    void endAllVisits() {
        visits.clear();
    }

    private static String script(String more) {
        return "<script type=\"module\" src=\"/inclusion/beside.js?token=/portail/jeton" + more + "\"></script>";
    }

    private void page(String path, String main) {
        whole(path, PAGE.formatted(main));
    }

    private void whole(String path, String page) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            reply(exchange, 200, "text/html;charset=utf-8", page);
        });
    }

    private void reply(String path, int status, String type, String text) {
        server.createContext(path, exchange -> reply(exchange, status, type, text));
    }

    private void enter(HttpExchange exchange) throws IOException {
        String visit = UUID.randomUUID().toString();
        visits.put(visit, exchange.getRequestURI().getQuery().replace("qui=", ""));
        exchange.getResponseHeaders().add("Set-Cookie", "portail=" + visit + "; Path=/; HttpOnly; SameSite=Lax");
        exchange.getResponseHeaders().set("Location", "/portail/");
        reply(exchange, 302, "text/plain", "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Supplier<Claims> known = people.get(whoAsks(exchange));
        if (known == null) {
            reply(exchange, 401, "text/plain", "");
            return;
        }
        Claims fresh = known.get();
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        reply(exchange, 200, "application/jwt", key().token(fresh.all()));
    }

    private String whoAsks(HttpExchange exchange) {
        String cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        return visits.entrySet().stream()
                .filter(visit -> cookies.contains("portail=" + visit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** It knows one of the two whom Marc helps by name, and tells it to Marc alone. */
    private void names(HttpExchange exchange) throws IOException {
        boolean isKnown = exchange.getRequestURI().getQuery().contains("id=p-odette");
        String names =
                isKnown ? "[{\"id\": \"p-odette\", \"name\": \"Odette Lambert\", \"about\": \"rue Haute\"}]" : "[]";
        boolean isMarc = whoAsks(exchange).equals("marc");
        reply(exchange, isMarc ? 200 : 403, "application/json", isMarc ? names : "");
    }

    /** Whoever asks for the keys from now on waits until what is returned is counted down. */
    CountDownLatch holdKeys() {
        CountDownLatch held = new CountDownLatch(1);
        keysHeld = held;
        return held;
    }

    private void keys(HttpExchange exchange) throws IOException {
        reads.incrementAndGet();
        try {
            keysHeld.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        JWKSet set = new JWKSet(keys.stream().map(HostSigner::publicKey).toList());
        reply(exchange, 200, "application/json", set.toString());
    }

    /** What nginx does in five lines. */
    private void pass(HttpExchange exchange) throws IOException {
        Address to = beside;
        if (to == null) {
            reply(exchange, 502, "text/plain", "");
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://" + to.host() + ":" + to.port() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            try (exchange) {
                byte[] body = answer.body();
                exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            reply(exchange, 502, "text/plain", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
