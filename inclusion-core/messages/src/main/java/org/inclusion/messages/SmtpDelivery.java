package org.inclusion.messages;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.inclusion.message.Handover;
import org.inclusion.message.Message;
import org.inclusion.messages.SmtpOptions.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by mail: one connection and one recipient for each attempt. */
final class SmtpDelivery implements Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpDelivery.class);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /**
     * A letter is lent for so long that another server would send it after half a minute; the name is looked up before.
     */
    private static final Duration WHOLE = Duration.ofSeconds(15);

    /** One address, and neither a list nor a group of them. */
    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s,;:<>\"()]{1,64}@[^\\s,;:<>\"()@]{1,250}");

    private final SmtpOptions options;
    private final Duration whole;
    private final NameLookup lookup;
    private final Session session;

    SmtpDelivery(SmtpOptions options) {
        this(options, WHOLE, new NameLookup(options.host()));
    }

    SmtpDelivery(SmtpOptions options, Duration whole, NameLookup lookup) {
        this.options = options;
        this.whole = whole;
        this.lookup = lookup;
        this.session = session(options);
    }

    /** Not the default session of the process, which belongs to the host. */
    private static Session session(SmtpOptions options) {
        Properties properties = new Properties();
        boolean isStartTls = options.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(isStartTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(isStartTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // Else the name of this machine would stand in the head of her mail.
        properties.put(
                "mail.smtp.localhost", options.from().substring(options.from().indexOf('@') + 1));
        // A server that took the message owes no farewell.
        properties.put("mail.smtp.quitwait", "false");
        if (options.user() == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.user", options.user());
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(options.user(), options.password());
            }
        });
    }

    @Override
    public Handover deliver(Message message, Recipient recipient) {
        SentMail mail;
        Address[] to;
        try {
            to = new Address[] {address(recipient)};
            mail = SentMail.of(session, options.from(), to[0], message, recipient);
        } catch (MessagingException e) {
            return logged(message, "the recipient has no mail address", Handover.refused());
        }
        Socket line;
        try {
            line = SmtpLine.open(lookup.within(CONNECT), options.port(), CONNECT, whole);
        } catch (IOException e) {
            return unreachable(message, e);
        }
        try {
            return send(message, mail, to, options.security() == Security.TLS ? encrypted(line) : line);
        } catch (IOException e) {
            return unreachable(message, e);
        } finally {
            close(line);
        }
    }

    private static Handover unreachable(Message message, IOException e) {
        return logged(message, "the server cannot be reached: " + e.getClass().getSimpleName(), Handover.later());
    }

    /** What the server took has left, however the line ends. */
    private static void close(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            LOG.debug("a line was not closed: {}", e.getClass().getName());
        }
    }

    private static InternetAddress address(Recipient recipient) throws AddressException {
        if (!ONE_ADDRESS.matcher(recipient.address()).matches()) {
            throw new AddressException("no address");
        }
        return new InternetAddress(recipient.address(), true);
    }

    private Socket encrypted(Socket line) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(line, options.host(), options.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private Handover send(Message message, SentMail mail, Address[] to, Socket line) {
        URLName server = new URLName("smtp", options.host(), options.port(), null, null, null);
        SMTPTransport transport = new SMTPTransport(session, server);
        try {
            transport.connect(line);
        } catch (MessagingException e) {
            // Before the first word of the message: none of it left.
            return logged(message, SmtpFailure.beforeSending(e), Handover.later());
        }
        try {
            transport.sendMessage(mail, to);
            return Handover.accepted(message.id());
        } catch (MessagingException e) {
            SmtpFailure failure = SmtpFailure.of(e);
            return logged(message, failure.inWords(), failure.handover());
        } finally {
            close(transport);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("a connection was not closed: {}", e.getClass().getName());
        }
    }

    /** Neither address nor text, and nothing that the server said: the message's id leads an operator to its letter. */
    private static Handover logged(Message message, String why, Handover handover) {
        LOG.warn("message {} by mail: {}", message.id(), why);
        return handover;
    }
}
