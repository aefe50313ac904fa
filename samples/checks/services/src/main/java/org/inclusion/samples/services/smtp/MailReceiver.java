package org.inclusion.samples.services.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inclusion.samples.services.Rule;
import org.inclusion.samples.services.Script;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server, which keeps what comes, or does what mail servers do instead. */
public final class MailReceiver implements AutoCloseable {

    /** The server's behaviour at a message. */
    public enum Behaviour {
        /** Keeps it, and answers 250. */
        TAKE,
        /** Refuses each of its recipients for good. */
        REFUSE,
        /** Puts each of its recipients off. */
        GREYLIST,
        /** Keeps it, and closes the connection before the answer. */
        DROP_AFTER_DATA
    }

    /** A message with its envelope, as it came: nothing is parsed. */
    public record Message(String from, List<String> to, String text) {}

    /** The largest message, in bytes. */
    public static final int LARGEST = 1_000_000;

    /** The most recipients of one message. */
    public static final int MOST_RECIPIENTS = 100;

    private final Script<Behaviour> script = new Script<>(Behaviour.TAKE);

    private final List<Message> messages = new CopyOnWriteArrayList<>();

    private final List<Rule> done = new CopyOnWriteArrayList<>();

    private final SMTPServer server;

    public MailReceiver() {
        server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .hostName("mail.example.org")
                .softwareName("stand-in")
                .maxMessageSize(LARGEST)
                .maxRecipients(MOST_RECIPIENTS)
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    /** The port of the loopback address. There is no TLS and no password. */
    public int port() {
        return server.getPortAllocated();
    }

    /** The behaviour at the next messages, one after the other. */
    public void next(Behaviour... behaviours) {
        script.next(behaviours);
    }

    /** Every message that was kept, twice if it came twice. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** The messages that were not taken, in this order, each with what was done instead. */
    public List<Rule> done() {
        return List.copyOf(done);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final Behaviour behaviour = script.take();

        private final List<String> to = new ArrayList<>();

        private String from = "";

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (behaviour == Behaviour.REFUSE) {
                done.add(MailRule.REFUSED);
                throw new RejectException(550, "5.1.1 No such mailbox");
            }
            if (behaviour == Behaviour.GREYLIST) {
                done.add(MailRule.GREYLISTED);
                throw new RejectException(451, "4.7.1 Greylisted, try again later");
            }
            to.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            messages.add(new Message(from, List.copyOf(to), new String(data.readAllBytes(), StandardCharsets.UTF_8)));
            if (behaviour == Behaviour.DROP_AFTER_DATA) {
                done.add(MailRule.DROPPED_AFTER_DATA);
                throw new DropConnectionException(421, "4.4.2 Connection dropped");
            }
            return null;
        }

        @Override
        public void done() {}
    }

    /** The first message to somebody. */
    public Optional<Message> to(String recipient) {
        return messages.stream()
                .filter(message -> message.to().contains(recipient))
                .findFirst();
    }
}
