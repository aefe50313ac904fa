package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.Crawl;
import org.inclusion.samples.browser.Crawled;
import org.inclusion.samples.browser.Crawler;
import org.inclusion.samples.browser.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The crawler finds what it looks for, and says the way there. */
@ExtendWith(ChromiumExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
class CrawlerTest {

    private final Map<String, String> pages = new LinkedHashMap<>();

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        pages.put("/favicon.ico", " ");
        pages.put("/", page("Accueil", "<a href='/a'>Un</a> <a href='/b'>Deux</a>"));
        pages.put("/a", page("Page un", "<a href='/'>Retour</a>"));
        pages.put(
                "/b",
                page(
                        "Page deux",
                        "<button onclick='document.body.append(\"!\")'>Rien</button> <a href='/c'>Trois</a>"));
        pages.put("/c", page("Page trois", "<a href='/'>Retour</a>"));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everythingIsPressedAndNothingIsFoundWhereNothingIsWrong(Chromium chromium) {
        Crawled crawled = crawl(chromium);

        assertThat(crawled.faults(), is(empty()));
        assertThat(crawled.screens(), equalTo(4));
        assertThat(crawled.spots(), equalTo(6));
    }

    @Test
    void aTextThatWasMadeForNobodyIsFoundWithTheWayThere(Chromium chromium) {
        pages.put("/c", page("Page trois", "<p>Bonjour undefined</p><a href='/'>Retour</a>"));

        List<Fault> faults = crawl(chromium).faults();

        assertThat(faults.stream().map(Fault::what).toList(), contains(startsWith("unreadable: «undefined» near «")));
        assertThat(faults.get(0).way().get(faults.get(0).way().size() - 1), equalTo("Trois"));
        assertThat(faults.get(0).way(), hasItem("Deux"));
    }

    @Test
    void aPageWithoutAWayOnIsFound(Chromium chromium) {
        pages.put("/a", page("Page un", "<p>C’est tout.</p>"));

        assertThat(whats(chromium), contains("no way on: Page un"));
    }

    @Test
    void aPageThatIsLeftForAnEmptyOneAMomentLaterIsNoFault(Chromium chromium) {
        String leaves = "document.body.hidden = true; setTimeout(() => location.replace(\"about:blank\"), 500)";
        pages.put(
                "/a", page("Page un", "<a href='/'>Retour</a> <button onclick='" + leaves + "'>Quitter vite</button>"));

        assertThat(whats(chromium), is(empty()));
    }

    @Test
    void errorsAndRefusalsAndProblemPagesAreFound(Chromium chromium) {
        pages.put(
                "/a",
                page("Page un", "<a href='/'>Retour</a><script>console.error('astray'); fetch('/none')</script>"));
        pages.put("/c", page("Quelque chose ne va pas", "<a href='/'>Retour</a>"));

        List<String> whats = whats(chromium);
        assertThat(whats, hasItem("console: astray"));
        assertThat(whats, hasItem("console: 404 GET /none"));
        assertThat(whats, hasItem("problem page: Quelque chose ne va pas"));
        assertThat(whats.size(), equalTo(3));
    }

    private List<String> whats(Chromium chromium) {
        return crawl(chromium).faults().stream().map(Fault::what).toList();
    }

    private Crawled crawl(Chromium chromium) {
        Crawl plan = new Crawl(
                "fr-FR",
                (Page page) ->
                        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                address -> address.equals("about:blank"),
                Map.of(),
                Set.of(),
                40,
                Duration.ofSeconds(60));
        try (Crawler crawler = new Crawler(chromium.browser(), plan, 1)) {
            return crawler.crawl();
        }
    }

    private static String page(String heading, String body) {
        return "<!DOCTYPE html><html lang='fr'><title>" + heading + "</title><h1>" + heading + "</h1>" + body;
    }
}
