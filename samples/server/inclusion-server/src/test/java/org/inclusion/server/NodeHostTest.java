package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the guide for a portal in Node, as they stand there. */
@Tag("node")
class NodeHostTest {

    /** A script of the guide names its file in its first line. */
    private static final Pattern SCRIPT = Pattern.compile("```js\\n(// (?:node )?(\\w+\\.mjs).*?)```", Pattern.DOTALL);

    private static final String PORTAL = """
            import { createServer } from 'node:http';
            import { as, close } from './as.mjs';
            import { proxy as toEcho } from './echo.mjs';
            import { proxy } from './proxy.mjs';
            import { token } from './token.mjs';

            const her = { opaqueId: 'p-odette' };
            const serve = passes =>
              new Promise(resolve => {
                const portal = createServer((asked, answer) => passes(asked, answer, () => answer.writeHead(404).end()));
                portal.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portal.address().port}`));
              });
            const portal = await serve(proxy);
            const entered = await fetch(`${portal}/inclusion/session`, {
              method: 'POST', headers: { 'Content-Type': 'application/jwt', 'X-Inclusion': '1' }, body: token(her),
            });
            const me = await as(her, headers => fetch(`${portal}/inclusion/api/me`, { headers }).then(answer => answer.json()));
            const echo = await fetch(`${await serve(toEcho)}/inclusion/a?b=c`, { headers: { 'X-Forwarded-For': '192.0.2.7' } });
            const erasure = await close(her);
            console.log(JSON.stringify({
              entered: entered.status, elsewhere: (await fetch(`${portal}/portail/`)).status, me: me.id, echo: await echo.text(), erasure,
            }));
            process.exit(0);
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPortalInNodeSignsPassesOnAndClosesAnAccount() throws Exception {
        Map<String, String> scripts = scripts();
        write("keys.mjs", named("keys.mjs", scripts));
        node("keys.mjs");
        HttpServer echo = echo();
        try (TownPortal portal = new TownPortal();
                RunningServer server = RunningServer.start(settings(portal))) {
            String port = String.valueOf(server.address().port());
            write("token.mjs", named("token.mjs", scripts).replace("/run/secrets/", folder + "/"));
            write("as.mjs", named("as.mjs", scripts).replace("8090", port));
            write("proxy.mjs", named("proxy.mjs", scripts).replace("8090", port));
            write(
                    "echo.mjs",
                    named("proxy.mjs", scripts)
                            .replace("8090", "" + echo.getAddress().getPort()));
            write("portal.mjs", PORTAL);

            JsonNode told = new ObjectMapper().readTree(node("portal.mjs"));
            assertThat(told.get("entered").asInt(), is(204));
            assertThat("the portal's own pages", told.get("elsewhere").asInt(), is(404));
            assertThat(told.get("me").asText(), is("p-odette"));
            assertThat("what a client wrote is gone", told.get("echo").asText(), is("/inclusion/a?b=c [127.0.0.1]"));
            assertThat(told.get("erasure").get("requestedAt").asText(), not(is("null")));
        } finally {
            echo.stop(0);
        }
    }

    private Map<String, String> settings(TownPortal portal) {
        Map<String, String> settings = new HashMap<>(Town.settings(portal, TestDatabase.create()));
        settings.put(
                "beside.keys", folder.resolve("inclusion-keys.json").toUri().toString());
        settings.put("inclusion.installation-key", "0f".repeat(32));
        return settings;
    }

    private static Map<String, String> scripts() throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        SCRIPT.matcher(Files.readString(Path.of("../../../docs/beside.md")))
                .results()
                .forEach(found -> scripts.put(found.group(2), found.group(1)));
        assertThat(scripts.keySet().toString(), equalTo("[keys.mjs, token.mjs, as.mjs, proxy.mjs]"));
        return scripts;
    }

    private static String named(String name, Map<String, String> scripts) {
        return Objects.requireNonNull(scripts.get(name));
    }

    /** Answers with what came: the address, and who asks. */
    private static HttpServer echo() throws IOException {
        HttpServer echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", exchange -> {
            String came = exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().get("X-Forwarded-For");
            byte[] bytes = came.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        echo.start();
        return echo;
    }

    private void write(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script);
    }

    private String node(String script) throws IOException, InterruptedException {
        Process running = new ProcessBuilder("node", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script, running.waitFor(), is(0));
        return said;
    }
}
