package org.inclusion.messages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another application says where a message goes, and whether she chose to read the hour. */
class HttpRecipientsTest {

    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 204 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Optional<Recipient> recipient() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/recipients/");
        return HttpRecipients.at(address, null).of(Sent.REMINDER);
    }

    @Test
    void theHourIsReadWhereTheOtherApplicationSaysThatSheChoseIt() {
        answer = "{\"way\":\"SMS\",\"address\":\"06 12 34 56 78\",\"language\":\"fr\"}";
        assertThat(recipient(), equalTo(Optional.of(Recipient.sms("06 12 34 56 78", Locale.FRENCH))));
        answer = "{\"way\":\"SMS\",\"address\":\"06 12 34 56 78\",\"language\":\"fr\",\"hour\":true}";
        assertThat(
                recipient(),
                equalTo(Optional.of(
                        Recipient.sms("06 12 34 56 78", Locale.FRENCH).withHour())));
    }

    @Test
    void whoWantsNoMessageHasNoRecipient() {
        assertThat(recipient(), equalTo(Optional.empty()));
        assertThat(asked, contains(URI.create("/recipients/odette?about=appointment")));
    }
}
